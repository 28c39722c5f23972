package livery.crm.internal.values;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of one record, each into the text that is stored, and gathers what is wrong with them. Empty and
 * missing are the same.
 */
final class FieldChecks {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>]+\\.[^\\s@,;<>.]+");

    /** GB 32100: no I, O, S, V and Z, which look like digits or each other. */
    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{" + Limits.USCC + "}");

    private final List<FieldFault> faults = new ArrayList<>();
    private final List<FieldFault> warnings = new ArrayList<>();

    List<FieldFault> faults() {
        return faults;
    }

    List<FieldFault> warnings() {
        return warnings;
    }

    void warn(String field, String code) {
        warnings.add(new FieldFault(field, code));
    }

    void refuse(String field, String code) {
        refuse(field, code, Map.of());
    }

    void refuse(String field, String code, Map<String, Object> values) {
        faults.add(new FieldFault(field, code, values));
    }

    /** Refuses the record when the value is missing. */
    <T> @Nullable T required(String field, @Nullable T value) {
        if (value == null) {
            refuse(field, "crm.required");
        }
        return value;
    }

    /** A text of one line, without the space around it. */
    @Nullable
    String line(String field, @Nullable String written, int most) {
        return text(field, written == null ? null : written.strip(), most, false);
    }

    /** A text of any number of lines, as it is. */
    @Nullable
    String block(String field, @Nullable String written, int most) {
        return text(field, written, most, true);
    }

    private @Nullable String text(String field, @Nullable String text, int most, boolean lines) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!Characters.allowed(text, lines)) {
            refuse(field, Characters.onlyLineBreaksToo(text) ? "crm.text.line-break" : "crm.text.control");
        } else if (tooLong(text, most)) {
            refuse(field, "crm.text.too-long", Map.of("most", most));
        }
        return text;
    }

    private static boolean tooLong(String text, int most) {
        return text.length() > most && text.codePointCount(0, text.length()) > most;
    }

    @Nullable
    String name(String field, @Nullable String written) {
        String name = required(field, line(field, written, Limits.NAME));
        if (name != null && name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            // What an export in the wrong encoding makes of a name: ???
            refuse(field, "crm.name.no-letters", Map.of("value", name));
        } else if (name != null && name.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE)) {
            // Characters that mean nothing elsewhere: most come of reading one encoding as another.
            refuse(field, "crm.name.private-use", Map.of("value", name));
        }
        return name;
    }

    @Nullable
    String mobile(String field, @Nullable String written, String region) {
        String line = line(field, written, Limits.MOBILE);
        if (line == null || tooLong(line, Limits.MOBILE)) {
            // What is too long is refused for that alone: taking it apart could take very long.
            return null;
        }
        String stored = MobileNumbers.stored(line, region).orElse(null);
        if (stored == null) {
            refuse(field, "crm.mobile.invalid", Map.of("value", line, "region", region));
        }
        return stored;
    }

    @Nullable
    String email(String field, @Nullable String written) {
        String line = line(field, written, Limits.EMAIL);
        if (line != null && !tooLong(line, Limits.EMAIL) && !EMAIL.matcher(line).matches()) {
            refuse(field, "crm.email.invalid", Map.of("value", line));
        }
        return line;
    }

    @Nullable
    String number(CustomerField sensitive, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String stored = sensitive.number().stored(written).orElse(null);
        if (stored == null) {
            refuse(sensitive.wire(), sensitive.number().invalid());
        } else if (sensitive == CustomerField.IDENTITY_NUMBER
                && CheckDigits.isMainlandIdentity(stored)
                && !CheckDigits.identity(stored)) {
            warn(sensitive.wire(), "crm.identity.check-digit");
        }
        return stored;
    }

    @Nullable
    String uscc(String field, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String code = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        if (!USCC.matcher(code).matches()) {
            refuse(field, "crm.uscc.invalid");
        } else if (!CheckDigits.uscc(code)) {
            warn(field, "crm.uscc.check-digit");
        }
        return code;
    }

    /** Minor units, a space and the currency. */
    @Nullable
    String amount(String field, @Nullable Long minor, @Nullable String currency, String storeCurrency) {
        String written = currency == null || currency.isBlank() ? storeCurrency : currency.strip();
        if (minor == null) {
            return null;
        }
        if (minor < 0) {
            refuse(field, "crm.amount.negative");
        } else if (minor > Limits.MOST_AMOUNT) {
            refuse(field, "crm.amount.too-large");
        }
        if (!Money.isCurrency(written)) {
            refuse(field, "crm.currency.unknown", Map.of("value", written));
        }
        return minor + " " + written;
    }

    /** A day between {@link Limits#EARLIEST} and today. */
    @Nullable
    String past(String field, @Nullable LocalDate written, LocalDate today) {
        if (written == null) {
            return null;
        }
        if (written.isAfter(today)) {
            refuse(field, "crm.date.future");
        } else if (written.isBefore(Limits.EARLIEST)) {
            refuse(field, "crm.date.too-early", Map.of("least", Limits.EARLIEST.toString()));
        }
        return written.toString();
    }
}
