package livery.dms.internal.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.dms.internal.Documents;
import livery.dms.internal.Kinds;
import livery.dms.internal.intake.IntakeTables.Fate;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** Held records, written and read in sets. Inside a unit of work. */
final class HeldTable {

    private static final int IN_ONE_QUERY = 500;
    private static final int LONGEST_ID = 64;
    private static final String OPEN_OF = " where tenant_id = ? and state = 'open' and source = ? and kind = ?"
            + " and external_id in (%s) and id < ?";

    private final EntityStore store;

    HeldTable(EntityStore store) {
        this.store = store;
    }

    /** Which of these lines the connection has had held before, whatever became of them since. */
    Set<RawHash> heldBefore(TenantId tenant, long connectionId, List<RawHash> hashes) {
        Set<RawHash> known = new HashSet<>();
        for (int from = 0; from < hashes.size(); from += IN_ONE_QUERY) {
            List<RawHash> some = hashes.subList(from, Math.min(hashes.size(), from + IN_ONE_QUERY));
            store.jdbc(connection -> {
                readKnown(connection, tenant, connectionId, some, known);
                return 0;
            });
        }
        return known;
    }

    private static void readKnown(
            Connection connection, TenantId tenant, long connectionId, List<RawHash> hashes, Set<RawHash> known)
            throws SQLException {
        int places = padded(hashes.size());
        try (PreparedStatement select =
                connection.prepareStatement("select hash from dms_held_record where tenant_id = ?"
                        + " and connection_id = ? and hash in (" + marks(places) + ")")) {
            select.setLong(1, tenant.value());
            select.setLong(2, connectionId);
            for (int i = 0; i < places; i++) {
                select.setBytes(
                        3 + i, hashes.get(Math.min(i, hashes.size() - 1)).bytes());
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(RawHash.read(rows.getBytes(1)));
                }
            }
        }
    }

    void hold(TenantId tenant, long importId, long connectionId, Mapping mapping, List<Fate> fates) {
        Timestamp now = Timestamp.from(Instant.now());
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into dms_held_record (tenant_id, id, import_id, connection_id, line, hash, state, kind,"
                            + " raw, fields, reasons, source, needs_kind, needs_id, created_at, external_id)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Fate fate : fates) {
                    Outcome.Missing missing = fate.outcome().waitsFor();
                    insert.setLong(1, tenant.value());
                    insert.setLong(2, TimeSortedIds.next());
                    insert.setLong(3, importId);
                    insert.setLong(4, connectionId);
                    insert.setLong(5, fate.line());
                    insert.setBytes(6, fate.hash().bytes());
                    insert.setString(7, missing == null ? HeldRow.OPEN : HeldRow.WAITING);
                    insert.setString(8, Kinds.id(mapping.kind()));
                    insert.setString(9, fate.raw());
                    insert.setString(10, Documents.write(fate.fields()));
                    insert.setString(11, Documents.writeFaults(fate.outcome().faults()));
                    insert.setString(12, mapping.source());
                    insert.setString(13, missing == null ? null : Kinds.id(missing.kind()));
                    insert.setString(14, missing == null ? null : missing.externalId());
                    insert.setTimestamp(15, now);
                    insert.setString(16, keptId(fate.externalId()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return 0;
        });
    }

    /** One that is longer than any is none that another record could have. */
    private static @Nullable String keptId(String externalId) {
        return externalId.isEmpty() || externalId.length() > LONGEST_ID ? null : externalId;
    }

    /**
     * These have come as they should: what is open of the same ids is settled, for it is older.
     *
     * @param before only held records with smaller ids
     * @return how many of each import that were
     */
    Map<Long, Long> settle(
            TenantId tenant, String source, RecordKind kind, Collection<String> externalIds, long before) {
        Map<Long, Long> settled = new HashMap<>();
        List<String> ids = List.copyOf(externalIds);
        for (int from = 0; from < ids.size(); from += IN_ONE_QUERY) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + IN_ONE_QUERY));
            store.jdbc(connection -> {
                String where = OPEN_OF.formatted(marks(padded(some.size())));
                try (PreparedStatement count = connection.prepareStatement(
                                "select import_id, count(*) from dms_held_record" + where + " group by import_id");
                        PreparedStatement update = connection.prepareStatement(
                                "update dms_held_record set state = 'resolved', ended_at = utc_timestamp(6)" + where)) {
                    bind(count, tenant, source, kind, some);
                    count.setLong(4 + padded(some.size()), before);
                    boolean any = false;
                    try (ResultSet rows = count.executeQuery()) {
                        while (rows.next()) {
                            settled.merge(rows.getLong(1), rows.getLong(2), Long::sum);
                            any = true;
                        }
                    }
                    if (any) {
                        bind(update, tenant, source, kind, some);
                        update.setLong(4 + padded(some.size()), before);
                        update.executeUpdate();
                    }
                }
                return 0;
            });
        }
        return settled;
    }

    /** What waits for these waits no longer: it is due. */
    int release(TenantId tenant, String source, RecordKind kind, Collection<String> externalIds) {
        List<String> ids = new ArrayList<>(externalIds);
        int released = 0;
        for (int from = 0; from < ids.size(); from += IN_ONE_QUERY) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + IN_ONE_QUERY));
            released += store.jdbc(connection -> {
                try (PreparedStatement update =
                        connection.prepareStatement("update dms_held_record set needs_kind = null, needs_id = null"
                                + " where tenant_id = ? and state = 'waiting' and source = ? and needs_kind = ?"
                                + " and needs_id in (" + marks(padded(some.size())) + ")")) {
                    bind(update, tenant, source, kind, some);
                    return update.executeUpdate();
                }
            });
        }
        return released;
    }

    private static void bind(
            PreparedStatement statement, TenantId tenant, String source, RecordKind kind, List<String> ids)
            throws SQLException {
        statement.setLong(1, tenant.value());
        statement.setString(2, source);
        statement.setString(3, Kinds.id(kind));
        for (int i = 0; i < padded(ids.size()); i++) {
            statement.setString(4 + i, ids.get(Math.min(i, ids.size() - 1)));
        }
    }

    /** A number of places that few different statements cover. */
    static int padded(int size) {
        int places = 1;
        while (places < size) {
            places *= 4;
        }
        return Math.min(places, IN_ONE_QUERY);
    }

    static String marks(int places) {
        return "?" + ", ?".repeat(places - 1);
    }
}
