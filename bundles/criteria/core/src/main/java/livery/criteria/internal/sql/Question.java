package livery.criteria.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import livery.criteria.Among;
import livery.criteria.Explanation;
import livery.criteria.IdSelect;
import livery.criteria.Population;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.StoreDay;
import org.jspecify.annotations.Nullable;

/**
 * Asks clauses over one connection. Those who stand for others are few and asked apart, so that all the rest is summed up
 * in the order of an index, with no look at merges: what the plain statement says of anybody in a merge does not count.
 */
public final class Question {

    private static final int LONGEST_SECONDS = 30;
    /** The share up to which going from one to the next of those left was faster than summing up all items. */
    private static final double FEW = 0.4;

    private final Connection connection;
    private final long tenant;
    private final Population population;
    private final StoreDay day;
    private final Shares shares;

    public Question(Connection connection, long tenant, Population population, StoreDay day, Shares shares) {
        this.connection = connection;
        this.tenant = tenant;
        this.population = population;
        this.day = day;
        this.shares = shares;
    }

    /** How many fulfil it. */
    public long count(Clause clause) throws SQLException {
        Population.Merges merges = population.merges();
        CountedOfAll all = countedOfAll(clause, merges);
        if (merges == null || !all.anyMerged()) {
            return all.count();
        }
        return all.count()
                - counted(clause, new Owners.Plain(Limit.members(merges)), new Asking(population, day, tenant))
                - counted(clause, new Owners.Plain(Limit.canonical(merges)), new Asking(population, day, tenant))
                + counted(clause, new Owners.Merged(merges, Limit.everyone()), new Asking(population, day, tenant));
    }

    /**
     * How many there are with no look at merges.
     *
     * @param anyMerged whether any are merged into others
     */
    private record CountedOfAll(long count, boolean anyMerged) {}

    /** With the same statement: a store without merges is asked once. */
    private CountedOfAll countedOfAll(Clause clause, Population.@Nullable Merges merges) throws SQLException {
        Sql columns = merges == null
                ? Sql.of("count(*), 0")
                : Sql.of("count(*), ").then(someMerged(merges, tenant).within("exists (", ")"));
        boolean few = leavesFew(clause);
        Optional<Sql> ids = ids(clause, few, Sql.NONE);
        Sql sql;
        if (ids.isPresent()) {
            sql = columns.within("select ", " from (").then(ids.get()).then(") i");
        } else {
            // By itself: inside another select the database would choose a slower way.
            Asking asking = asking(few);
            sql = asking.statement(new Owners.Plain(Limit.everyone()), columns, asking.truth(clause, true), "", tenant);
        }
        return Statements.list(
                        connection, sql, LONGEST_SECONDS, row -> new CountedOfAll(row.getLong(1), row.getInt(2) == 1))
                .get(0);
    }

    private Optional<Sql> ids(Clause clause, boolean few, Sql more) {
        return OneCollection.of(clause, population, tenant, new Asking(population, day, tenant))
                .map(one -> few ? one.idsOfThoseLeft(more) : one.idsOfAllItems(more));
    }

    /** The faster way to ask all of the population. */
    private Asking asking(boolean few) {
        return few ? Asking.lookingUp(population, day, tenant) : new Asking(population, day, tenant);
    }

    private boolean leavesFew(Clause clause) throws SQLException {
        List<Clause> cheap = clause instanceof Clause.All all
                ? all.of().stream().filter(Question::needsNoItems).toList()
                : List.of();
        return !cheap.isEmpty() && shares.of(cheap, connection, population, day, tenant) < FEW;
    }

    /** Those who fulfil it, as a part of another statement. */
    public IdSelect select(Clause clause, @Nullable IdSelect among) throws SQLException {
        Limit limit = among == null ? Limit.everyone() : new Limit.Selected(new Sql(among.sql(), among.values()));
        Population.Merges merges = population.merges();
        if (merges == null || !anyMerged(connection, merges, tenant)) {
            return selected(selectPlain(clause, limit, Sql.NONE));
        }
        Sql plain = selectPlain(clause, limit, inNoMerge(merges));
        Asking together = new Asking(population, day, tenant);
        Sql clauseOfMerged = together.truth(clause, true);
        Sql merged = together.statement(new Owners.Merged(merges, limit), id(), clauseOfMerged, "", tenant);
        // A union by itself would be run for each row.
        return selected(plain.then(" union all ").then(merged).within("select u.id from (", ") u"));
    }

