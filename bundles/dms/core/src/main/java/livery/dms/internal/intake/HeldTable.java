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
import livery.dms.internal.intake.IntakeTables.Fate;
import livery.dms.internal.numbers.NumberRows;
import livery.dms.internal.values.Documents;
import livery.dms.internal.values.Kinds;
import livery.dms.internal.values.RecordCipher;
import livery.platform.TenantId;

/** Held records, written and read in sets. Inside a unit of work. */
final class HeldTable {

    private static final int IN_ONE_QUERY = 500;

    private final EntityStore store;

    HeldTable(EntityStore store) {
        this.store = store;
    }

    /**
     * Which of these lines the connection has had held before, whatever became of them since; but not those that were
     * taken in as they were read, and so would not be held again unless something has been removed meanwhile.
     */
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
                        + " and connection_id = ? and hash in (" + marks(places) + ")"
                        + " and (taken = 0 or corrected = 1)")) {
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

    void hold(
            TenantId tenant, long importId, long connectionId, Mapping mapping, List<Fate> fates, RecordCipher cipher) {
        Timestamp now = Timestamp.from(Instant.now());
        Map<Long, Set<String>> numbers = new HashMap<>();
        NumberColumns columns = new NumberColumns(mapping);
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into dms_held_record (tenant_id, id, import_id, connection_id, line, hash, state, kind,"
                            + " raw, fields, reasons, source, needs_kind, needs_id, created_at, external_id)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Fate fate : fates) {
                    Outcome.Missing missing = fate.outcome().waitsFor();
                    long id = TimeSortedIds.next();
                    numbers.put(id, fate.numbers(columns));
                    insert.setLong(1, tenant.value());
                    insert.setLong(2, id);
                    insert.setLong(3, importId);
                    insert.setLong(4, connectionId);
                    insert.setLong(5, fate.line());
                    insert.setBytes(6, fate.hash().bytes());
                    insert.setString(7, missing == null ? HeldRow.OPEN : HeldRow.WAITING);
                    insert.setString(8, Kinds.id(mapping.kind()));
                    insert.setString(9, cipher.raw(tenant, fate.raw()));
                    insert.setString(10, cipher.fields(tenant, Documents.write(fate.fields())));
                    insert.setString(11, Documents.writeFaults(fate.outcome().faults()));
                    insert.setString(12, mapping.source());
                    insert.setString(13, missing == null ? null : Kinds.id(missing.kind()));
                    insert.setString(14, missing == null ? null : missing.externalId());
                    insert.setTimestamp(15, now);
                    insert.setString(16, fate.keptId());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            new NumberRows(connection, tenant).addHeld(numbers, cipher);
            return 0;
        });
    }

    /** A person has corrected the record: it is found by these numbers too. */
    void corrected(TenantId tenant, long id, Set<String> numbers, RecordCipher cipher) {
        store.jdbc(connection -> {
            new NumberRows(connection, tenant).addHeld(Map.of(id, numbers), cipher);
            return 0;
        });
    }

    /** Nothing of these is kept. */
    void forgotten(TenantId tenant, Collection<Long> ids) {
        store.jdbc(connection -> {
            new NumberRows(connection, tenant).removeHeld(ids);
            return 0;
        });
    }

    /**
     * These have come as they should: what is held of the same ids, and is older, is settled.
     *
     * @param before by external id: only held records with ids smaller than this
     * @return how that changes the counts of each import
     */
    Map<Long, Counts> settle(TenantId tenant, String source, RecordKind kind, Map<String, Long> before) {
        Map<Long, Counts> changes = new HashMap<>();
        List<String> ids = List.copyOf(before.keySet());
        for (int from = 0; from < ids.size(); from += IN_ONE_QUERY) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + IN_ONE_QUERY));
            store.jdbc(connection -> {
                List<Long> older = older(connection, tenant, source, kind, some, before, changes);
                for (int at = 0; at < older.size(); at += IN_ONE_QUERY) {
                    resolve(connection, tenant, older.subList(at, Math.min(older.size(), at + IN_ONE_QUERY)));
                }
                return 0;
            });
        }
        return changes;
    }

    private static List<Long> older(
            Connection connection,
            TenantId tenant,
            String source,
            RecordKind kind,
            List<String> externalIds,
            Map<String, Long> before,
            Map<Long, Counts> changes)
            throws SQLException {
        List<Long> older = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select id, import_id, state, external_id from dms_held_record"
                        + " where tenant_id = ? and source = ? and kind = ?"
                        + " and external_id in (" + marks(padded(externalIds.size())) + ")"
                        + " and state in ('open', 'waiting')")) {
            bind(select, tenant, source, kind, externalIds);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getLong(1) < before.getOrDefault(rows.getString(4), 0L)) {
                        older.add(rows.getLong(1));
                        boolean waited = rows.getString(3).equals(HeldRow.WAITING);
                        changes.merge(
                                rows.getLong(2),
                                Counts.NONE
                                        .plus(waited ? Outcome.Status.WAITING : Outcome.Status.REFUSED, -1)
                                        .plus(Outcome.Status.UNCHANGED, 1),
                                Counts::plus);
                    }
                }
            }
        }
        return older;
    }

    private static void resolve(Connection connection, TenantId tenant, List<Long> ids) throws SQLException {
        int places = padded(ids.size());
        try (PreparedStatement update =
                connection.prepareStatement("update dms_held_record set state = 'resolved', ended_at = utc_timestamp(6)"
                        + " where tenant_id = ? and id in (" + marks(places) + ")")) {
            update.setLong(1, tenant.value());
            for (int i = 0; i < places; i++) {
                update.setLong(2 + i, ids.get(Math.min(i, ids.size() - 1)));
            }
            update.executeUpdate();
        }
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
