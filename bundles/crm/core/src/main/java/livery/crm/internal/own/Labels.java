package livery.crm.internal.own;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.crm.OwnTarget;
import livery.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Names by language tag. */
public final class Labels {

    /** The languages that there can be names in. */
    public static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW");

    private Labels() {}

    /** The name in this language, else in the nearest one; null when there is none. */
    public static @Nullable String in(Map<String, String> names, Locale locale) {
        return OwnTarget.label(names, locale).orElse(null);
    }

    /** As the store named it, or else as its module names it. */
    public static String of(Map<String, String> names, String label, Texts texts, Locale locale) {
        String own = in(names, locale);
        return own == null ? texts.text(label, Map.of(), locale) : own;
    }
}
