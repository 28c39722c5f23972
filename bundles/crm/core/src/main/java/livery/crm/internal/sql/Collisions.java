package livery.crm.internal.sql;

import java.sql.SQLException;
import java.util.function.Supplier;
import livery.platform.Fault;

/** Tells whether a statement failed only because another writer was faster, so that looking again tells more. */
public final class Collisions {

    private static final int DUPLICATE_KEY = 1062;
    private static final int NO_PARENT = 1452;

    private static final int ATTEMPTS = 3;

    private Collisions() {}

    /**
     * Does work once more, in a unit of work of its own each time, while another writer is faster: then it looks again, and
     * sees what that one wrote.
     *
     * @param still what is thrown when it is so the third time
     */
    public static <T> T lookingAgain(Supplier<T> work, Supplier<Fault> still) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!happened(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw still.get();
                }
            }
        }
    }

    public static boolean happened(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == DUPLICATE_KEY || sql.getErrorCode() == NO_PARENT)) {
                return true;
            }
        }
        return false;
    }
}
