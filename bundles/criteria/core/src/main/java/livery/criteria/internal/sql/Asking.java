package livery.criteria.internal.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Function;
import livery.criteria.ItemCollection;
import livery.criteria.Population;
import livery.criteria.Sheet;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.Condition;
import livery.criteria.internal.clause.StoreDay;
import org.jspecify.annotations.Nullable;

/** One statement in the making: clauses become expressions, and what they need is joined. */
final class Asking {

    /** The row of the population. */
    static final String ROW = "c";

    /** The row of a value that stands beside. */
    private static final String BESIDE = "b";

    private final Population population;
    private final StoreDay day;
    private final Map<Sheet, String> sheets = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private final long tenant;
    private final boolean lookingUp;
    private @Nullable Group parts;

    Asking(Population population, StoreDay day, long tenant) {
        this(population, day, tenant, false);
    }

    private Asking(Population population, StoreDay day, long tenant, boolean lookingUp) {
        this.population = population;
        this.day = day;
        this.tenant = tenant;
        this.lookingUp = lookingUp;
    }

    /**
     * One that looks the items up for each of the population that is left by the other conditions, instead of summing
     * up all items and joining that: faster where few are left, slower where many are.
     */
    static Asking lookingUp(Population population, StoreDay day, long tenant) {
        return new Asking(population, day, tenant, true);
    }

    /** True where the clause is as wanted, and false or null otherwise. */
    Sql truth(Clause clause, boolean wanted) {
        if (clause instanceof Clause.Not not) {
            return truth(not.of(), !wanted);
        }
        if (clause instanceof Clause.All all) {
            return several(all.of(), wanted, wanted);
        }
        if (clause instanceof Clause.Any any) {
            return several(any.of(), wanted, !wanted);
        }
        if (clause instanceof Clause.Test test && test.field().beside() != null) {
            return beside(test, test.field().beside(), wanted);
        }
        if (clause instanceof Clause.Test test) {
            return Predicates.of(test.condition(), compared(test), wanted, !wanted);
        }
        Clause.Made made = (Clause.Made) clause;
        return !lookingUp ? truth(made, wanted, group(made)) : lookedUp(List.of(made), wanted, " and ");
    }

    private Sql truth(Clause.Made made, boolean wanted, Group group) {
        // Of no items there is nothing to join, and that is 0.
        boolean missing = made.function().ofTime() ? !wanted : made.condition().holdsForZero() == wanted;
        return Predicates.of(made.condition(), value(made, group), wanted, missing);
    }

    /** Several things that are made of one collection, in one look at it. */
    private Sql lookedUp(List<Clause.Made> several, boolean wanted, String between) {
        Group group = grouped(several.get(0).collection(), "");
        List<Sql> truths =
                several.stream().map(made -> truth(made, wanted, group)).toList();
        return group.lookedUp(ROW + "." + population.key(), Sql.join(between, truths), tenant);
    }

    private Group group(Clause.Made made) {
        return groups.computeIfAbsent(
                made.collection().name(), name -> grouped(made.collection(), "g" + groups.size()));
    }

    private Group grouped(ItemCollection collection, String name) {
        return new Group(collection, name, counting(collection), Sql.NONE);
    }

    private Sql counting(ItemCollection collection) {
        String condition = collection.condition();
        return condition == null ? Sql.NONE : column(condition, Group.ROW);
    }

