package livery.console.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Answers everything below {@code /console}, and leads there whoever comes to the root. */
@Component(
        service = Servlet.class,
        property = {"livery.module=console", "livery.gateway.paths=/console", "livery.gateway.paths=/"})
public final class ConsoleServlet extends HttpServlet {

    private static final String FRAME = "frame";
    private static final String ASSETS = "assets/";
    private static final int MOST_CLIENTS = 5_000;
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration CALM = Duration.ofMillis(300);

    private final transient FramePage page;
    private final transient Map<String, StaticFile> files;
    private final transient Plugins plugins;
    private final transient EventStream events;
    private final transient FormerFiles former;

    @Activate
    public ConsoleServlet(BundleContext bundles) {
        Map<String, StaticFile> web = BundleFiles.in(bundles.getBundle(), "web");
        this.page = new FramePage(Objects.requireNonNull(web.get("index.html"), "The bundle lacks the console's page")
                .content());
        this.files = filesOf(bundles, web);
        this.events = new EventStream(this::news, MOST_CLIENTS, BEAT, CALM);
        this.former = new FormerFiles(former(bundles));
        former.keep(FRAME, files);
        this.plugins = new Plugins(bundles, former, events::announce);
        plugins.open();
    }

    /** In the home, where they outlast another distribution; without one, where the framework keeps what is this bundle's. */
    private static @Nullable File former(BundleContext bundles) {
        String home = System.getProperty("livery.home");
        return home == null ? bundles.getBundle().getDataFile("former") : new File(home, "former-pages");
    }

    @Deactivate
    void close() {
        plugins.close();
        events.close();
    }

    private static Map<String, StaticFile> filesOf(BundleContext bundles, Map<String, StaticFile> web) {
        Map<String, StaticFile> files = new HashMap<>(web);
        BundleFiles.in(bundles.getBundle(), "web/assets").forEach((name, file) -> files.put(ASSETS + name, file));
        return Map.copyOf(files);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        ConsolePath path = ConsolePath.of(request.getPathInfo());
        if (path instanceof ConsolePath.Entrance) {
            response.setHeader("Location", "/console/");
            response.setStatus(HttpServletResponse.SC_FOUND);
        } else if (path instanceof ConsolePath.FramePage) {
            page.send(request, response);
        } else if (path instanceof ConsolePath.FrameFile file) {
            send(frameFile(file.name()), request, response);
        } else if (path instanceof ConsolePath.PluginFile file) {
            send(plugins.file(file.plugin(), file.name()).orElse(null), request, response);
        } else if (path instanceof ConsolePath.PluginList) {
            sendList(request, response);
        } else if (path instanceof ConsolePath.Events) {
            events.add(request, response);
        } else {
            send(null, request, response);
        }
    }

    private @Nullable StaticFile frameFile(String name) {
        StaticFile file = files.get(name);
        boolean asset = name.startsWith(ASSETS);
        return file != null || !asset
                ? file
                : former.find(FRAME, name.substring(ASSETS.length())).orElse(null);
    }

    private static void send(@Nullable StaticFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (file == null) {
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            file.send(request, response);
        }
    }

    private void sendList(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = PluginListJson.of(plugins.current()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** All that open pages want to know: the plug-ins, and which build of the frame is here. */
    private String news() {
        return "event: frame\ndata: " + page.version() + "\n\ndata: " + PluginListJson.of(plugins.current()) + "\n\n";
    }
}
