package livery.crm.internal.intake;

import java.sql.SQLException;
import livery.crm.internal.sql.Collisions;
import livery.platform.Fault;

/** Runs work again when another writer was faster. */
final class Attempts {

    private static final int MOST = 8;

    /** Work on the database. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    private Attempts() {}

    static <T> T repeat(Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (SQLException e) {
                if (!Collisions.happened(e)) {
                    throw e;
                }
                if (attempt == MOST) {
                    throw new Fault(
                            Fault.Kind.UNAVAILABLE, "crm.intake.contended", java.util.Map.of(), java.util.List.of(), e);
                }
            }
        }
    }
}
