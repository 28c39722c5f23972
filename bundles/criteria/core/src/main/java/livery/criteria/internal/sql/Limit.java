package livery.criteria.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import livery.criteria.Among;
import livery.criteria.Population;

/** Which ids a statement is about. */
sealed interface Limit {

    /** All of them. */
    record Everyone() implements Limit {}

    /** Greater than one and not greater than the other. */
    record Range(long after, long through) implements Limit {}

    /** These, the last standing for the rest of a list: lists come in few lengths, so there are few statements. */
    record These(List<Long> ids) implements Limit {}

    /** Those of a table. */
    record Of(String table, String column) implements Limit {}

    /** Those that a statement selects. */
    record Selected(Sql ids) implements Limit {}

    static Limit everyone() {
        return new Everyone();
    }

    /** The most ids in one list: below the length from which MariaDB turns a list into a table of its own. */
    int MOST = 500;

    List<Integer> LENGTHS = List.of(1, 10, 100, MOST);

    static List<Limit> of(Among among) {
        if (among instanceof Among.Range range) {
            return List.of(new Range(range.after(), range.through()));
        }
        return these(((Among.Ids) among).ids());
    }

    /** In as many lists as it takes. */
    static List<Limit> these(Set<Long> ids) {
        List<Long> sorted = new ArrayList<>(new TreeSet<>(ids));
        List<Limit> lists = new ArrayList<>();
        for (int start = 0; start < sorted.size(); start += MOST) {
            List<Long> some = new ArrayList<>(sorted.subList(start, Math.min(sorted.size(), start + MOST)));
            int form = 0;
            while (LENGTHS.get(form) < some.size()) {
                form++;
            }
            while (some.size() < LENGTHS.get(form)) {
                some.add(some.get(some.size() - 1));
            }
            lists.add(new These(List.copyOf(some)));
        }
        return lists;
    }

    /** The condition that a column is among them; nothing for all. */
    default Sql of(String column, long tenant) {
        if (this instanceof Range range) {
            return Sql.of(column + " > ? and " + column + " <= ?", range.after(), range.through());
        }
        if (this instanceof These these) {
            return Sql.places(these.ids()).within(column + " in (", ")");
        }
        if (this instanceof Selected selected) {
            return selected.ids().within(column + " in (", ")");
        }
        if (this instanceof Of of) {
            return Sql.of(
                    column + " in (select x." + of.column() + " from " + of.table() + " x where x.tenant_id = ?)",
                    tenant);
        }
        return Sql.NONE;
    }

    /** Those that are merged into others. */
    static Limit members(Population.Merges merges) {
        return new Of(merges.table(), merges.member());
    }

    /** Those that others are merged into. */
    static Limit canonical(Population.Merges merges) {
        return new Of(merges.table(), merges.canonical());
    }
}
