package livery.criteria.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livery.criteria.ItemCollection;
import livery.criteria.Population;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Several clauses at once, where all that is made of items is made of one collection and nobody fulfils it without any.
 * Then the items can be judged where they are added up, and nobody who has none is looked at.
 */
final class OneCollection {

    private final Population population;
    private final long tenant;
    private final Asking asking;
    private final List<Clause> others;
    private final Group group;
    private final Sql truth;

    private OneCollection(
            Population population, long tenant, Asking asking, List<Clause> others, List<Clause.Made> made) {
        this.population = population;
        this.tenant = tenant;
        this.asking = asking;
        this.others = others;
        this.group = asking.grouped(made.get(0).collection(), "");
        this.truth = Sql.join(
                " and ",
                made.stream().map(one -> asking.truth(one, true, group)).toList());
    }

    /** Nothing where the clause is of another form. */
    static Optional<OneCollection> of(Clause clause, Population population, long tenant, Asking asking) {
        List<Clause> others = new ArrayList<>();
        List<Clause.Made> made = new ArrayList<>();
        List<Clause> all = clause instanceof Clause.All several ? several.of() : List.of(clause);
        return apart(all, others, made)
                ? Optional.of(new OneCollection(population, tenant, asking, others, made))
                : Optional.empty();
    }

    /** Sorts the clauses into those about items of one collection and the others; false where some are neither. */
    private static boolean apart(List<Clause> clauses, List<Clause> others, List<Clause.Made> made) {
        @Nullable ItemCollection collection = null;
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Made one) {
                if (holdsForNone(one) || (collection != null && !collection.equals(one.collection()))) {
                    return false;
                }
                collection = one.collection();
                made.add(one);
            } else if (Question.needsNoItems(clause)) {
                others.add(clause);
            } else {
                return false;
            }
        }
        return !made.isEmpty();
    }

    private static boolean holdsForNone(Clause.Made made) {
        return made.function().ofTime()
                ? holdsForNothing(made.condition())
                : made.condition().holdsForZero();
    }

    /** Whether there being no first or last one is what is asked for. */
    private static boolean holdsForNothing(Condition condition) {
        return condition instanceof Condition.Either either
                ? either.of().stream().anyMatch(OneCollection::holdsForNothing)
                : condition instanceof Condition.Known known && !known.known();
    }

    /**
     * Their ids, by the items of those whom the other clauses leave: the fastest where these are few.
     *
     * @param more what else holds for them, or nothing
     */
    Sql idsOfThoseLeft(Sql more) {
        Sql left = left(more);
        return Sql.of("select " + key() + " as id, ")
                .then(group.made())
                .then(" from ")
                .then(table())
                .then(group.itemsOf(key(), tenant))
                .then(" where ")
                .then(left)
                .then(" group by " + key() + " having ")
                .then(truth)
                .within("select j.id as id from (", ") j");
    }

    /**
     * Their ids, by all items there are; as {@link #idsOfThoseLeft}. In this order: the database would as often go
     * through the population and look each up in what was made, which takes nearly twice as long.
     */
    Sql idsOfAllItems(Sql more) {
        Sql left = left(more);
        return group.judged(new Owners.Plain(Limit.everyone()), truth, tenant)
                .within("select " + key() + " as id from (", ") g straight_join ")
                .then(table(" on " + key() + " = g.k"))
                .then(" where ")
                .then(left);
    }

    private String key() {
        return Asking.ROW + "." + population.key();
    }

    private Sql table() {
        return table("");
    }

    private Sql table(String on) {
        Sql table = new Owners.Plain(Limit.everyone()).table(population, Asking.ROW, tenant);
        return table.then(on).then(asking.stored().joins(key()));
    }

    private Sql left(Sql more) {
        Sql those = new Owners.Plain(Limit.everyone()).population(population, Asking.ROW, tenant);
        Sql left = others.isEmpty()
                ? Sql.NONE
                : asking.truth(new Clause.All("", others), true).bracketed();
        return Sql.join(" and ", List.of(those, left, more));
    }
}
