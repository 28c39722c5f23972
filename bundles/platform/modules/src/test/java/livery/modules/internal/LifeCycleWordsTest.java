package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That a module is disabled for the installation is not told in the words in which it is off for a store. */
class LifeCycleWordsTest {

    @Test
    void aModuleIsDisabledAndNotOff() {
        assertThat(texts(Locale.ROOT)).doesNotMatch("(?s).*\\bswitched (on|off)\\b.*");
        assertThat(texts(Locale.SIMPLIFIED_CHINESE)).contains("停用").doesNotMatch("(?s).*(已关闭|已开启).*");
        assertThat(texts(Locale.TRADITIONAL_CHINESE)).contains("停用").doesNotMatch("(?s).*(已關閉|已開啟).*");
    }

    private static String texts(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "livery.modules.internal.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString)).entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining("\n"));
    }
}
