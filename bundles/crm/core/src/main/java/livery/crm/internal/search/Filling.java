package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import livery.crm.internal.sql.CrmRows;
import livery.platform.CallContext;
import livery.platform.jobs.JobRun;

/** Goes by their ids through what cannot be found yet, some in each unit of work. */
final class Filling {

    static final int AT_ONCE = 500;

    private Filling() {}

    /** Has the next {@link #AT_ONCE} be found. */
    @FunctionalInterface
    interface Some {

        /** The ids of those that are found now, in their order. */
        List<Long> after(Connection connection, long tenant, long last) throws SQLException;
    }

    /** How many there were. */
    static long all(CallContext context, JobRun run, CrmRows rows, Some next) {
        long filled = 0;
        long last = 0;
        List<Long> some;
        do {
            long from = last;
            some = rows.call(context, (connection, tenant) -> next.after(connection, tenant, from));
            filled += some.size();
            last = some.isEmpty() ? last : some.get(some.size() - 1);
            run.progress(filled, 0);
        } while (some.size() == AT_ONCE);
        return filled;
    }
}
