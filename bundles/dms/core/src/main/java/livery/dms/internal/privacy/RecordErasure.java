package livery.dms.internal.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.dms.internal.numbers.NumberRows;
import livery.platform.TenantId;

/** Empties a person's records. That there was a record, and what became of it, stays: the counts of imports stay true. */
final class RecordErasure {

    private static final String RAW = "update dms_raw_record set raw = '', external_id = null, hash = ?"
            + " where tenant_id = ? and import_id = ? and line = ?";
    private static final String HELD = "update dms_held_record set raw = '', fields = '{}', reasons = '[]', hash = ?,"
            + " external_id = null, needs_kind = null, needs_id = null, note = 'erased', state = 'dismissed',"
            + " ended_at = coalesce(ended_at, utc_timestamp(6)) where tenant_id = ? and id = ?";
    private static final int HASH_BYTES = 16;

    private final Connection connection;
    private final TenantId tenant;

    RecordErasure(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Returns how many records it has emptied. */
    long erase(List<PersonsRecords.Raw> raw, List<PersonsRecords.Held> held) throws SQLException {
        NumberRows numbers = new NumberRows(connection, tenant);
        if (!raw.isEmpty()) {
            try (PreparedStatement update = connection.prepareStatement(RAW)) {
                for (PersonsRecords.Raw one : raw) {
                    update.setBytes(1, new byte[HASH_BYTES]);
                    update.setLong(2, tenant.value());
                    update.setLong(3, one.importId());
                    update.setLong(4, one.line());
                    update.addBatch();
                }
                update.executeBatch();
            }
            Map<Long, List<Long>> lines = new HashMap<>();
            raw.forEach(one -> lines.computeIfAbsent(one.importId(), id -> new ArrayList<>())
                    .add(one.line()));
            for (Map.Entry<Long, List<Long>> some : lines.entrySet()) {
                numbers.removeRaw(some.getKey(), some.getValue());
            }
        }
        if (!held.isEmpty()) {
            try (PreparedStatement update = connection.prepareStatement(HELD)) {
                for (PersonsRecords.Held one : held) {
                    update.setBytes(1, new byte[HASH_BYTES]);
                    update.setLong(2, tenant.value());
                    update.setLong(3, one.id());
                    update.addBatch();
                }
                update.executeBatch();
            }
            numbers.removeHeld(held.stream().map(PersonsRecords.Held::id).toList());
        }
        return (long) raw.size() + held.size();
    }
}
