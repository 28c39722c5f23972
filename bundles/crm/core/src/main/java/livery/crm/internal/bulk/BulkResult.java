package livery.crm.internal.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What became of a record.
 *
 * @param reason a code, where nothing was done; else null
 * @param kept what was before, where that is needed to undo it
 */
public record BulkResult(
        long id,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String kept) {

    /** What became of it. */
    public enum Outcome {
        /** Nothing yet. */
        WAITING,
        DONE,
        SKIPPED,
        UNDONE
    }

    /** There was nothing to be done. */
    static final String ALREADY = "crm.bulk.already";

    /** It was changed since, and is not undone. */
    static final String SINCE = "crm.bulk.since";

    /** It is closed, and such are left as they are. */
    static final String CLOSED = "crm.bulk.closed";

    static BulkResult done(long id, @Nullable Object kept) {
        return new BulkResult(id, Outcome.DONE, null, kept == null ? null : kept.toString());
    }

    static BulkResult skipped(long id, String reason) {
        return new BulkResult(id, Outcome.SKIPPED, reason, null);
    }
}
