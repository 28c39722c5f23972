package livery.crm.internal.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import livery.crm.internal.criteria.GuardedBy;
import livery.crm.internal.sql.Columns;
import livery.platform.Permissions;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One thing done with many records of a list, as far as it is done.
 *
 * @param selection null once it is written down what matched, or it failed
 * @param permissions of whoever wants it, those that decide what they find
 * @param guarded what one has to be allowed to read to see what it is done with
 * @param records for how many it was confirmed
 * @param met how many were found when it began, as far as they are found
 * @param undone with how many it was undone
 * @param job the id of the job that does it, or undoes it
 */
public record Bulk(
        long id,
        BulkAction action,
        BulkDetail detail,
        @Nullable Selection selection,
        Permissions permissions,
        GuardedBy guarded,
        long records,
        long met,
        long done,
        long skipped,
        long undone,
        PersonId requestedBy,
        @Nullable Long job,
        Instant createdAt,
        @Nullable Instant gatheredAt,
        @Nullable Instant endedAt,
        @Nullable Instant failedAt,
        @Nullable Instant undoAt,
        @Nullable Instant undoneAt) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        /** More matched than it was confirmed for: nothing was done. */
        REFUSED,
        /** It ended before it was done with all. */
        FAILED,
        UNDOING,
        UNDONE
    }

    public State state() {
        if (undoAt != null) {
            return undoneAt == null ? State.UNDOING : State.UNDONE;
        }
        if (endedAt == null) {
            return failedAt == null ? State.RUNNING : State.FAILED;
        }
        return tooMany() ? State.REFUSED : State.DONE;
    }

    /** Whether nothing more is done with any. */
    public boolean over() {
        return endedAt != null || failedAt != null;
    }

    static final String SELECT =
            "select id, action, detail, selection, revealing, permissions, guarded, customers, met, done, skipped, undone,"
                    + " requested_by, job_id, created_at, gathered_at, ended_at, failed_at, undo_at, undone_at from crm_bulk where tenant_id = ?";

    /** Whether more were found than it was confirmed for, so that nothing is done. */
    public boolean tooMany() {
        return met > records;
    }

    static Bulk read(ResultSet row) throws SQLException {
        String selection = row.getString("selection");
        BulkAction action = BulkAction.valueOf(row.getString("action"));
        return new Bulk(
                row.getLong("id"),
                action,
                BulkDetail.read(row.getString("detail")),
                selection.isEmpty() ? null : Selection.read(action.list(), selection),
                Asker.read(row),
                GuardedBy.read(row),
                row.getLong("customers"),
                row.getLong("met"),
                row.getLong("done"),
                row.getLong("skipped"),
                row.getLong("undone"),
                new PersonId(row.getLong("requested_by")),
                Columns.number(row, "job_id"),
                Columns.moment(row, "created_at"),
                Columns.instant(row, "gathered_at"),
                Columns.instant(row, "ended_at"),
                Columns.instant(row, "failed_at"),
                Columns.instant(row, "undo_at"),
                Columns.instant(row, "undone_at"));
    }
}
