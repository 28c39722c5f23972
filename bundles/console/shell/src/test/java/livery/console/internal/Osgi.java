package livery.console.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/** A running framework that takes bundles made on the spot. */
final class Osgi implements AutoCloseable {

    private final Framework framework;

    Osgi(Path cache) throws BundleException {
        framework = new FrameworkFactory().newFramework(Map.of("org.osgi.framework.storage", cache.toString()));
        framework.start();
    }

    /** Installs and starts a plug-in's bundle. */
    Bundle plugin(String id, String version, Map<String, String> files) throws BundleException, IOException {
        Bundle bundle = install("livery." + id + ".ui." + version, jarOfPlugin(id, version, files));
        bundle.start();
        return bundle;
    }

    /** Installs and starts a bundle that provides nothing. */
    Bundle plain(String name, Map<String, String> files) throws BundleException, IOException {
        Bundle bundle = install(name, jar(name, "1.0.0", Map.of(), files));
        bundle.start();
        return bundle;
    }

    static InputStream jarOfPlugin(String id, String version, Map<String, String> files) throws IOException {
        String capability = "livery.console;livery.console=\"" + id + "\";sdk=\"^1.0.0\"";
        String name = "livery." + id.replaceAll("\\W", "") + ".ui." + version;
        return jar(name, version, Map.of("Provide-Capability", capability), files);
    }

    private Bundle install(String location, InputStream jar) throws BundleException {
        return framework.getBundleContext().installBundle(location, jar);
    }

    private static InputStream jar(String name, String version, Map<String, String> headers, Map<String, String> files)
            throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        headers.forEach(main::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(UTF_8));
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
