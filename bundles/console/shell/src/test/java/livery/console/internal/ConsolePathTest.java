package livery.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/console"})
    void leadsIntoTheConsole(String path) {
        assertThat(ConsolePath.of(path)).isEqualTo(new ConsolePath.Entrance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/", "/console/s/42", "/console/s/42/customers/7", "/console/pages", "/console/p"})
    void showsTheFrameForEveryPage(String path) {
        assertThat(ConsolePath.of(path)).isEqualTo(new ConsolePath.FramePage());
    }

    @Test
    void tellsFilesApart() {
        assertThat(ConsolePath.of("/console/assets/main-1.js"))
                .isEqualTo(new ConsolePath.FrameFile("assets/main-1.js"));
        assertThat(ConsolePath.of("/console/icon.svg")).isEqualTo(new ConsolePath.FrameFile("icon.svg"));
        assertThat(ConsolePath.of("/console/p/crm/plugin-1.js"))
                .isEqualTo(new ConsolePath.PluginFile("crm", "plugin-1.js"));
        assertThat(ConsolePath.of("/console/plugins")).isEqualTo(new ConsolePath.PluginList());
        assertThat(ConsolePath.of("/console/events")).isEqualTo(new ConsolePath.Events());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/elsewhere",
                "/consoles",
                "/console/assets",
                "/console/assets/",
                "/console/assets/../index.html",
                "/console/assets/a/b.js",
                "/console/p/",
                "/console/p/crm",
                "/console/p/crm/../../META-INF/MANIFEST.MF",
            })
    void findsNothingElse(String path) {
        assertThat(ConsolePath.of(path)).isEqualTo(new ConsolePath.Nothing());
    }
}
