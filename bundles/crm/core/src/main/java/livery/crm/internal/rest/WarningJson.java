package livery.crm.internal.rest;

import java.util.List;
import java.util.Locale;
import livery.platform.FieldFault;
import livery.platform.Texts;

/** What is most likely wrong with a field, although it was kept. */
public record WarningJson(String field, String code, String detail) {

    static List<WarningJson> of(List<FieldFault> warnings, Texts texts, Locale locale) {
        return warnings.stream()
                .map(warning -> new WarningJson(
                        warning.field(), warning.code(), texts.text(warning.code(), warning.values(), locale)))
                .toList();
    }
}
