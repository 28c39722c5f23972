package livery.dms.internal.numbers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.dms.internal.values.Documents;
import livery.dms.internal.values.RecordCipher;
import livery.platform.TenantId;

/** Imports of one tenant whose records may lack the prints of their numbers, and the numbers in these, page by page. */
public final class UnnumberedImports {

    private static final String IMPORTS =
            "select id from dms_import where tenant_id = ? and numbered = 0 and id > ? order by id limit ?";
    private static final String ENDED = "select id from dms_import where tenant_id = ? and numbered = 0 and id > ?"
            + " and state in ('done', 'failed') order by id limit ?";
    private static final String RAW = "select line, raw, '{}' from dms_raw_record where tenant_id = ?"
            + " and import_id = ? and line > ? order by line limit ?";
    private static final String HELD = "select id, raw, fields from dms_held_record where tenant_id = ?"
            + " and import_id = ? and id > ? order by id limit ?";
    private static final String DONE = "update dms_import set numbered = 1 where tenant_id = ? and id = ?";

    private final Connection connection;
    private final TenantId tenant;
    private final RecordCipher cipher;

    /**
     * Some records.
     *
     * @param numbers by line or id
     * @param last the last line or id of these
     * @param more whether there may be more
     */
    public record Page(Map<Long, Set<String>> numbers, long last, boolean more) {}

    public UnnumberedImports(Connection connection, TenantId tenant, RecordCipher cipher) {
        this.connection = connection;
        this.tenant = tenant;
        this.cipher = cipher;
    }

    /** Ids of such imports. */
    public List<Long> all(long after, int most) throws SQLException {
        return imports(IMPORTS, after, most);
    }

    /** Ids of those to which nothing will be added. */
    public List<Long> ended(long after, int most) throws SQLException {
        return imports(ENDED, after, most);
    }

    private List<Long> imports(String sql, long after, int most) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, tenant.value());
            select.setLong(2, after);
            select.setInt(3, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    /**
     * Some raw records of an import.
     *
     * @param lock whether nobody may change them meanwhile
     * @throws livery.platform.Fault when one cannot be read for want of its key
     */
    public Page raw(long importId, long afterLine, int most, boolean lock) throws SQLException {
        return page(RAW + (lock ? " for update" : ""), importId, afterLine, most);
    }

    /** As {@link #raw}, of held records. */
    public Page held(long importId, long afterId, int most, boolean lock) throws SQLException {
        return page(HELD + (lock ? " for update" : ""), importId, afterId, most);
    }

    private Page page(String sql, long importId, long after, int most) throws SQLException {
        Map<Long, Set<String>> numbers = new HashMap<>();
        long last = after;
        int count = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, tenant.value());
            select.setLong(2, importId);
            select.setLong(3, after);
            select.setInt(4, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    count++;
                    last = rows.getLong(1);
                    numbers.put(last, numbers(rows.getString(2), rows.getString(3)));
                }
            }
        }
        return new Page(numbers, last, count == most);
    }

    private Set<String> numbers(String raw, String fields) {
        Set<String> found = new HashSet<>();
        if (!raw.isEmpty()) {
            found.addAll(RecordNumbers.in(cipher.requireRaw(tenant, raw)));
            cipher.readFields(tenant, fields)
                    .map(Documents::texts)
                    .ifPresent(values -> values.values().forEach(value -> found.addAll(RecordNumbers.in(value))));
        }
        return found;
    }

    /** All records of the import have their prints. */
    public void done(long importId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DONE)) {
            update.setLong(1, tenant.value());
            update.setLong(2, importId);
            update.executeUpdate();
        }
    }
}
