package livery.dms.internal.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Reads texts of dealer systems as dates, amounts and the like; strictly, so that 31 February is no date. */
final class ValueReader {

    private static final List<String> USUAL = List.of(
            "yyyy-M-d[ H:m[:s]]",
            "yyyy/M/d[ H:m[:s]]",
            "yyyyMMdd[ HHmm[ss]]",
            "yyyy.M.d[ H:m[:s]]",
            "yyyy年M月d日[ H:m[:s]]",
            "yyyy-M-d'T'H:m[:s]");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,30}|\\d{1,3}(,\\d{3}){1,9})(\\.\\d{0,30})?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 1_000_000);

    /** What a format looks like when somebody writes it: a pattern's letters say nothing to a clerk. */
    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2026, 10, 24, 11, 45, 30);

    private static final int EXAMPLES = 3;

    private final List<DateTimeFormatter> formats;
    private final String examples;
    private final ZoneId zone;
    private final int digits;

    /** What a text cannot be read as. */
    static final class Unreadable extends RuntimeException {

        private final String code;
        private final Map<String, Object> values;

        Unreadable(String code, Map<String, Object> values) {
            super(code, null, false, false);
            this.code = code;
            this.values = values;
        }

        FieldFault in(String field) {
            return new FieldFault(field, code, values);
        }
    }

    ValueReader(List<String> patterns, ZoneId zone, String currency) {
        List<String> used = patterns.isEmpty() ? USUAL : patterns;
        this.formats = used.stream().map(ValueReader::formatter).toList();
        this.examples = String.join(
                ", ",
                formats.stream()
                        .limit(EXAMPLES)
                        .map(EXAMPLE.atZone(zone)::format)
                        .toList());
        this.zone = zone;
        this.digits = Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** Whether the pattern can be used at all. */
    static boolean usable(String pattern) {
        try {
            String example = EXAMPLE.atZone(ZoneOffset.UTC).format(formatter(pattern));
            return !example.isEmpty() && (pattern.contains("y") || pattern.contains("u"));
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A wall-clock time, or the whole of a day; in the store's zone unless the text names another. */
    private record Moment(
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable ZoneId zone) {}

    /** Asked first, for most formats do not fit, and an exception for each of them would cost more than all the rest. */
    private static boolean fits(DateTimeFormatter format, String text) {
        ParsePosition at = new ParsePosition(0);
        return format.parseUnresolved(text, at) != null && at.getErrorIndex() < 0 && at.getIndex() == text.length();
    }

    /** The day; of a time that names its zone, the day that it then was in the store. */
    LocalDate date(String text) {
        Moment read = moment(text);
        return read.time() == null || read.zone() == null
                ? read.day()
                : read.day()
                        .atTime(read.time())
                        .atZone(read.zone())
                        .withZoneSameInstant(zone)
                        .toLocalDate();
    }

    /** The instant of a wall-clock time, in the store's zone unless it names its own; a date alone is its beginning. */
    Instant instant(String text) {
        Moment read = moment(text);
        LocalTime time = read.time() == null ? LocalTime.MIDNIGHT : read.time();
        return read.day()
                .atTime(time)
                .atZone(read.zone() == null ? zone : read.zone())
                .toInstant();
    }

    private Moment moment(String text) {
        for (DateTimeFormatter format : formats) {
            if (fits(format, text)) {
                try {
                    TemporalAccessor read = format.parse(text);
                    LocalDate day = read.query(TemporalQueries.localDate());
                    if (day != null) {
                        return new Moment(
                                day, read.query(TemporalQueries.localTime()), read.query(TemporalQueries.zone()));
                    }
                } catch (DateTimeException e) {
                    // No day of any calendar in this format; another one may fit.
                }
            }
        }
        throw new Unreadable("dms.date.unreadable", Map.of("value", text, "examples", examples));
    }

    /** Minor units. Currency signs, spaces and separators of thousands do not matter. */
    long minor(String text) {
        String plain = text.replaceAll("[\\s¥￥元$]|RMB|CNY|HK|NT", "");
        try {
            BigDecimal amount = decimal(plain);
            if (amount.abs().compareTo(MOST) > 0) {
                throw new Unreadable("dms.amount.unreadable", Map.of("value", text));
            }
            return amount.setScale(digits, RoundingMode.UNNECESSARY)
                    .movePointRight(digits)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unreadable("dms.amount.unreadable", Map.of("value", text));
        }
    }

    BigDecimal number(String text) {
        try {
            return decimal(text.replaceAll("\\s", ""));
        } catch (NumberFormatException e) {
            throw new Unreadable("dms.decimal.unreadable", Map.of("value", text));
        }
    }

    long integer(String text) {
        try {
            return decimal(text.replaceAll("\\s|(?i)km|公里", "")).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unreadable("dms.number.unreadable", Map.of("value", text));
        }
    }

    /**
     * Takes a comma for a separator of thousands only where one can stand: "12,50" is no 1250. No exponents: a cell
     * could ask for a number of a billion digits.
     */
    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text.replace(",", ""));
    }

    /** What is chosen of a field. */
    <E extends Enum<E>> E choice(String field, Class<E> type, String text) {
        return type.cast(choice(field, text));
    }

    Enum<?> choice(String field, String text) {
        Enum<?> choice = Choices.of(field, text);
        if (choice == null && field.equals("sex")) {
            throw new Unreadable("dms.sex.unreadable", Map.of("value", text));
        }
        if (choice == null) {
            throw new Unreadable(
                    "dms.choice.unreadable", Map.of("value", text, "known", String.join(", ", Choices.known(field))));
        }
        return choice;
    }
}
