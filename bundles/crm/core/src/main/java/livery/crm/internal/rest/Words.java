package livery.crm.internal.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Choices as the API writes them: {@code MINI_PROGRAM} is {@code mini-program}. */
final class Words {

    private Words() {}

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The choice that a parameter of the query names.
     *
     * @throws Fault naming the choices that there are
     */
    static <E extends Enum<E>> @Nullable E parse(String field, @Nullable String word, Class<E> choices) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        for (E choice : choices.getEnumConstants()) {
            if (of(choice).equals(word)) {
                return choice;
            }
        }
        String known = Arrays.stream(choices.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
        throw Fault.invalid(new FieldFault(field, "crm.choice.unknown", Map.of("known", known)));
    }
}
