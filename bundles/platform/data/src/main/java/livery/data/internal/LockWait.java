package livery.data.internal;

import java.sql.SQLException;
import java.time.Duration;
import livery.data.LockedRowsException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;

/** How long a migration waits for a lock that somebody else holds. Without an end, it would wait for a day. */
record LockWait(Duration most) {

    /** The server's code, of a lock on a row as well as of one on a table. */
    private static final int TIMED_OUT = 1205;

    private static final int LONGEST_STATEMENT = 120;

    /** By which a session waits no longer than that. */
    String variables() {
        return "lock_wait_timeout=" + most.toSeconds() + ",innodb_lock_wait_timeout=" + most.toSeconds();
    }

    /** The same failure, told as what it waited for when that is what it was. */
    RuntimeException told(RuntimeException failure) {
        String file = "";
        String statement = "";
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof FlywaySqlScriptException script) {
                file = script.getResource() == null ? "" : script.getResource().getFilename();
                statement = oneLine(script.getStatement());
            }
            if (cause instanceof SQLException sql && sql.getErrorCode() == TIMED_OUT) {
                return new LockedRowsException(file, statement, most, failure);
            }
        }
        return failure;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }

    private static String oneLine(@Nullable String statement) {
        String line = statement == null ? "" : statement.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_STATEMENT ? line : line.substring(0, LONGEST_STATEMENT) + "…";
    }
}
