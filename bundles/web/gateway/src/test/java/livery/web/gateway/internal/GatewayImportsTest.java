package livery.web.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the gateway imports is what can refresh it: the servlet API and OSGi, nothing of ours and no library. */
class GatewayImportsTest {

    @Test
    void importsTheServletApiAndOsgiOnly() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            String imports = new Manifest(in).getMainAttributes().getValue("Import-Package");
            assertThat(imports).isNotNull();
            String packages = imports.replaceAll("\"[^\"]*\"", "");
            assertThat(Pattern.compile(",").split(packages))
                    .extracting(clause -> clause.replaceAll(";.*", ""))
                    .allMatch(name -> name.startsWith("jakarta.servlet") || name.startsWith("org.osgi."));
        }
    }
}
