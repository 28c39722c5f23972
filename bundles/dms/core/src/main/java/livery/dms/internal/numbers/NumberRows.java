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

    /** Sets what names the record, from this place on. */
    @FunctionalInterface
    private interface Names {
        void set(PreparedStatement statement, int from, long record) throws SQLException;
    }

    /** Of raw records of an import, by their lines. */
    public void addRaw(long importId, Map<Long, Set<String>> numbers, RecordCipher cipher) throws SQLException {
        add(ADD_RAW, numbers, cipher, line(importId));
    }

    /** Of held records, by their ids. */
    public void addHeld(Map<Long, Set<String>> numbers, RecordCipher cipher) throws SQLException {
        add(ADD_HELD, numbers, cipher, PreparedStatement::setLong);
    }

    /** Of raw records of an import. */
    public void removeRaw(long importId, Collection<Long> lines) throws SQLException {
        remove(REMOVE_RAW, lines, line(importId));
    }

    /** Of held records. */
    public void removeHeld(Collection<Long> ids) throws SQLException {
        remove(REMOVE_HELD, ids, PreparedStatement::setLong);
    }

    private static Names line(long importId) {
        return (statement, from, line) -> {
            statement.setLong(from, importId);
            statement.setLong(from + 1, line);
        };
    }

    private void add(String sql, Map<Long, Set<String>> numbers, RecordCipher cipher, Names names) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            boolean any = false;
            for (Map.Entry<Long, Set<String>> record : numbers.entrySet()) {
                for (String number : record.getValue()) {
                    insert.setLong(1, tenant.value());
                    insert.setBytes(2, cipher.number(tenant, number));
                    names.set(insert, 3, record.getKey());
                    insert.addBatch();
                    any = true;
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
    }

    private void remove(String sql, Collection<Long> records, Names names) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            for (Long record : records) {
                delete.setLong(1, tenant.value());
                names.set(delete, 2, record);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
