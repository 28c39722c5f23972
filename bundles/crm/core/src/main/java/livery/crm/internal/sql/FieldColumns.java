package livery.crm.internal.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import livery.crm.internal.values.Field;
import livery.crm.internal.values.SensitiveCipher;
import org.jspecify.annotations.Nullable;

/** The values of fields in their {@link Field#columns}. */
public final class FieldColumns {

    private FieldColumns() {}

    /** The value in a row of which all columns of the field were selected; null where there is none. */
    public static @Nullable String read(ResultSet row, Field field, SensitiveCipher cipher) throws SQLException {
        if (field.sensitive()) {
            return SensitiveColumns.read(row, field, cipher);
        }
        String value = row.getString(field.column());
        String currency = field.currencyColumn();
        if (value == null || value.equals(field.absent())) {
            return null;
        }
        return currency == null ? value : value + " " + row.getString(currency);
    }

    /** What the columns hold for a value, in their order. */
    public static List<@Nullable Object> kept(Field field, @Nullable String value, SensitiveCipher cipher) {
        if (field.sensitive()) {
            return cipher.kept(field, value);
        }
        if (field.currencyColumn() == null) {
            return Collections.singletonList(value == null ? field.absent() : value);
        }
        return value == null ? Arrays.asList(null, null) : Arrays.asList((Object[]) value.split(" ", 2));
    }
}
