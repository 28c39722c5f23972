package livery.crm.internal.own;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.crm.OwnTarget;
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
}
