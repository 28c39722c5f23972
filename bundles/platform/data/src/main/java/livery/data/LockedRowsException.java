package livery.data;

import java.time.Duration;

/**
 * A migration did not get a lock on a table in time: another connection of the database has kept it. What was done before
 * stays done; the rest can be tried again.
 */
public final class LockedRowsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String statement;
    private final Duration waited;

    public LockedRowsException(String file, String statement, Duration waited, Throwable cause) {
        super(file + " waited " + waited.toSeconds() + " seconds for a lock: " + statement, cause);
        this.file = file;
        this.statement = statement;
        this.waited = waited;
    }

    /** The name of the migration's file. */
    public String file() {
        return file;
    }

    /** The beginning of the statement that waited, in one line. */
    public String statement() {
        return statement;
    }

    public Duration waited() {
        return waited;
    }
}
