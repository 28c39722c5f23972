package livery.dms.internal.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.Outcome;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.dms.internal.Documents;
import livery.dms.internal.Kinds;
import livery.platform.TenantId;

/** The intake's tables, written and read in sets. Inside a unit of work. */
final class IntakeTables {

    private static final int IN_ONE_QUERY = 500;

    private final EntityStore store;

    /** A raw record with what became of it. */
    record Fate(long line, String raw, RawHash hash, Map<String, String> fields, Outcome outcome) {}

    IntakeTables(EntityStore store) {
        this.store = store;
    }

    /** Waits until no other batch of the tenant is being taken in. */
    void lock(TenantId tenant) {
        store.jdbc(connection -> {
            try (PreparedStatement add =
                            connection.prepareStatement("insert ignore into dms_gate (tenant_id) values (?)");
                    PreparedStatement lock = connection.prepareStatement(
                            "select tenant_id from dms_gate where tenant_id = ? for update")) {
                lock.setLong(1, tenant.value());
                if (!lock.executeQuery().next()) {
                    add.setLong(1, tenant.value());
                    add.executeUpdate();
                    lock.executeQuery().close();
                }
            }
            return 0;
        });
    }

    void addRaw(TenantId tenant, long importId, List<Fate> fates) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into dms_raw_record (tenant_id, import_id, line, hash, outcome, raw)"
                            + " values (?, ?, ?, ?, ?, ?)")) {
                for (Fate fate : fates) {
                    insert.setLong(1, tenant.value());
                    insert.setLong(2, importId);
                    insert.setLong(3, fate.line());
                    insert.setBytes(4, fate.hash().bytes());
                    insert.setString(5, fate.outcome().status().name().substring(0, 1));
                    insert.setString(6, fate.raw());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return 0;
        });
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
                            + " raw, fields, reasons, source, needs_kind, needs_id, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
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
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return 0;
        });
    }

    /** Adds to the counts of an import; {@code bytesRead} below 0 leaves that as it is. */
    void count(TenantId tenant, long importId, Counts more, long bytesRead) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update dms_import set records = records + ?, accepted = accepted + ?, unchanged = unchanged + ?,"
                            + " quarantined = quarantined + ?, waiting = waiting + ?,"
                            + " bytes_read = greatest(bytes_read, ?) where tenant_id = ? and id = ?")) {
                update.setLong(1, more.read());
                update.setLong(2, more.accepted());
                update.setLong(3, more.unchanged());
                update.setLong(4, more.quarantined());
                update.setLong(5, more.waiting());
                update.setLong(6, bytesRead);
                update.setLong(7, tenant.value());
                update.setLong(8, importId);
                return update.executeUpdate();
            }
        });
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
