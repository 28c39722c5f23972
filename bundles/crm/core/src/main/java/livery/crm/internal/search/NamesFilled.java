package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.NameSort;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Fills in how names are read and where they stand among names, for customers who were there before that was kept. What is
 * left is what has no place yet, so it can be begun again anywhere.
 */
@Component
public final class NamesFilled implements JobKind {

    private static final int AT_ONCE = 500;
    private static final String NEXT = "select id, name, name_key from crm_customer"
            + " where tenant_id = ? and name_sort = '' order by id limit " + AT_ONCE + " for update";
    private static final String FILL = "update crm_customer set name_sort = ? where tenant_id = ? and id = ?";

    private final CrmRows rows;

    @Activate
    public NamesFilled(@Reference CrmRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "crm.fill-names";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(Recurrence.Whose.STORES, LocalTime.of(2, 45)));
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long filled = 0;
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = rows.call(context, NamesFilled::some);
            filled += some;
            run.progress(filled, 0);
        }
        run.log("crm.job.names-filled", Map.of("count", filled));
    }

    private static int some(Connection connection, long tenant) throws SQLException {
        NameIndex names = new NameIndex();
        List<@Nullable Object[]> places = new ArrayList<>();
        Query.list(
                connection,
                NEXT,
                row -> {
                    long id = row.getLong("id");
                    names.unread(id, row.getString("name_key"));
                    return places.add(new @Nullable Object[] {NameSort.of(row.getString("name")), tenant, id});
                },
                tenant);
        names.write(connection, tenant);
        Batch.run(connection, FILL, places);
        return places.size();
    }
}
