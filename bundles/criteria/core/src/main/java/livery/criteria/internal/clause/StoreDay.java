package livery.criteria.internal.clause;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import livery.criteria.Value;

/** The day that a criterion is asked on, in a store. */
public record StoreDay(LocalDate today, ZoneId zone, String currency) {

    /** Beyond these the database has no dates, and stores have no records. */
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9000, 1, 1);

    /** When a day begins on the store's wall. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    LocalDate day(Value.Ago ago) {
        return within(ago.unit().before(today, ago.count()));
    }

    static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    /** How many days of the calendar lie between a moment and today. */
    public long daysSince(Instant moment) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(moment, zone), today);
    }

    String currency(Value.Amount amount) {
        return amount.currency() == null ? currency : amount.currency();
    }

    BigDecimal minor(Value.Amount amount) {
        return amount.amount().movePointRight(digits(currency(amount)));
    }

    /** In major units. */
    public static BigDecimal major(BigDecimal minor, String currency) {
        return minor.movePointLeft(digits(currency));
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
