package livery.crm.internal.own;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import livery.crm.internal.values.Limits;
import livery.crm.internal.values.WrittenFields;
import livery.platform.Decimals;
import livery.platform.Identifier;
import org.jspecify.annotations.Nullable;

/** Reads what is written into a field by its type, into the text that a value is known by. */
public final class OwnReading {

    /** The most characters of a text. */
    public static final int TEXT = 500;

    private static final int DIGITS = 18;
    private static final int DECIMALS = 6;
    private static final int LONGEST_NUMBER = 60;

    private OwnReading() {}

    /**
     * The value, or null where there is none or it makes no sense.
     *
     * @param written as JSON had it: text, number, or something that it must not be
     */
    public static @Nullable String read(OwnField field, @Nullable Object written, WrittenFields fields) {
        if (written == null || (written instanceof String blank && blank.isBlank())) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(field, written, fields);
            case NUMBER -> number(field, written, fields);
            case DATE -> day(field, written, fields);
            case CHOICE -> choice(field, written, fields);
            case REFERENCE -> reference(field, written, fields);
        };
    }

    private static @Nullable String text(OwnField field, Object written, WrittenFields fields) {
        if (!(written instanceof String text)) {
            fields.refuse(field.name(), "crm.own.text");
            return null;
        }
        return fields.line(field.name(), text, TEXT);
    }

    private static @Nullable String number(OwnField field, Object written, WrittenFields fields) {
        BigDecimal number = number(written);
        number = number == null ? null : Decimals.within(number, DIGITS, DECIMALS);
        if (number == null) {
            fields.refuse(field.name(), "crm.own.number", Map.of("digits", DIGITS, "decimals", DECIMALS));
            return null;
        }
        return plain(number);
    }

    private static @Nullable BigDecimal number(Object written) {
        if (written instanceof BigDecimal number) {
            return number;
        }
        if (written instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        if (written instanceof Integer || written instanceof Long) {
            return BigDecimal.valueOf(((Number) written).longValue());
        }
        if (written instanceof Double number && !number.isInfinite() && !number.isNaN()) {
            return BigDecimal.valueOf(number);
        }
        if (written instanceof String text
                && text.length() <= LONGEST_NUMBER
                && text.strip().matches("[+-]?[0-9]+(\\.[0-9]*)?")) {
            return new BigDecimal(text.strip());
        }
        return null;
    }

    /** As it is written, with no zeros that say nothing. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String day(OwnField field, Object written, WrittenFields fields) {
        try {
            LocalDate day = LocalDate.parse(written instanceof String text ? text.strip() : "");
            if (!day.isBefore(Limits.EARLIEST) && !day.isAfter(Limits.LATEST)) {
                return day.toString();
            }
        } catch (DateTimeException noDay) {
            // Said below.
        }
        fields.refuse(
                field.name(),
                "crm.own.date",
                Map.of("least", Limits.EARLIEST.toString(), "most", Limits.LATEST.toString()));
        return null;
    }

    /** By its code, or by its name in any language. */
    private static @Nullable String choice(OwnField field, Object written, WrittenFields fields) {
        String text = written instanceof String one ? one.strip() : "";
        for (OwnChoice choice : field.choices()) {
            if (choice.code().equals(text)) {
                return choice.code();
            }
        }
        for (OwnChoice choice : field.choices()) {
            if (choice.labels().values().stream().anyMatch(label -> label.equalsIgnoreCase(text))) {
                return choice.code();
            }
        }
        fields.refuse(
                field.name(),
                "crm.choice.unknown",
                Map.of("known", field.choices().stream().map(OwnChoice::code).collect(Collectors.joining(", "))));
        return null;
    }

    private static @Nullable String reference(OwnField field, Object written, WrittenFields fields) {
        String id = written instanceof String text ? text.strip() : "";
        if (Identifier.parse(id).isEmpty()) {
            fields.refuse(field.name(), OwnWriting.unknown(field));
            return null;
        }
        return id;
    }
}