    private Sql selectPlain(Clause clause, Limit limit, Sql more) throws SQLException {
        boolean all = limit.equals(Limit.everyone());
        boolean few = all && leavesFew(clause);
        Optional<Sql> ids = all ? ids(clause, few, more) : Optional.empty();
        if (ids.isPresent()) {
            return ids.get();
        }
        Asking asking = asking(few);
        Sql truth = Sql.join(" and ", List.of(asking.truth(clause, true).bracketed(), more));
        return asking.statement(new Owners.Plain(limit), id(), truth, "", tenant);
    }

    /** So many of those who fulfil it, by their ids, behind one. */
    public List<Long> next(Clause clause, long after, int limit) throws SQLException {
        IdSelect all = select(clause, null);
        Sql sql = new Sql(all.sql(), all.values())
                .within("select n.id from (", ") n")
                .then(Sql.of(" where n.id > ? order by n.id limit ?", after, limit));
        return Statements.list(connection, sql, LONGEST_SECONDS, row -> row.getLong(1));
    }

    private Sql id() {
        return Sql.of(Asking.ROW + "." + population.key() + " as id");
    }

    private Sql inNoMerge(Population.Merges merges) {
        String key = Asking.ROW + "." + population.key();
        return Sql.join(
                " and ",
                Stream.of(Limit.members(merges), Limit.canonical(merges))
                        .map(some -> Sql.of("not ").then(some.of(key, tenant)))
                        .toList());
    }

    private static IdSelect selected(Sql sql) {
        return new IdSelect(sql.text(), sql.values());
    }

    /** Whether it is judged by the population and what stands beside it alone. */
    static boolean needsNoItems(Clause clause) {
        if (clause instanceof Clause.Not not) {
            return needsNoItems(not.of());
        }
        if (clause instanceof Clause.All all) {
            return all.of().stream().allMatch(Question::needsNoItems);
        }
        if (clause instanceof Clause.Any any) {
            return any.of().stream().allMatch(Question::needsNoItems);
        }
        return clause instanceof Clause.Test;
    }

    /** Whether any are merged into others. */
    static boolean anyMerged(Connection connection, Population.Merges merges, long tenant) throws SQLException {
        return !Statements.list(connection, someMerged(merges, tenant), 0, row -> true)
                .isEmpty();
    }

    private static Sql someMerged(Population.Merges merges, long tenant) {
        return Sql.of("select 1 from " + merges.table() + " x where x.tenant_id = ? limit 1", tenant);
    }

