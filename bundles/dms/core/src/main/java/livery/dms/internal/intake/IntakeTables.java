package livery.dms.internal.intake;

import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.Outcome;
import livery.data.EntityStore;
import livery.dms.internal.numbers.NumberRows;
import livery.dms.internal.numbers.RecordNumbers;
import livery.dms.internal.values.Documents;
import livery.dms.internal.values.RecordCipher;
import livery.platform.FieldFault;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** The intake's tables, written and read in sets. Inside a unit of work. */
final class IntakeTables {

    private static final int LONGEST_ID = 64;

    private final EntityStore store;

    /**
     * A raw record with what became of it.
     *
     * @param externalId "" when it has none that can be read
     */
    record Fate(long line, String raw, RawHash hash, Map<String, String> fields, String externalId, Outcome outcome) {

        /** The numbers of persons in it, unless nothing of it may be kept. */
        Set<String> numbers(NumberColumns columns) {
            if (outcome.isPassedOver()) {
                return Set.of();
            }
            return fields.isEmpty() ? RecordNumbers.in(raw) : RecordNumbers.of(columns.among(fields.keySet()), fields);
        }

        /** One that is longer than any is none that another record could have. */
        @Nullable
        String keptId() {
            return externalId.isEmpty() || externalId.length() > LONGEST_ID ? null : externalId;
        }
    }

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

    void addRaw(TenantId tenant, long importId, Mapping mapping, List<Fate> fates, RecordCipher cipher) {
        Map<Long, Set<String>> numbers = new HashMap<>();
        NumberColumns columns = new NumberColumns(mapping);
        fates.forEach(fate -> numbers.put(fate.line(), fate.numbers(columns)));
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into dms_raw_record (tenant_id, import_id, line, hash, outcome, raw, external_id)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")) {
                for (Fate fate : fates) {
                    insert.setLong(1, tenant.value());
                    insert.setLong(2, importId);
                    insert.setLong(3, fate.line());
                    insert.setBytes(4, fate.hash().bytes());
                    insert.setString(5, fate.outcome().status().name().substring(0, 1));
                    // Of somebody who was erased nothing may be kept.
                    boolean passedOver = fate.outcome().isPassedOver();
                    insert.setString(6, passedOver ? "" : cipher.raw(tenant, fate.raw()));
                    insert.setString(7, passedOver ? null : fate.keptId());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            new NumberRows(connection, tenant).addRaw(importId, numbers, cipher);
            return 0;
        });
    }

    /** Keeps why a person should look at records that were taken in, by their lines. */
    void warn(TenantId tenant, long importId, Map<Long, List<FieldFault>> byLine) {
        if (byLine.isEmpty()) {
            return;
        }
        store.jdbc(connection -> {
            // A record that waited long may be gone by the time it is taken in: then so is its line.
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert ignore into dms_warning (tenant_id, import_id, line, reasons) values (?, ?, ?, ?)")) {
                for (Map.Entry<Long, List<FieldFault>> line : byLine.entrySet()) {
                    insert.setLong(1, tenant.value());
                    insert.setLong(2, importId);
                    insert.setLong(3, line.getKey());
                    insert.setString(4, Documents.writeFaults(line.getValue()));
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
                            + " warned = warned + ?, bytes_read = greatest(bytes_read, ?) where tenant_id = ? and id = ?")) {
                update.setLong(1, more.read());
                update.setLong(2, more.accepted());
                update.setLong(3, more.unchanged());
                update.setLong(4, more.quarantined());
                update.setLong(5, more.waiting());
                update.setLong(6, more.warned());
                update.setLong(7, bytesRead);
                update.setLong(8, tenant.value());
                update.setLong(9, importId);
                return update.executeUpdate();
            }
        });
    }
}
