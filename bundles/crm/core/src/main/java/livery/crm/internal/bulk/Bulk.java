package livery.crm.internal.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import livery.crm.internal.sql.Columns;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One thing done with many customers, as far as it is done.
 *
 * @param customers for how many it was confirmed
 * @param undone with how many it was undone
 * @param job the id of the job that does it, or undoes it
 */
public record Bulk(
        long id,
        BulkAction action,
        BulkDetail detail,
        Selection selection,
        boolean revealing,
        long customers,
        long done,
        long skipped,
        long undone,
        PersonId requestedBy,
        @Nullable Long job,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant undoAt) {

    static final String SELECT = "select id, action, detail, selection, revealing, customers, done, skipped, undone,"
            + " requested_by, job_id, created_at, ended_at, undo_at from crm_bulk where tenant_id = ?";

    static Bulk read(ResultSet row) throws SQLException {
        return new Bulk(
                row.getLong("id"),
                BulkAction.valueOf(row.getString("action")),
                BulkDetail.read(row.getString("detail")),
                Selection.read(row.getString("selection")),
                row.getBoolean("revealing"),
                row.getLong("customers"),
                row.getLong("done"),
                row.getLong("skipped"),
                row.getLong("undone"),
                new PersonId(row.getLong("requested_by")),
                Columns.number(row, "job_id"),
                Columns.moment(row, "created_at"),
                Columns.instant(row, "ended_at"),
                Columns.instant(row, "undo_at"));
    }
}
