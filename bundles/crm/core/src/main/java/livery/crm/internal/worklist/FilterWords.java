package livery.crm.internal.worklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads the texts of lists' filters. */
public final class FilterWords {

    private static final String TYPED = "q";
    private static final int LONGEST_TYPED = 200;

    private FilterWords() {}

    /** The choice that a text names, or null for none. */
    static <E extends Enum<E>> @Nullable E choice(String field, @Nullable String text, Class<E> choices) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        E[] all = choices.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> word(one).equals(text))
                .findFirst()
                .orElseThrow(() -> Fault.invalid(new FieldFault(
                        "filter." + field,
                        "crm.choice.unknown",
                        Map.of(
                                "known",
                                Arrays.stream(all).map(FilterWords::word).collect(Collectors.joining(", "))))));
    }

    /** A choice as the API writes it. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What somebody typed to find rows, as it is kept; nothing where nothing is typed. */
    static Map<String, Object> typed(Map<String, String> asked) {
        String text = asked.get(TYPED);
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        if (text.length() > LONGEST_TYPED) {
            throw Fault.invalid(new FieldFault("filter." + TYPED, "crm.text.too-long", Map.of("most", LONGEST_TYPED)));
        }
        return Map.of(TYPED, text);
    }

    /** What somebody typed, of what is kept. */
    public static @Nullable String typedIn(Map<String, Object> kept) {
        return (String) kept.get(TYPED);
    }

    /** The person that {@code mine} or an id names, or null for all. */
    static @Nullable PersonId whose(CallContext context, String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return text.equals("mine")
                ? context.person()
                : PersonId.parse(text)
                        .orElseThrow(() -> Fault.invalid(new FieldFault("filter." + field, "crm.person.unknown")));
    }

    /** The person that {@link #whose} named, as it is kept. */
    static @Nullable PersonId person(@Nullable Object id) {
        return id instanceof Number number ? new PersonId(number.longValue()) : null;
    }
}
