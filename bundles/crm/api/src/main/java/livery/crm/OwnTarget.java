package livery.crm;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field that a store has added, as a target for what outside systems bring. Serves A4.
 *
 * @param code stable, of small letters, digits and hyphens
 * @param names by language tag; at least one
 */
public record OwnTarget(String code, OwnType type, Map<String, String> names) {

    /** What the names of such fields begin with where they stand among others: in faults, say. */
    public static final String PREFIX = "own.";

    public OwnTarget {
        names = Map.copyOf(names);
    }

    /** Its name in this language, else in the nearest one. */
    public String label(Locale locale) {
        return label(names, locale).orElse(code);
    }

    /** The name in this language, else in another form of it, else in any; nothing when there is no name. */
    public static Optional<String> label(Map<String, String> names, Locale locale) {
        String exact = names.get(locale.toLanguageTag());
        return exact != null
                ? Optional.of(exact)
                : names.entrySet().stream()
                        .min(Comparator.<Map.Entry<String, String>, Boolean>comparing(
                                        name -> !Locale.forLanguageTag(name.getKey())
                                                .getLanguage()
                                                .equals(locale.getLanguage()))
                                .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getValue);
    }

    /** As it is called where it stands among other fields. */
    public String name() {
        return PREFIX + code;
    }
}
