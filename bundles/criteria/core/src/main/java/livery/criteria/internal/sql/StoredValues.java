package livery.criteria.internal.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Function;
import livery.criteria.Population;
import livery.criteria.Sheet;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.Condition;
import livery.criteria.internal.clause.StoreDay;
import org.jspecify.annotations.Nullable;

/**
 * Where the values stand that a statement speaks of: in the row of the population or of an item, in sheets that are joined,
 * or beside, where they are looked up.
 */
final class StoredValues {

    /** The row of a value that stands beside. */
    private static final String BESIDE = "b";

    private final Population population;
    private final StoreDay day;
    private final long tenant;
    private final Map<Sheet, String> sheets = new LinkedHashMap<>();

    StoredValues(Population population, StoreDay day, long tenant) {
        this.population = population;
        this.day = day;
        this.tenant = tenant;
    }

    /** What is stored in a field. */
    Sql value(Clause.Test test) {
        Field.Beside beside = test.field().beside();
        if (beside != null) {
            return lookedUp(test.field(), beside, row(test));
        }
        return column(test.field().column(), row(test));
    }

    /** The currency that is stored with it, of money. */
    Sql currency(Clause.Test test) {
        return column(String.valueOf(test.field().currency()), row(test));
    }

    /** What is stored in a field, of money only in the currency that counts; without a currency there is no amount. */
    Sql compared(Clause.Test test) {
        return test.field().type() == FieldType.MONEY
                ? money(value(test), currency(test), test.currency())
                : value(test);
    }

    /** What an item adds to what is made of all of them; nothing where items are only counted. */
    Sql measured(Clause.Made made) {
        Field field = made.field();
        if (made.function().ofTime()) {
            return column(String.valueOf(made.collection().time()), Group.ROW);
        }
        if (field == null) {
            return Sql.NONE;
        }
        Field.Beside beside = field.beside();
        Sql value = beside == null ? column(field.column(), Group.ROW) : lookedUp(field, beside, Group.ROW);
        return made.function() == Function.SUM && field.type() == FieldType.MONEY
                ? money(value, column(String.valueOf(field.currency()), Group.ROW), made.currency())
                : value;
    }

    /**
     * Whether its id is among those with such a value. Nothing is joined, so a statement can speak of any number of such
     * fields, and the database may read the values of one field in their order, or look each up. Not being among them is
     * the opposite, also where there is no value.
     */
    Sql among(Clause.Test test, Field.Beside beside, boolean wanted) {
        Sql ids = Sql.of(row(test) + "." + beside.of());
        boolean known = test.condition() instanceof Condition.Known;
        boolean among = test.condition() instanceof Condition.Known condition ? condition.known() == wanted : wanted;
        Sql holds = known
                ? Sql.NONE
                : Predicates.of(
                        test.condition(), Sql.of(BESIDE + "." + test.field().column()), true, false);
        Sql with = selected(beside, beside.key(), holds).bracketed();
        // An id that is never null costs nothing to ask for it.
        return among
                ? ids.then(" in ").then(with)
                : ids.within("(", " is null or ")
                        .then(ids)
                        .then(" not in ")
                        .then(with)
                        .then(")");
    }

    /** The value itself, looked up. */
    private Sql lookedUp(Field field, Field.Beside beside, String row) {
        Sql same = Sql.of(BESIDE + "." + beside.key() + " = " + row + "." + beside.of());
        return selected(beside, field.column(), same).bracketed();
    }

    private Sql selected(Field.Beside beside, String column, Sql condition) {
        Sql rows = Sql.of(
                "select " + BESIDE + "." + column + " from " + beside.table() + " " + BESIDE + " where " + BESIDE
                        + ".tenant_id = ? and " + beside.condition().replace(Field.ROW, BESIDE),
                tenant);
        return condition.isNone() ? rows : rows.then(" and ").then(condition);
    }

    private static Sql money(Sql amount, Sql currency, @Nullable String only) {
        Sql counts = only == null ? currency.then(" is not null") : currency.then(Sql.of(" = ?", only));
        return counts.within("case when ", " then ").then(amount).then(" end");
    }

    /** A plain name is a column of the row; an expression says itself where the row stands. */
    Sql column(String column, String row) {
        if (!column.contains(Field.ROW)) {
            return Sql.of(row + "." + column);
        }
        List<Object> values = new ArrayList<>();
        int found = column.indexOf(Field.TODAY);
        while (found >= 0) {
            values.add(day.today());
            found = column.indexOf(Field.TODAY, found + 1);
        }
        String text = column.replace(Field.ROW, row).replace(Field.TODAY, "?");
        return new Sql("(" + text + ")", values);
    }

    private String row(Clause.Test test) {
        Sheet sheet = test.sheet();
        if (sheet == null) {
            return Group.ROW;
        }
        if (sheet.view().equals(population.table()) && sheet.key().equals(population.key())) {
            return Asking.ROW;
        }
        return sheets.computeIfAbsent(sheet, any -> "s" + sheets.size());
    }

    /**
     * The joins of the sheets that the expressions so far speak of.
     *
     * @param key the id in the row of the population
     */
    Sql joins(String key) {
        Sql joins = Sql.NONE;
        for (Map.Entry<Sheet, String> sheet : sheets.entrySet()) {
            String name = sheet.getValue();
            String on = " on " + name + ".tenant_id = ? and " + name + "."
                    + sheet.getKey().key() + " = " + key;
            joins = joins.then(Sql.of(" left join " + sheet.getKey().view() + " " + name + on, tenant));
        }
        return joins;
    }
}
