package livery.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class PluginShelfTest {

    private final PluginShelf shelf = new PluginShelf();

    @Test
    void keepsTheFilesOfReplacedVersions() {
        shelf.put(version(1));
        shelf.put(version(2));

        assertThat(shelf.file("crm", "plugin-1.js")).isPresent();
        assertThat(shelf.file("crm", "plugin-2.js")).isPresent();
        assertThat(shelf.file("crm", "plugin-3.js")).isEmpty();
        assertThat(shelf.file("dms", "plugin-1.js")).isEmpty();
    }

    @Test
    void keepsNoMoreThanFive() {
        for (int i = 1; i <= PluginShelf.MOST_VERSIONS + 1; i++) {
            shelf.put(version(i));
        }

        assertThat(shelf.file("crm", "plugin-1.js")).isEmpty();
        assertThat(shelf.file("crm", "plugin-2.js")).isPresent();
        assertThat(shelf.file("crm", "plugin-6.js")).isPresent();
    }

    @Test
    void takesASharedNameFromTheNewest() {
        shelf.put(plugin("plugin-1.js", "logo.svg", "old"));
        shelf.put(plugin("plugin-2.js", "logo.svg", "new"));

        assertThat(shelf.file("crm", "logo.svg"))
                .hasValueSatisfying(file -> assertThat(file.etag()).isEqualTo("new"));
    }

    @Test
    void countsAVersionThatCameBackOnce() {
        for (int round = 0; round < 10; round++) {
            shelf.put(version(round % 2));
        }

        assertThat(shelf.file("crm", "plugin-0.js")).isPresent();
        assertThat(shelf.file("crm", "plugin-1.js")).isPresent();
    }

    private static Plugin version(int number) {
        return plugin("plugin-" + number + ".js", "chunk-" + number + ".js", "same");
    }

    private static Plugin plugin(String entry, String other, String etag) {
        StaticFile file = new StaticFile("text/javascript", new byte[0], null, etag, true);
        return new Plugin("crm", "^1.0.0", Version.emptyVersion, entry, Map.of(entry, file, other, file));
    }
}