    private Sql several(List<Clause> clauses, boolean wanted, boolean all) {
        if (clauses.isEmpty()) {
            return all ? Sql.TRUE : Sql.FALSE;
        }
        String between = all ? " and " : " or ";
        List<Sql> each = new ArrayList<>();
        Map<String, List<Clause.Made>> lookedUp = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            if (lookingUp && clause instanceof Clause.Made made) {
                lookedUp.computeIfAbsent(made.collection().name(), name -> new ArrayList<>())
                        .add(made);
            } else {
                Sql one = truth(clause, wanted);
                each.add(isSeveral(clause) && clauses.size() > 1 ? one.bracketed() : one);
            }
        }
        // After what costs nothing to look at.
        lookedUp.values().forEach(several -> each.add(lookedUp(several, wanted, between)));
        return Sql.join(between, each);
    }

    /** Whether it becomes conditions with "and" or "or" between. */
    private static boolean isSeveral(Clause clause) {
        if (clause instanceof Clause.Not not) {
            return isSeveral(not.of());
        }
        List<Clause> of = clause instanceof Clause.All all
                ? all.of()
                : clause instanceof Clause.Any any ? any.of() : List.<Clause>of();
        return of.size() == 1 ? isSeveral(of.get(0)) : of.size() > 1;
    }

    /**
     * Whether its id is among those with such a value. Nothing is joined, so a statement can speak of any number of such
     * fields, and the database may read the values of one field in their order, or look each up. Not being among them is
     * the opposite, also where there is no value.
     */
    private Sql beside(Clause.Test test, Field.Beside beside, boolean wanted) {
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

    private Sql selected(Field.Beside beside, String column, Sql condition) {
        Sql rows = Sql.of(
                "select " + BESIDE + "." + column + " from " + beside.table() + " " + BESIDE + " where " + BESIDE
                        + ".tenant_id = ? and " + beside.condition().replace(Field.ROW, BESIDE),
                tenant);
        return condition.isNone() ? rows : rows.then(" and ").then(condition);
    }

    /** The value itself, looked up. */
    private Sql lookedUp(Field field, Field.Beside beside, String row) {
        Sql same = Sql.of(BESIDE + "." + beside.key() + " = " + row + "." + beside.of());
        return selected(beside, field.column(), same).bracketed();
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

    private String row(Clause.Test test) {
        Sheet sheet = test.sheet();
        if (sheet == null) {
            return Group.ROW;
        }
        if (sheet.view().equals(population.table()) && sheet.key().equals(population.key())) {
            return ROW;
        }
        return sheets.computeIfAbsent(sheet, any -> "s" + sheets.size());
    }

    /** What is stored in a field, of money only in the currency that counts. */
    Sql compared(Clause.Test test) {
        boolean money = test.field().type() == FieldType.MONEY && test.currency() != null;
        return money ? money(value(test), currency(test), test.currency()) : value(test);
    }

    private static Sql money(Sql amount, Sql currency, @Nullable String only) {
        return currency.within("case when ", " = ")
                .then(Sql.of("? then ", String.valueOf(only)))
                .then(amount)
                .then(" end");
    }

    /** What is made of the items. */
    Sql value(Clause.Made made) {
        return value(made, group(made));
    }

    /**
     * From now on the statement has a row for each part of somebody's items, and what is made of it is made of that part.
     *
     * @param part of an item, as {@code v}
     */
    Made parted(ItemCollection collection, Sql part) {
        Group group = new Group(collection, "p", counting(collection), part);
        parts = group;
        return made -> value(made, group);
    }

    /** What is made of the items of a part. */
    @FunctionalInterface
    interface Made {
        Sql of(Clause.Made made);
    }

    private Sql value(Clause.Made made, Group group) {
        Clause where = made.where();
        Sql condition = Sql.NONE;
        if (where != null) {
            Sql truth = truth(where, true);
            condition = isSeveral(where) ? truth.bracketed() : truth;
        }
        return group.column(made.function(), measured(made), made.span(), condition);
    }

    private Sql measured(Clause.Made made) {
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

    /** A plain name is a column of the row; an expression says itself where the row stands. */
    private Sql column(String column, String row) {
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

    private Sql sheets(String key, long tenant) {
        Sql joins = Sql.NONE;
        for (Map.Entry<Sheet, String> sheet : sheets.entrySet()) {
            String name = sheet.getValue();
            String on = " on " + name + ".tenant_id = ? and " + name + "."
                    + sheet.getKey().key() + " = " + key;
            joins = joins.then(Sql.of(" left join " + sheet.getKey().view() + " " + name + on, tenant));
        }
        return joins;
    }

    /** Counts, among so many at one end of the population, all of them and those for whom it is true. */
    Sql sample(Sql truth, String order, int size, long tenant) {
        String key = ROW + "." + population.key();
        Sql end = Sql.of(
                " from (select " + ROW + ".* from " + population.table() + " " + ROW + " where " + ROW
                        + ".tenant_id = ? order by " + key + order + " limit ?) " + ROW,
                tenant,
                size);
        return truth.within("select count(*) as seen, count(case when ", " then 1 end) as fit")
                .then(end)
                .then(sheets(key, tenant));
    }

    /**
     * The statement, once all clauses have become expressions.
     *
     * @param select what is selected
     * @param truth a condition more, or nothing
     * @param end what follows the conditions
     */
    Sql statement(Owners owners, Sql select, Sql truth, String end, long tenant) {
        String key = ROW + "." + population.key();
        Sql from = owners.table(population, ROW, tenant);
        for (Map.Entry<Sheet, String> sheet : sheets.entrySet()) {
            String name = sheet.getValue();
            String on = " on " + name + ".tenant_id = ? and " + name + "."
                    + sheet.getKey().key() + " = " + key;
            from = from.then(Sql.of(" left join " + sheet.getKey().view() + " " + name + on, tenant));
        }
        for (Group group : groups.values()) {
            from = from.then(group.join(owners, key, tenant));
        }
        if (parts != null) {
            from = from.then(parts.join(owners, key, tenant));
        }
        Sql where = owners.population(population, ROW, tenant);
        Sql all = truth.isNone() ? where : where.then(" and (").then(truth).then(")");
        return select.within("select ", " from ")
                .then(from)
                .then(" where ")
                .then(all)
                .then(end);
    }
}
