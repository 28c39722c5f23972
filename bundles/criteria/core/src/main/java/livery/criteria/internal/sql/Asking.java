package livery.criteria.internal.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.criteria.ItemCollection;
import livery.criteria.Population;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.StoreDay;
import org.jspecify.annotations.Nullable;

/** One statement in the making: clauses become expressions, and what they need is joined. */
final class Asking {

    /** The row of the population. */
    static final String ROW = "c";

    private final Population population;
    private final StoredValues stored;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private final long tenant;
    private final boolean lookingUp;
    private @Nullable Group parts;

    Asking(Population population, StoreDay day, long tenant) {
        this(population, day, tenant, false);
    }

    private Asking(Population population, StoreDay day, long tenant, boolean lookingUp) {
        this.population = population;
        this.stored = new StoredValues(population, day, tenant);
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
            return stored.among(test, test.field().beside(), wanted);
        }
        if (clause instanceof Clause.Test test) {
            return Predicates.of(test.condition(), stored.compared(test), wanted, !wanted);
        }
        Clause.Made made = (Clause.Made) clause;
        return !lookingUp ? truth(made, wanted, group(made)) : lookedUp(List.of(made), wanted, " and ");
    }

    /** True where what is made of the group's items is as wanted, and false or null otherwise. */
    Sql truth(Clause.Made made, boolean wanted, Group group) {
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

    /** Items of a collection, of which nothing is made yet. */
    Group grouped(ItemCollection collection, String name) {
        return new Group(collection, name, counting(collection), Sql.NONE);
    }

    private Sql counting(ItemCollection collection) {
        String condition = collection.condition();
        return condition == null ? Sql.NONE : stored.column(condition, Group.ROW);
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

    /** Where the values stand that this statement speaks of. */
    StoredValues stored() {
        return stored;
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
        return group.column(made.function(), stored.measured(made), made.span(), condition);
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
                .then(stored.joins(key));
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
        Sql from = owners.table(population, ROW, tenant).then(stored.joins(key));
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
