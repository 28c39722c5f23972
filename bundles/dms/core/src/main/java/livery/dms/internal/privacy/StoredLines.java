package livery.dms.internal.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                    Optional<String> line = toWrite(rows.getString(3));
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
                    Optional<String> line = toWrite(rows.getString(2));
                    if (line.isPresent()) {
                        changed++;
                        write.setString(1, cipher.raw(tenant, line.get()));
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

    /** The line, if it must be encrypted anew; one that was erased is empty, and stays so. */
    private Optional<String> toWrite(String stored) {
        return stored.isEmpty() || cipher.current(stored) ? Optional.empty() : cipher.readRaw(tenant, stored);
    }

    private String fields(String stored) {
        return cipher.readFields(tenant, stored)
                .map(json -> cipher.fields(tenant, json))
                .orElse(stored);
    }
}
