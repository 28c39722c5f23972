package livery.data.internal;

import java.sql.SQLException;

/** Tells whether work failed only because other work held its locks, so that running it again can succeed. */
final class Contention {

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int RECORD_CHANGED = 1020;

    private Contention() {}

    static boolean broke(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                int code = sql.getErrorCode();
                if (code == DEADLOCK || code == LOCK_WAIT_TIMEOUT || code == RECORD_CHANGED) {
                    return true;
                }
            }
        }
        return false;
    }
}
