package livery.crm.internal.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import livery.crm.internal.values.Field;
import livery.crm.internal.values.SensitiveCipher;
import org.jspecify.annotations.Nullable;

/** Reads the sensitive fields of a row, of which all {@link Field#columns} were selected. */
public final class SensitiveColumns {

    private SensitiveColumns() {}

    /** The value; plain as it was kept before there were keys. */
    public static @Nullable String read(ResultSet row, Field field, SensitiveCipher cipher) throws SQLException {
        String encrypted = row.getString(field.encryptedColumn());
        return encrypted == null ? plain(row, field) : cipher.decrypted(field, encrypted);
    }

    /** Whether the row holds the value in another way than it would be kept now. */
    public static boolean outdated(ResultSet row, Field field, SensitiveCipher cipher) throws SQLException {
        String encrypted = row.getString(field.encryptedColumn());
        return encrypted == null ? plain(row, field) != null : !cipher.current(encrypted);
    }

    private static @Nullable String plain(ResultSet row, Field field) throws SQLException {
        return field.oncePlain() ? row.getString(field.column()) : null;
    }
}