    private long counted(Clause clause, Owners owners, Asking asking) throws SQLException {
        Sql truth = asking.truth(clause, true);
        Sql sql = asking.statement(owners, Sql.of("count(*)"), truth, "", tenant);
        return Statements.list(connection, sql, LONGEST_SECONDS, row -> row.getLong(1)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** For each clause those among them that fulfil it. */
    public <K> Map<K, Set<Long>> match(Map<K, Clause> clauses, Among among) throws SQLException {
        Map<K, Set<Long>> found = new HashMap<>();
        clauses.keySet().forEach(key -> found.put(key, new TreeSet<>()));
        Population.Merges merges = population.merges();
        for (Limit limit : Limit.of(among)) {
            Set<Long> apart = merges == null ? Set.of() : inMerges(merges, limit);
            match(clauses, new Owners.Plain(limit), apart, found);
            if (merges != null && !apart.isEmpty()) {
                match(clauses, new Owners.Merged(merges, limit), Set.of(), found);
            }
        }
        return found;
    }

    private <K> void match(Map<K, Clause> clauses, Owners owners, Set<Long> without, Map<K, Set<Long>> found)
            throws SQLException {
        Asking asking = new Asking(population, day, tenant);
        List<Set<Long>> sets = new ArrayList<>();
        List<Sql> truths = new ArrayList<>();
        clauses.forEach((key, clause) -> {
            truths.add(asking.truth(clause, true));
            sets.add(java.util.Objects.requireNonNull(found.get(key)));
        });
        boolean one = truths.size() == 1;
        Sql select = Sql.of(Asking.ROW + "." + population.key());
        for (int i = 0; i < truths.size() && !one; i++) {
            select = select.then(", ").then(flag(truths.get(i)));
        }
        Sql sql = asking.statement(owners, select, one ? truths.get(0) : Sql.NONE, "", tenant);
        Statements.list(connection, sql, LONGEST_SECONDS, row -> {
            long id = row.getLong(1);
            if (!without.contains(id)) {
                for (int i = 0; i < sets.size(); i++) {
                    if (one || row.getInt(i + 2) == 1) {
                        sets.get(i).add(id);
                    }
                }
            }
            return id;
        });
    }

    private static Sql flag(Sql truth) {
        return truth.within("case when ", " then 1 else 0 end");
    }

    /** Those among them that are merged into others, or that others are merged into. */
    private Set<Long> inMerges(Population.Merges merges, Limit limit) throws SQLException {
        Set<Long> found = new HashSet<>();
        for (String column : List.of(merges.member(), merges.canonical())) {
            Sql select = Sql.of("select m." + column + " from " + merges.table() + " m where m.tenant_id = ?", tenant);
            Sql limited = Sql.join(" and ", List.of(select, limit.of("m." + column, tenant)));
            found.addAll(Statements.list(connection, limited, 0, row -> row.getLong(1)));
        }
        return found;
    }

    /** The id where a piece of so many ends, or nothing when there are no more. */
    public Optional<Long> pieceEnd(long after, int size) throws SQLException {
        Sql ids = Sql.of(
                "select max(p.id) from (select c." + population.key() + " as id from " + population.table()
                        + " c where c.tenant_id = ? and c." + population.key() + " > ? order by c." + population.key()
                        + " limit ?) p",
                tenant,
                after,
                size);
        List<Long> found = Statements.list(connection, ids, 0, row -> row.getLong(1));
        return found.stream().filter(id -> id > after).findFirst();
    }

    /** Those who stand for the ids. */
    public Set<Long> standing(Set<Long> ids) throws SQLException {
        Set<Long> there = new TreeSet<>(ids);
        Population.Merges merges = population.merges();
        if (merges == null) {
            return known(there);
        }
        for (Limit limit : Limit.these(ids)) {
            Sql select = Sql.of(
                    "select m." + merges.member() + ", m." + merges.canonical() + " from " + merges.table()
                            + " m where m.tenant_id = ? and ",
                    tenant);
            Statements.list(connection, select.then(limit.of("m." + merges.member(), tenant)), 0, row -> {
                there.remove(row.getLong(1));
                return there.add(row.getLong(2));
            });
        }
        return known(there);
    }

    private Set<Long> known(Set<Long> there) throws SQLException {
        Set<Long> known = new TreeSet<>();
        for (Limit limit : Limit.these(there)) {
            Sql select = Sql.of(Asking.ROW + "." + population.key());
            Sql sql = new Asking(population, day, tenant)
                    .statement(new Owners.Plain(limit), select, Sql.NONE, "", tenant);
            known.addAll(Statements.list(connection, sql, 0, row -> row.getLong(1)));
        }
        return known;
    }

    /** Why the one of this id, who is not merged into another, is in or out. */
    public Optional<Explanation> explain(Clause clause, long id) throws SQLException {
        Limit only = new Limit.These(List.of(id));
        Population.Merges merges = population.merges();
        boolean others = merges != null && !inMerges(merges, only).isEmpty();
        Owners owners = merges != null && others ? new Owners.Merged(merges, only) : new Owners.Plain(only);
        return new Reasons(connection, population, day, tenant).of(clause, owners);
    }

    /** How many rows the database expects to read for it over all of the population. */
    public long rows(Clause clause) throws SQLException {
        Asking asking = new Asking(population, day, tenant);
        Sql truth = asking.truth(clause, true);
        Sql sql = asking.statement(new Owners.Plain(Limit.everyone()), Sql.of("count(*)"), truth, "", tenant);
        // Tables of one select are read one inside the other; selects follow each other.
        Map<String, Double> bySelect = new HashMap<>();
        Map<String, Double> read = new HashMap<>();
        Statements.list(connection, new Sql("explain " + sql.text(), sql.values()), 0, row -> {
            String id = String.valueOf(row.getString("id"));
            double rows = Math.max(1, row.getDouble("rows"));
            double times = bySelect.merge(id, rows, (a, b) -> a * b);
            return read.merge(id, times, Double::sum);
        });
        double all = read.values().stream().mapToDouble(Double::doubleValue).sum();
        return (long) Math.min(all, 1e15);
    }
}
