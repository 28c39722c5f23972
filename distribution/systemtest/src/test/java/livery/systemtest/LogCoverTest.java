package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log covers, and what it must not: ids of rows are looked for in it. */
class LogCoverTest {

    private static final Path CONFIGURATION =
            Path.of("../assembly/src/main/distribution/etc/org.ops4j.pax.logging.cfg");

    @ParameterizedTest
    @ValueSource(strings = {"file", "json", "terminal"})
    void personalValuesAreCovered(String appender) throws IOException {
        Properties configuration = new Properties();
        try (Reader text = Files.newBufferedReader(CONFIGURATION)) {
            configuration.load(text);
        }
        String layout = configuration.getProperty("log4j2.appender." + appender + ".layout.pattern");
        String cover = layout.substring(layout.lastIndexOf("}{(") + 2, layout.lastIndexOf("}{***}"));

        assertThat(
                        "import 812345678901234567 of +8613800138000, 13800138000, 44030119850309665X, wang.xm@example.com.cn"
                                .replaceAll(cover, "***"))
                .isEqualTo("import 812345678901234567 of ***, ***, ***, ***");
        assertThat("Duplicate entry '10-王小明' for key 'x'".replaceAll(cover, "***"))
                .isEqualTo("Duplicate entry '***' for key 'x'");
    }
}
