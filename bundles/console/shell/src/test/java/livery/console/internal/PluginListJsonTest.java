package livery.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class PluginListJsonTest {

    @Test
    void namesEachPluginWithItsModule() {
        Plugin plugin = new Plugin("crm", "^1.0.0", Version.emptyVersion, "plugin-1.js", Map.of());

        assertThat(PluginListJson.of(List.of(plugin)))
                .isEqualTo("[{\"id\":\"crm\",\"module\":\"/console/p/crm/plugin-1.js\",\"sdk\":\"^1.0.0\"}]");
        assertThat(PluginListJson.of(List.of())).isEqualTo("[]");
    }

    @Test
    void letsNothingOutThatCouldEndATextOrAScript() {
        assertThat(PluginListJson.text("a\"b\\c</script>\n\u2028"))
                .isEqualTo("\"a\\u0022b\\u005cc\\u003c/script\\u003e\\u000a\\u2028\"");
    }
}
