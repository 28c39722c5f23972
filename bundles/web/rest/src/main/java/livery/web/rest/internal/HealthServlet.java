package livery.web.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.platform.HealthWarning;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Tells whether the process lives, and whether all that is installed has come up. */
@Component(
        service = Servlet.class,
        property = {"livery.module=health", "livery.gateway.paths=/health"})
public final class HealthServlet extends HttpServlet {

    private final transient Readiness readiness;

    /** Away until the database is there. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable Encryption encryption;

    private final transient List<HealthWarning> others = new CopyOnWriteArrayList<>();

    @Activate
    public HealthServlet(@Reference Readiness readiness) {
        this.readiness = readiness;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove",
            service = HealthWarning.class)
    void add(HealthWarning other) {
        others.add(other);
    }

    void remove(HealthWarning other) {
        others.remove(other);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/health/live" -> answer(response, 200, "{\"status\":\"live\"}");
            case "/health/ready" -> {
                List<String> waitingFor = readiness.waitingFor();
                if (waitingFor.isEmpty()) {
                    answer(response, 200, "{\"status\":\"ready\"" + warnings() + "}");
                } else {
                    String names = waitingFor.stream()
                            .map(name -> "\"" + name.replaceAll("[^\\w.: -]", "?") + "\"")
                            .collect(Collectors.joining(","));
                    answer(response, 503, "{\"status\":\"starting\",\"waitingFor\":[" + names + "]}");
                }
            }
            default -> answer(response, 404, "{\"status\":\"unknown\"}");
        }
    }

    /** What does not keep the process from serving, and somebody must see to. */
    String warnings() {
        Stream<String> codes = Stream.concat(
                Optional.ofNullable(encryption).flatMap(Encryption::trouble).stream(),
                others.stream().map(HealthWarning::warning).flatMap(Optional::stream));
        String all = codes.map(code -> "\"" + code + "\"").distinct().collect(Collectors.joining(","));
        return all.isEmpty() ? "" : ",\"warnings\":[" + all + "]";
    }

    private static void answer(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
