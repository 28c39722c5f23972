package livery.crm.internal.sql;

import java.sql.SQLException;

/** Tells whether a statement failed only because another writer was faster, so that looking again tells more. */
public final class Collisions {

    private static final int DUPLICATE_KEY = 1062;
    private static final int NO_PARENT = 1452;

    private Collisions() {}

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
