package livery.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContractVersionTest {

    private static final Pattern VERSION = Pattern.compile("\"version\": \"([0-9.]+)\"");

    @Test
    void theConsoleStatesTheVersionOfTheContractThatItIsBuiltWith() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(Path.of("../sdk/package.json")));
        assertThat(version.find()).isTrue();
        try (InputStream file = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            assertThat(new Manifest(file).getMainAttributes().getValue("Provide-Capability"))
                    .contains("livery.console.sdk;version:Version=\"" + version.group(1) + "\"");
        }
    }
}
