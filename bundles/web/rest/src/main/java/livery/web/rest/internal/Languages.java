package livery.web.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Locale;
import livery.platform.Identity;
import org.jspecify.annotations.Nullable;

/** The languages that texts come in, and which of them a request wants. */
final class Languages {

    static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-CN");
    static final Locale TRADITIONAL = Locale.forLanguageTag("zh-TW");

    private Languages() {}

    /** What the request accepts; else what the person reads; else English. */
    static Locale of(ContainerRequestContext request, @Nullable Identity who) {
        for (Locale wanted : accepted(request)) {
            Locale known = known(wanted);
            if (known != null) {
                return known;
            }
        }
        Locale own = who == null ? null : known(Locale.forLanguageTag(who.language()));
        return own == null ? Locale.ENGLISH : own;
    }

    private static List<Locale> accepted(ContainerRequestContext request) {
        try {
            return request.getAcceptableLanguages();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    private static @Nullable Locale known(Locale wanted) {
        return switch (wanted.getLanguage()) {
            case "en" -> Locale.ENGLISH;
            case "zh" -> traditional(wanted) ? TRADITIONAL : SIMPLIFIED;
            default -> null;
        };
    }

    private static boolean traditional(Locale chinese) {
        return chinese.getScript().equals("Hant") || List.of("TW", "HK", "MO").contains(chinese.getCountry());
    }
}
