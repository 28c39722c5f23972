package livery.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThirdPartyTest {
    @TempDir
    Path distribution;

    @Test
    void namesEveryJarWithTheLicenceThatItStates() throws IOException {
        jar("lib/boot/a-1.jar", Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-License: EPL-2.0\n"));
        jar(
                "system/g/b/2/b-2.jar",
                Map.of("META-INF/maven/g/b/pom.xml", "<licenses><license>\n<name> MIT </name></license></licenses>"));
        jar("system/g/c/3/c-3.jar", Map.of("META-INF/LICENSE.txt", "\n  Apache License\n  Version 2.0\n\n text"));
        jar("system/g/c/4/c-4.jar", Map.of("about.html", "<a href='http://www.eclipse.org/legal/epl-2.0'>EPL</a>"));
        jar("system/g/d/4/d-4.jar", Map.of("d", "d"));
        jar("system/livery/livery.crm.api/1/livery.crm.api-1.jar", Map.of("x", "x"));
        jar(
                "system/livery/livery.thirdparty.e/1/livery.thirdparty.e-1.jar",
                Map.of("META-INF/licenses/THIRD-PARTY.txt", """

                        Lists of 1 third-party dependencies.
                             (EPL 2.0) (Lesser (LGPL) V2.1) hk2 (locator) (org.hk2:hk2-locator:3.0.6 - https://x.y/z)
                        """));
        ThirdParty.main(new String[] {distribution.toString()});
        assertThat(Files.readString(distribution.resolve("THIRD-PARTY.txt")))
                .contains("MariaDB Server", "process of its own")
                .endsWith("""

                        a-1  EPL-2.0
                        b-2  MIT
                        c-3  Apache License, Version 2.0
                        c-4  http://www.eclipse.org/legal/epl-2.0
                        d-4  not stated; see the jar
                        org.hk2:hk2-locator:3.0.6 (in livery.thirdparty.e-1)  EPL 2.0, Lesser (LGPL) V2.1
                        """);
    }

    private void jar(String name, Map<String, String> entries) throws IOException {
        Path file = distribution.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(UTF_8));
            }
        }
    }
}
