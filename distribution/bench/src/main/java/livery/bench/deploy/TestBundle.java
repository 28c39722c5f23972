package livery.bench.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import livery.platform.PermissionSource;
import livery.platform.health.HealthCheck;
import livery.web.RestModule;
import org.osgi.framework.BundleActivator;

/** A bundle that is made when it is needed. */
public final class TestBundle {

    private static final String PACKAGE = "livery.trial";

    private final String name;
    private final Map<String, String> headers = new TreeMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    public TestBundle(String name, String version) {
        this.name = name;
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", name);
        header("Bundle-Version", version);
    }

    public TestBundle header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** One that has been given; blank when it has not. */
    String header(String header) {
        return headers.getOrDefault(header, "");
    }

    public TestBundle file(String place, byte[] bytes) {
        files.put(place, bytes);
        return this;
    }

    public TestBundle file(String place, String text) {
        return file(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives it an activator, whose start does this. */
    public TestBundle starting(String statements) throws IOException {
        return starting(statements, "");
    }

    /** Gives it an activator, whose start and stop do these; {@code context} is the bundle's. */
    public TestBundle starting(String statements, String stopping) throws IOException {
        header("Bundle-Activator", PACKAGE + ".Activator");
        header("Import-Package", "org.osgi.framework");
        classes(Map.of(PACKAGE + ".Activator", """
                package livery.trial;
                import org.osgi.framework.BundleActivator;
                import org.osgi.framework.BundleContext;
                public final class Activator implements BundleActivator {
                    @Override public void start(BundleContext context) throws Exception {
                        %s
                    }
                    @Override public void stop(BundleContext context) throws Exception {
                        %s
                    }
                }
                """.formatted(statements, stopping)), BundleActivator.class);
        return this;
    }

    /** Gives it a component that is made at once, by a constructor that does this. */
    public TestBundle component(String statements, String references) throws IOException {
        header("Service-Component", "OSGI-INF/component.xml");
        file("OSGI-INF/component.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s" immediate="true">
                  <implementation class="livery.trial.Part"/>
                  %s
                </scr:component>
                """.formatted(name + ".Part", references));
        classes(Map.of(PACKAGE + ".Part", """
                package livery.trial;
                public final class Part {
                    public Part() {
                        %s
                    }
                }
                """.formatted(statements)));
        return this;
    }

    /** Gives it a health check of its own, by which its part {@code scale} is down while this holds. */
    public TestBundle downWhile(String condition) throws IOException {
        header("Import-Package", "org.osgi.framework,livery.platform.health");
        header("Bundle-Activator", PACKAGE + ".Scale");
        return classes(Map.of(PACKAGE + ".Scale", """
                package livery.trial;
                import java.util.List;
                import java.util.Map;
                import livery.platform.health.HealthCheck;
                import livery.platform.health.HealthPart;
                import org.osgi.framework.BundleActivator;
                import org.osgi.framework.BundleContext;
                public final class Scale implements BundleActivator {
                    @Override public void start(BundleContext context) {
                        HealthCheck check = () -> List.of(%s
                            ? HealthPart.down("scale", "platform.module.not-up", Map.of("missing", "scale"))
                            : HealthPart.up("scale"));
                        context.registerService(HealthCheck.class, check, null);
                    }
                    @Override public void stop(BundleContext context) { }
                }
                """.formatted(condition)), BundleActivator.class, HealthCheck.class);
    }

    /** Has it offer a permission as it starts. */
    public TestBundle permitting(String permission) throws IOException {
        header("Import-Package", "org.osgi.framework,livery.platform");
        header("Bundle-Activator", PACKAGE + ".Permitting");
        return classes(
                Map.of(PACKAGE + ".Permitting", """
                package livery.trial;
                import java.util.List;
                import livery.platform.PermissionSource;
                import org.osgi.framework.BundleActivator;
                import org.osgi.framework.BundleContext;
                public final class Permitting implements BundleActivator {
                    @Override public void start(BundleContext context) {
                        PermissionSource source = () -> List.of(PermissionSource.Permission.named("%s"));
                        context.registerService(PermissionSource.class, source, null);
                    }
                    @Override public void stop(BundleContext context) { }
                }
                """.formatted(permission)),
                BundleActivator.class,
                PermissionSource.class);
    }

    /**
     * Gives it resources at {@code trial}, offered as it starts.
     *
     * @param methods of the class that answers, which is {@code Shelf}
     * @param resources what the module does when it is asked for them
     */
    public TestBundle serving(String methods, String resources) throws IOException {
        header("Import-Package", "org.osgi.framework,livery.web;version=\"[1.4,2)\",jakarta.ws.rs;version=\"[3.1,4)\"");
        header("Bundle-Activator", PACKAGE + ".Serving");
        return classes(
                Map.of(PACKAGE + ".Shelf", """
                package livery.trial;
                import jakarta.ws.rs.GET;
                import jakarta.ws.rs.Path;
                import livery.web.OpenToAll;
                @Path("trial")
                public final class Shelf {
                    %s
                }
                """.formatted(methods), PACKAGE + ".Serving", """
                package livery.trial;
                import java.util.Set;
                import livery.web.RestModule;
                import org.osgi.framework.BundleActivator;
                import org.osgi.framework.BundleContext;
                public final class Serving implements BundleActivator, RestModule {
                    @Override public void start(BundleContext context) {
                        context.registerService(RestModule.class, this, null);
                    }
                    @Override public void stop(BundleContext context) { }
                    @Override public String name() {
                        return "trial";
                    }
                    @Override public Set<Object> resources() {
                        %s
                    }
                }
                """.formatted(resources)),
                BundleActivator.class,
                RestModule.class,
                jakarta.ws.rs.Path.class);
    }

    /** Compiles these, by their full names, which use the libraries of some classes. */
    public TestBundle classes(Map<String, String> sources, Class<?>... seen) throws IOException {
        files.putAll(Sources.compiled(sources, seen));
        return this;
    }

    /** Makes its class files look as though a later Java had written them. */
    public TestBundle ofLaterJava(int major) {
        files.forEach((place, bytes) -> {
            if (place.endsWith(".class")) {
                bytes[7] = (byte) major;
            }
        });
        return this;
    }

    /** What is in it, by place. */
    Map<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    Path write(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((header, value) -> manifest.getMainAttributes().putValue(header, value));
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(one.getKey()));
                entries.write(one.getValue());
                entries.closeEntry();
            }
        }
        return jar;
    }
}
