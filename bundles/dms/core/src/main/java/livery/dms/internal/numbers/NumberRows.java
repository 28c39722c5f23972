package livery.dms.internal.numbers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import livery.dms.internal.values.RecordCipher;
import livery.platform.TenantId;

/** Writes and removes the prints of the numbers of one tenant's records. What has them already keeps them. */
public final class NumberRows {

    private static final String ADD_RAW =
            "insert ignore into dms_raw_number (tenant_id, number, import_id, line) values (?, ?, ?, ?)";
    private static final String ADD_HELD =
            "insert ignore into dms_held_number (tenant_id, number, held_id) values (?, ?, ?)";
    private static final String REMOVE_RAW =
            "delete from dms_raw_number where tenant_id = ? and import_id = ? and line = ?";
    private static final String REMOVE_HELD = "delete from dms_held_number where tenant_id = ? and held_id = ?";

    private final Connection connection;
    private final TenantId tenant;

    public NumberRows(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Of raw records of an import, by their lines. */
    public void addRaw(long importId, Map<Long, Set<String>> numbers, RecordCipher cipher) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_RAW)) {
            boolean any = false;
            for (Map.Entry<Long, Set<String>> record : numbers.entrySet()) {
                for (String number : record.getValue()) {
                    insert.setLong(1, tenant.value());
                    insert.setBytes(2, cipher.number(tenant, number));
                    insert.setLong(3, importId);
                    insert.setLong(4, record.getKey());
                    insert.addBatch();
                    any = true;
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
    }

    /** Of held records, by their ids. */
    public void addHeld(Map<Long, Set<String>> numbers, RecordCipher cipher) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_HELD)) {
            boolean any = false;
            for (Map.Entry<Long, Set<String>> record : numbers.entrySet()) {
                for (String number : record.getValue()) {
                    insert.setLong(1, tenant.value());
                    insert.setBytes(2, cipher.number(tenant, number));
                    insert.setLong(3, record.getKey());
                    insert.addBatch();
                    any = true;
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
    }

    /** Of raw records of an import. */
    public void removeRaw(long importId, Collection<Long> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(REMOVE_RAW)) {
            for (Long line : lines) {
                delete.setLong(1, tenant.value());
                delete.setLong(2, importId);
                delete.setLong(3, line);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Of held records. */
    public void removeHeld(Collection<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(REMOVE_HELD)) {
            for (Long id : ids) {
                delete.setLong(1, tenant.value());
                delete.setLong(2, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
