package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** Parked facts as rows, one a subject. Inside a unit of work that has locked the lane's cursor. */
final class Parking {

    static final String PARKED = "parked";
    static final String WAITING = "waiting";

    private static final int IN_ONE_QUERY = 500;

    private final EntityStore store;

    /** A fact about one subject that is parked, or waits behind one that is. */
    record Place(long id, String subscription, String subject, long factId, long seq, String state) {}

    Parking(EntityStore store) {
        this.store = store;
    }

    /** Which of the subjects have something parked: what is told of them now must wait behind it. */
    Set<String> held(TenantId tenant, String subscription, List<String> subjects) {
        Set<String> held = new HashSet<>();
        for (int from = 0; from < subjects.size(); from += IN_ONE_QUERY) {
            List<String> some = subjects.subList(from, Math.min(subjects.size(), from + IN_ONE_QUERY));
            store.jdbc(connection -> {
                try (PreparedStatement select = connection.prepareStatement(
                        "select distinct subject from platform_fact_parked where tenant_id = ? and subscription = ?"
                                + " and subject in (?" + ", ?".repeat(some.size() - 1) + ")")) {
                    select.setLong(1, tenant.value());
                    select.setString(2, subscription);
                    for (int i = 0; i < some.size(); i++) {
                        select.setString(3 + i, some.get(i));
                    }
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            held.add(rows.getString(1));
                        }
                    }
                    return 0;
                }
            });
        }
        return held;
    }

    void park(
            TenantId tenant,
            String subscription,
            FactRows.Numbered fact,
            Iterable<String> subjects,
            String state,
            String reason) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into platform_fact_parked (tenant_id, id, subscription, subject, fact_id, seq, state, reason,"
                            + " parked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (String subject : subjects) {
                    insert.setLong(1, tenant.value());
                    insert.setLong(2, TimeSortedIds.next());
                    insert.setString(3, subscription);
                    insert.setString(4, subject);
                    insert.setLong(5, fact.fact().id());
                    insert.setLong(6, fact.seq());
                    insert.setString(7, state);
                    insert.setString(8, Cursors.shortened(reason));
                    insert.setTimestamp(9, Timestamp.from(Instant.now()));
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    Optional<Place> find(TenantId tenant, long id) {
        return one(tenant, "id = ?", id, null);
    }

    /** The first of what is parked of a subject. */
    Optional<Place> first(TenantId tenant, String subscription, String subject) {
        return one(tenant, "subscription = ? and subject = ? order by seq limit 1", subscription, subject);
    }

    /** One that waited behind what is parked no longer, and is the first of its subject now. */
    Optional<Place> waitingHead(TenantId tenant, String subscription) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select p.id, p.subscription, p.subject, p.fact_id, p.seq, p.state from platform_fact_parked p"
                            + " where p.tenant_id = ? and p.subscription = ? and p.state = 'waiting' and not exists"
                            + " (select 1 from platform_fact_parked q where q.tenant_id = ? and q.subscription = ?"
                            + " and q.subject = p.subject and q.seq < p.seq) order by p.seq limit 1")) {
                select.setLong(1, tenant.value());
                select.setString(2, subscription);
                select.setLong(3, tenant.value());
                select.setString(4, subscription);
                return places(select).stream().findFirst();
            }
        });
    }

    private Optional<Place> one(TenantId tenant, String condition, Object first, @Nullable Object second) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, subscription, subject, fact_id, seq, state from platform_fact_parked"
                            + " where tenant_id = ? and " + condition)) {
                select.setLong(1, tenant.value());
                select.setObject(2, first);
                if (second != null) {
                    select.setObject(3, second);
                }
                List<Place> places = places(select);
                return places.isEmpty() ? Optional.empty() : Optional.of(places.get(0));
            }
        });
    }

    private static List<Place> places(PreparedStatement select) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                places.add(new Place(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getLong(4),
                        rows.getLong(5),
                        rows.getString(6)));
            }
        }
        return places;
    }

    void leave(TenantId tenant, long id) {
        store.jdbc(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from platform_fact_parked where tenant_id = ? and id = ?")) {
                delete.setLong(1, tenant.value());
                delete.setLong(2, id);
                return delete.executeUpdate();
            }
        });
    }

    /** It, too, cannot be taken in. */
    void failed(TenantId tenant, long id, String reason) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update platform_fact_parked set state = ?, reason = ? where tenant_id = ? and id = ?")) {
                update.setString(1, PARKED);
                update.setString(2, Cursors.shortened(reason));
                update.setLong(3, tenant.value());
                update.setLong(4, id);
                return update.executeUpdate();
            }
        });
    }
}
