package livery.crm.internal.person;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import org.jspecify.annotations.Nullable;

/** The group's rows about customers of its stores. */
final class PersonRows {

    private static final String LOCK = "select tenant_id from crm_person_turn where tenant_id = ? for update";
    private static final String TURN = "insert ignore into crm_person_turn (tenant_id) values (?)";
    private static final ListQuery KEYS = new ListQuery("select customer_id, store_id, kind, hash from crm_person_key"
            + " where tenant_id = ? and customer_id in (??)");
    private static final ListQuery BEARERS =
            new ListQuery("select distinct customer_id from (select customer_id, hash, row_number() over"
                    + " (partition by hash order by customer_id) as nth from crm_person_key where tenant_id = ?"
                    + " and hash in (??)) b where nth <= " + (Matching.MOST_BEARERS + 1));
    private static final String ADD_KEY =
            "insert into crm_person_key (tenant_id, customer_id, hash, kind, store_id)" + " values (?, ?, ?, ?, ?)";
    private static final ListQuery FORGET_KEYS =
            new ListQuery("delete from crm_person_key where tenant_id = ? and customer_id in (??)");
    private static final ListQuery SHARED =
            new ListQuery("select customer_id, known_since, dealings, last_dealing_on from crm_person_shared"
                    + " where tenant_id = ? and customer_id in (??)");
    private static final String SHARE = "insert into crm_person_shared (tenant_id, customer_id, store_id, known_since,"
            + " dealings, last_dealing_on) values (?, ?, ?, ?, ?, ?) on duplicate key update known_since = values(known_since),"
            + " dealings = values(dealings), last_dealing_on = values(last_dealing_on)";
    private static final ListQuery UNSHARE =
            new ListQuery("delete from crm_person_shared where tenant_id = ? and customer_id in (??)");
    private static final String OF_STORE = "select customer_id from (select customer_id from crm_person_key"
            + " where tenant_id = ? and store_id = ? and customer_id > ? union select customer_id from crm_person_shared"
            + " where tenant_id = ? and store_id = ? and customer_id > ?) known order by customer_id limit ?";

    private final Connection connection;
    private final long group;

    PersonRows(Connection connection, long group) {
        this.connection = connection;
        this.group = group;
    }

    /** Waits until nobody else matches, and holds the turn until the unit of work ends. */
    void takeTurn() throws SQLException {
        if (!Query.exists(connection, LOCK, group)) {
            Query.change(connection, TURN, group);
            Query.exists(connection, LOCK, group);
        }
    }

    /** The customers among these of whom the group knows keys. */
    Map<Long, KnownCustomer> known(Collection<Long> customers) throws SQLException {
        Map<Long, Set<PersonKey>> keys = new HashMap<>();
        Map<Long, Long> stores = new HashMap<>();
        KEYS.read(
                connection,
                customers,
                row -> {
                    long id = row.getLong("customer_id");
                    stores.put(id, row.getLong("store_id"));
                    keys.computeIfAbsent(id, any -> new HashSet<>())
                            .add(new PersonKey(KeyKind.of(row.getString("kind")), row.getString("hash")));
                },
                group);
        Map<Long, KnownCustomer> known = new TreeMap<>();
        keys.forEach((id, some) -> known.put(id, new KnownCustomer(id, Objects.requireNonNull(stores.get(id)), some)));
        return known;
    }

    /** Who has any of the keys; of a key that a crowd has, enough to see that. */
    Set<Long> bearers(Collection<PersonKey> keys) throws SQLException {
        Set<Long> bearers = new HashSet<>();
        BEARERS.read(
                connection, keys.stream().map(PersonKey::hash).toList(), row -> bearers.add(row.getLong(1)), group);
        return bearers;
    }

    void replaceKeys(Collection<KnownCustomer> customers) throws SQLException {
        FORGET_KEYS.change(connection, customers.stream().map(KnownCustomer::id).toList(), group);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (KnownCustomer customer : customers) {
            for (PersonKey key : customer.keys()) {
                rows.add(new @Nullable Object[] {
                    group, customer.id(), key.hash(), key.kind().toString(), customer.store()
                });
            }
        }
        Batch.run(connection, ADD_KEY, rows);
    }

    Map<Long, Shared> shared(Collection<Long> customers) throws SQLException {
        Map<Long, Shared> shared = new HashMap<>();
        SHARED.read(
                connection,
                customers,
                row -> shared.put(
                        row.getLong("customer_id"),
                        new Shared(
                                Objects.requireNonNull(Columns.date(row, "known_since")),
                                Columns.number(row, "dealings"),
                                Columns.date(row, "last_dealing_on"))),
                group);
        return shared;
    }

    /** Of customers of one store. */
    void share(long store, Map<Long, Shared> shared) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        new TreeMap<>(shared)
                .forEach((id, said) -> rows.add(new @Nullable Object[] {
                    group,
                    id,
                    store,
                    said.knownSince().toString(),
                    said.dealings(),
                    said.lastDealingOn() == null ? null : said.lastDealingOn().toString()
                }));
        Batch.run(connection, SHARE, rows);
    }

    void unshare(Collection<Long> customers) throws SQLException {
        UNSHARE.change(connection, customers, group);
    }

    /** Some customers of the store of whom the group knows anything, in the order of their ids. */
    List<Long> someOf(long store, long after, int most) throws SQLException {
        return Query.list(connection, OF_STORE, row -> row.getLong(1), group, store, after, group, store, after, most);
    }

    /** The moment as rows keep it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
