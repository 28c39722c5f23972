package livery.criteria.internal.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Function;
import livery.criteria.Value;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.StoreDay;
import org.jspecify.annotations.Nullable;

/** A clause without clauses inside, and what it comes to for one of the population. */
final class Leaf {

    private final Clause clause;
    private final Sql selected;
    private final int number;
    private boolean holds;
    private @Nullable Object actual;

    private Leaf(Clause clause, Sql selected, int number) {
        this.clause = clause;
        this.selected = selected;
        this.number = number;
    }

    static Leaf of(Clause clause, Asking asking, int number) {
        Sql truth = asking.truth(clause, true).within("case when ", " then 1 else 0 end as t" + number + ", ");
        Sql value =
                clause instanceof Clause.Test test ? asking.stored().value(test) : asking.value((Clause.Made) clause);
        Sql selected = truth.then(value).then(" as v" + number);
        if (clause instanceof Clause.Test test && test.field().type() == FieldType.MONEY) {
            selected = selected.then(", ").then(asking.stored().currency(test)).then(" as m" + number);
        }
        return new Leaf(clause, selected, number);
    }

    Sql selected() {
        return selected;
    }

    boolean holds() {
        return holds;
    }

    @Nullable
    Object actual() {
        return actual;
    }

    void read(ResultSet row, StoreDay day) throws SQLException {
        holds = row.getInt("t" + number) == 1;
        String column = "v" + number;
        actual = clause instanceof Clause.Test test ? stored(row, column, test) : made(row, column, day);
    }

    private @Nullable Object stored(ResultSet row, String column, Clause.Test test) throws SQLException {
        Field field = test.field();
        return switch (field.type()) {
            case TEXT, ID -> row.getString(column);
            case NUMBER -> row.getBigDecimal(column);
            case DATE -> row.getObject(column, LocalDate.class);
            case INSTANT -> instant(row, column);
            case YES_NO -> {
                boolean yes = row.getBoolean(column);
                yield row.wasNull() ? null : yes;
            }
            case MONEY -> money(row.getBigDecimal(column), row.getString("m" + number));
            case CHOICE -> {
                String stored = row.getString(column);
                yield field.choices().stream()
                        .filter(choice -> choice.stored().equals(stored))
                        .map(Field.Choice::value)
                        .findFirst()
                        .orElse(stored);
            }
        };
    }

    private @Nullable Object made(ResultSet row, String column, StoreDay day) throws SQLException {
        Clause.Made made = (Clause.Made) clause;
        if (made.function() == Function.DAYS_SINCE) {
            Instant last = instant(row, column);
            return last == null ? null : BigDecimal.valueOf(day.daysSince(last));
        }
        if (made.function().ofTime()) {
            return instant(row, column);
        }
        BigDecimal number = row.getBigDecimal(column);
        BigDecimal known = number == null ? BigDecimal.ZERO : number;
        return made.currency() == null ? known : money(known, made.currency());
    }

    private static @Nullable Object money(@Nullable BigDecimal minor, @Nullable String currency) {
        return minor == null || currency == null ? null : new Value.Amount(StoreDay.major(minor, currency), currency);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
