package livery.crm.internal.person;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.internal.duplicate.Pair;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which customers of different stores somebody of the group said are different. That two are counts for those who stand
 * for them in their stores, for as long as they do.
 */
final class SeparationRows {

    private static final String SELECT = "select one_id, other_id, one_store, other_store, one_stands, other_stands,"
            + " separated_at from crm_person_separation where tenant_id = ? and ";
    private static final List<ListQuery> NAMING =
            List.of(new ListQuery(SELECT + "one_id in (??)"), new ListQuery(SELECT + "other_id in (??)"));
    private static final List<ListQuery> COUNTING = List.of(
            new ListQuery(SELECT + "one_stands is null and one_id in (??)"),
            new ListQuery(SELECT + "one_stands in (??)"));
    private static final String ONE = SELECT + "one_id = ? and other_id = ?";
    private static final String PAGE =
            SELECT + "other_id <= ? and (other_id < ? or one_id < ?)" + " order by other_id desc, one_id desc limit ?";
    private static final String OF_STORE = "select id from (select one_id as id from crm_person_separation"
            + " where tenant_id = ? and one_store = ? and one_id > ? union select other_id from crm_person_separation"
            + " where tenant_id = ? and other_store = ? and other_id > ?) separated order by id limit ?";
    private static final String ADD = "insert ignore into crm_person_separation"
            + " (tenant_id, one_id, other_id, one_store, other_store, separated_at) values (?, ?, ?, ?, ?, ?)";
    private static final String STAND = "update crm_person_separation set one_stands = ?, other_stands = ?"
            + " where tenant_id = ? and one_id = ? and other_id = ?";
    private static final String REMOVE =
            "delete from crm_person_separation where tenant_id = ? and one_id = ? and other_id = ?";
    private static final List<ListQuery> FORGET = List.of(
            new ListQuery("delete from crm_person_separation where tenant_id = ? and one_id in (??)"),
            new ListQuery("delete from crm_person_separation where tenant_id = ? and other_id in (??)"));
    private static final List<String> FORGET_STORE = List.of(
            "delete from crm_person_separation where tenant_id = ? and one_store = ?",
            "delete from crm_person_separation where tenant_id = ? and other_store = ?");

    private final Connection connection;
    private final long group;

    SeparationRows(Connection connection, long group) {
        this.connection = connection;
        this.group = group;
    }

    /** Two who are different, and who stands for each, if somebody does. */
    private record Row(
            Separation separation,
            @Nullable Long oneStands,
            @Nullable Long otherStands) {

        private static Row read(ResultSet row) throws SQLException {
            return new Row(
                    new Separation(
                            new Pair(row.getLong("one_id"), row.getLong("other_id")),
                            row.getLong("one_store"),
                            row.getLong("other_store"),
                            Columns.moment(row, "separated_at")),
                    Columns.number(row, "one_stands"),
                    Columns.number(row, "other_stands"));
        }

        Pair pair() {
            return separation.pair();
        }

        /** For whom it counts. */
        Pair counts() {
            return Pair.of(
                    oneStands == null ? pair().one() : oneStands, otherStands == null ? pair().other() : otherStands);
        }

        Row with(Map<Long, Long> standing) {
            return new Row(
                    separation,
                    stands(standing, pair().one(), oneStands),
                    stands(standing, pair().other(), otherStands));
        }

        private static @Nullable Long stands(Map<Long, Long> standing, long id, @Nullable Long known) {
            Long stands = standing.getOrDefault(id, known);
            return stands == null || stands == id ? null : stands;
        }
    }

    /** The pairs that count for these, of whom one who counts is among them. */
    Set<Pair> counting(Collection<Long> customers) throws SQLException {
        Set<Pair> pairs = new HashSet<>();
        for (ListQuery query : COUNTING) {
            query.read(connection, customers, row -> pairs.add(Row.read(row).counts()), group);
        }
        return pairs;
    }

    /** For whom a pair counts that somebody separated, or nothing. */
    Optional<Pair> counts(Pair pair) throws SQLException {
        return Query.list(connection, ONE, row -> Row.read(row).counts(), group, pair.one(), pair.other()).stream()
                .findFirst();
    }

    /** Those of the pairs for which others count than until now, when customers are stood for as is said here. */
    private Map<Pair, Row> moved(Map<Long, Long> standing) throws SQLException {
        Map<Pair, Row> moved = new HashMap<>();
        for (ListQuery query : NAMING) {
            query.read(
                    connection,
                    standing.keySet(),
                    row -> {
                        Row read = Row.read(row);
                        if (!read.equals(read.with(standing))) {
                            moved.put(read.pair(), read);
                        }
                    },
                    group);
        }
        return moved;
    }

    /** Whether {@link #stand} would change anything. */
    boolean moves(Map<Long, Long> standing) throws SQLException {
        return !moved(standing).isEmpty();
    }

    /**
     * Has the pairs count for those who stand for the two now.
     *
     * @param standing by customer who stands for them: themselves, if nobody else does
     * @return for whom a pair counts now or did so until now, of those for which that is somebody else
     */
    Set<Long> stand(Map<Long, Long> standing) throws SQLException {
        Set<Long> touched = new TreeSet<>();
        List<@Nullable Object[]> changes = new ArrayList<>();
        for (Row before : moved(standing).values()) {
            Row after = before.with(standing);
            for (Pair pair : List.of(before.counts(), after.counts())) {
                touched.add(pair.one());
                touched.add(pair.other());
            }
            Pair pair = before.pair();
            changes.add(
                    new @Nullable Object[] {after.oneStands(), after.otherStands(), group, pair.one(), pair.other()});
        }
        Batch.run(connection, STAND, changes);
        return touched;
    }

    /** Those who were separated, the pair with the newest customer first, from a pair on. */
    List<Separation> page(@Nullable Pair after, int most) throws SQLException {
        long other = after == null ? Long.MAX_VALUE : after.other();
        long one = after == null ? Long.MAX_VALUE : after.one();
        return Query.list(connection, PAGE, row -> Row.read(row).separation(), group, other, other, one, most);
    }

    /** Some of the store's customers of whom any pair is, in the order of their ids. */
    List<Long> someOf(long store, long after, int most) throws SQLException {
        return Query.list(connection, OF_STORE, row -> row.getLong(1), group, store, after, group, store, after, most);
    }

    /** One of whom somebody says that they are none of the others. */
    void add(Person.Link one, Collection<Person.Link> others, Instant now) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Person.Link other : others) {
            boolean first = one.customer() < other.customer();
            Person.Link smaller = first ? one : other;
            Person.Link greater = first ? other : one;
            rows.add(new @Nullable Object[] {
                group, smaller.customer(), greater.customer(), smaller.store(), greater.store(), now
            });
        }
        Batch.run(connection, ADD, rows);
    }

    void remove(Pair pair) throws SQLException {
        Query.change(connection, REMOVE, group, pair.one(), pair.other());
    }

    /** Of customers who are no more. */
    void forget(Collection<Long> customers) throws SQLException {
        for (ListQuery query : FORGET) {
            query.change(connection, customers, group);
        }
    }

    /** Of all customers of a store that is no more. */
    void forgetStore(long store) throws SQLException {
        for (String sql : FORGET_STORE) {
            Query.change(connection, sql, group, store);
        }
    }
}
