package livery.crm.internal.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import livery.crm.internal.sql.Columns;

/**
 * A file that somebody attached.
 *
 * @param name cleaned, with an ending that goes with its kind
 * @param size in bytes
 * @param createdBy a person's id
 */
public record Attachment(
        long id, String name, FileKind kind, long size, String print, long createdBy, Instant createdAt) {

    static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("print"),
                row.getLong("created_by"),
                Columns.moment(row, "created_at"));
    }
}
