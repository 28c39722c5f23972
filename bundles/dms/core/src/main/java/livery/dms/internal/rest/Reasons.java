package livery.dms.internal.rest;

import java.util.List;
import java.util.Locale;
import livery.platform.FieldFault;
import livery.platform.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Why something did not go on, in a sentence.
 *
 * @param field the column or setting that it is about, or null
 */
public record Reasons(@Nullable String field, String code, String detail) {

    static List<Reasons> of(List<FieldFault> faults, Texts texts, Locale locale) {
        return faults.stream()
                .map(fault -> new Reasons(
                        fault.field().isEmpty() ? null : fault.field(),
                        fault.code(),
                        texts.text(fault.code(), fault.values(), locale)))
                .toList();
    }

    /** All of them as one text, or null when there are none. */
    static @Nullable String sentence(List<FieldFault> faults, Texts texts, Locale locale) {
        return faults.isEmpty()
                ? null
                : String.join(
                        " ",
                        of(faults, texts, locale).stream().map(Reasons::detail).toList());
    }
}
