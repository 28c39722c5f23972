package livery.dms.internal.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import livery.dms.internal.values.RecordCipher;
import livery.platform.TenantId;
import livery.platform.encryption.EncryptedRows.Step;

/** The lines of a store's records, encrypted anew where they are not under the key that encrypts now. */
final class StoredLines {

    private static final String RAW = "select import_id, line, raw from dms_raw_record where tenant_id = ?"
            + " and import_id >= ? and (import_id > ? or line > ?) order by import_id, line limit ? for update";
    private static final String WRITE_RAW =
            "update dms_raw_record set raw = ?, hash = ? where tenant_id = ? and import_id = ? and line = ?";
    private static final String HELD = "select id, raw, fields from dms_held_record where tenant_id = ?"
            + " and id > ? order by id limit ? for update";
    private static final String WRITE_HELD =
            "update dms_held_record set raw = ?, hash = ?, fields = ? where tenant_id = ? and id = ?";

    private static final List<String> OUTDATED = List.of(
            "select count(*) from dms_raw_record where tenant_id = ? and raw <> '' and raw not like ?",
            "select count(*) from dms_held_record where tenant_id = ? and raw <> '' and raw not like ?",
            "select count(*) from dms_held_record where tenant_id = ? and fields <> '{}' and fields not like ?");

    /** Which settings are secret only their adapter can say; one that is encrypted tells by its form. */
    private static final String OUTDATED_SECRETS =
            "select count(*) from dms_connection where tenant_id = ? and settings regexp ?";

    private final Connection connection;
    private final TenantId tenant;
    private final RecordCipher cipher;

    StoredLines(Connection connection, TenantId tenant, RecordCipher cipher) {
        this.connection = connection;
        this.tenant = tenant;
        this.cipher = cipher;
    }

    /**
     * Some raw records.
     *
     * @param after import and line, with a space between
     */
    Step raw(String after, int most) throws SQLException {
        long afterImport = Long.parseLong(after.substring(0, after.indexOf(' ')));
        long afterLine = Long.parseLong(after.substring(after.indexOf(' ') + 1));
        int looked = 0;
        int changed = 0;
        try (PreparedStatement select = connection.prepareStatement(RAW);
                PreparedStatement write = connection.prepareStatement(WRITE_RAW)) {
            select.setLong(1, tenant.value());
            select.setLong(2, afterImport);
            select.setLong(3, afterImport);
            select.setLong(4, afterLine);
            select.setInt(5, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    looked++;
                    afterImport = rows.getLong(1);
                    afterLine = rows.getLong(2);
                    Optional<String> line =
                            current(rows.getString(3)) ? Optional.empty() : cipher.readRaw(tenant, rows.getString(3));
                    if (line.isPresent()) {
                        changed++;
                        write.setString(1, cipher.raw(tenant, line.get()));
                        write.setBytes(2, cipher.hash(tenant, line.get()));
                        write.setLong(3, tenant.value());
                        write.setLong(4, afterImport);
                        write.setLong(5, afterLine);
                        write.addBatch();
                    }
                }
            }
            if (changed > 0) {
                write.executeBatch();
            }
        }
        return new Step(looked, changed, looked < most ? Optional.empty() : Optional.of(afterImport + " " + afterLine));
    }

    /** Some held records with larger ids. */
    Step held(long after, int most) throws SQLException {
        long last = after;
        int looked = 0;
        int changed = 0;
        try (PreparedStatement select = connection.prepareStatement(HELD);
                PreparedStatement write = connection.prepareStatement(WRITE_HELD)) {
            select.setLong(1, tenant.value());
            select.setLong(2, after);
            select.setInt(3, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    looked++;
                    last = rows.getLong(1);
                    Optional<String> line = current(rows.getString(2)) && current(rows.getString(3))
                            ? Optional.empty()
                            : cipher.readRaw(tenant, rows.getString(2));
                    if (line.isPresent()) {
                        changed++;
                        write.setString(1, anew(line.get()));
                        write.setBytes(2, cipher.hash(tenant, line.get()));
                        write.setString(3, fields(rows.getString(3)));
                        write.setLong(4, tenant.value());
                        write.setLong(5, last);
                        write.addBatch();
                    }
                }
            }
            if (changed > 0) {
                write.executeBatch();
            }
        }
        return new Step(looked, changed, looked < most ? Optional.empty() : Optional.of("h" + last));
    }

    /** How many values are under another key than this one, or plain. */
    long outdated(String key) throws SQLException {
        long count = count(OUTDATED_SECRETS, "\"v1:(?!" + key + ":)[a-z0-9-]{1,20}:[A-Za-z0-9_-]{38,}\"");
        for (String sql : OUTDATED) {
            count += count(sql, "v1:" + key + ":%");
        }
        return count;
    }

    private long count(String sql, String value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, tenant.value());
            select.setString(2, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Whether it need not be encrypted anew; what was erased is empty, and stays so. */
    private boolean current(String stored) {
        return stored.isEmpty() || stored.equals("{}") || cipher.current(stored);
    }

    private String anew(String line) {
        return line.isEmpty() ? "" : cipher.raw(tenant, line);
    }

    private String fields(String stored) {
        return cipher.readFields(tenant, stored)
                .map(json -> cipher.fields(tenant, json))
                .orElse(stored);
    }
}
