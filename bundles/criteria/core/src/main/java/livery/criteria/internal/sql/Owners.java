package livery.criteria.internal.sql;

import java.util.List;
import livery.criteria.Field;
import livery.criteria.Population;
import org.jspecify.annotations.Nullable;

/** Whose items a statement sums up, and whom it asks about. */
sealed interface Owners {

    /** Of those that have only what is their own. */
    record Plain(Limit limit) implements Owners {}

    /** Of those that others are merged into, with what these have. */
    record Merged(Population.Merges merges, Limit limit) implements Owners {

        private Sql some(long tenant, String table) {
            Sql bound = Sql.of(table + ".tenant_id = ?", tenant);
            return Sql.join(" and ", List.of(bound, limit.of(table + "." + merges.canonical(), tenant)));
        }

        private Sql canonical(long tenant) {
            return Sql.of("select distinct m." + merges.canonical() + " as id from " + merges.table() + " m where ")
                    .then(some(tenant, "m"));
        }

        /** Each one that others are merged into beside each of these and itself. */
        private Sql parts(long tenant) {
            Sql others = Sql.of("select m." + merges.canonical() + " as owner, m." + merges.member() + " as part from "
                    + merges.table() + " m where ");
            Sql itself = Sql.of(" union all select distinct n." + merges.canonical() + " as owner, n."
                    + merges.canonical() + " as part from " + merges.table() + " n where ");
            return others.then(some(tenant, "m")).then(itself).then(some(tenant, "n"));
        }
    }

    /** The id of an item's owner. */
    default String owner(String key) {
        return this instanceof Merged ? "o.owner" : Group.ROW + "." + key;
    }

    /** The items, up to a condition that more may follow. */
    default Sql from(String view, String key, long tenant) {
        String items = view + " " + Group.ROW;
        if (this instanceof Plain plain) {
            Sql limit = plain.limit().of(Group.ROW + "." + key, tenant);
            Sql bound = Sql.of(" from " + items + " where " + Group.ROW + ".tenant_id = ?", tenant);
            return limit.isNone() ? bound : bound.then(" and ").then(limit);
        }
        Merged merged = (Merged) this;
        return merged.parts(tenant)
                .within(" from (", ") o join " + items + " on ")
                .then(Sql.of(
                        Group.ROW + ".tenant_id = ? and " + Group.ROW + "." + key + " = o.part where 1 = 1", tenant));
    }

    /** The population, up to a condition that more may follow. */
    default Sql population(Population population, String row, long tenant) {
        Sql bound = Sql.of(row + ".tenant_id = ?", tenant);
        Sql limit = this instanceof Plain plain ? plain.limit().of(row + "." + population.key(), tenant) : Sql.NONE;
        return Sql.join(" and ", List.of(bound, condition(population, row), limit));
    }

    /** The table that the population stands in. */
    default Sql table(Population population, String row, long tenant) {
        String table = population.table() + " " + row;
        if (this instanceof Merged merged) {
            return merged.canonical(tenant)
                    .within("(", ") k join " + table + " on ")
                    .then(Sql.of(row + ".tenant_id = ? and " + row + "." + population.key() + " = k.id", tenant));
        }
        return Sql.of(table);
    }

    private static Sql condition(Population population, String row) {
        @Nullable String condition = population.condition();
        return condition == null ? Sql.NONE : Sql.of(condition.replace(Field.ROW, row));
    }
}
