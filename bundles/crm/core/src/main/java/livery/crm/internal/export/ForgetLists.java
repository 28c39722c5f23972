package livery.crm.internal.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Deletes workbooks that have been kept long enough, and after three months what became of each in actions on many. What was
 * typed to say of whom goes after a day, should the job not have ended that forgets it.
 */
@Component
public final class ForgetLists implements JobKind {

    private static final Duration RESULTS_KEPT = Duration.ofDays(90);
    private static final String EXPIRED =
            "select id from crm_list_export where tenant_id = ? and expires_at < ? order by expires_at limit 100";
    private static final String PARTS =
            "delete from crm_list_export_part where tenant_id = ? and export_id = ? limit 20";
    private static final String EXPORT = "delete from crm_list_export where tenant_id = ? and id = ?";
    private static final String OLD =
            "select id from crm_bulk where tenant_id = ? and created_at < ? order by created_at limit 100";
    private static final String RESULTS = "delete from crm_bulk_result where tenant_id = ? and bulk_id = ? limit 5000";
    private static final String BULK = "delete from crm_bulk where tenant_id = ? and id = ?";

    private static final Duration SELECTIONS_KEPT = Duration.ofDays(1);
    private static final List<String> SELECTIONS = List.of(
            "update crm_bulk set selection = '' where tenant_id = ? and created_at < ? and selection <> ''",
            "update crm_list_export set selection = '' where tenant_id = ? and created_at < ? and selection <> ''");

    private final CrmRows rows;

    @Activate
    public ForgetLists(@Reference CrmRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "crm.forget-lists";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.daily(Recurrence.Whose.STORES, LocalTime.of(3, 50)).asHousekeeping());
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long done = forget(context, run, EXPIRED, Instant.now(), PARTS, EXPORT);
        done += forget(context, run, OLD, Instant.now().minus(RESULTS_KEPT), RESULTS, BULK);
        Instant yesterday = Instant.now().minus(SELECTIONS_KEPT);
        for (String sql : SELECTIONS) {
            rows.call(context, (connection, tenant) -> Query.change(connection, sql, tenant, yesterday));
        }
        run.progress(done, done);
    }

    private long forget(CallContext context, JobRun run, String find, Instant before, String parts, String whole) {
        long done = 0;
        List<Long> some = ids(context, find, before);
        while (!some.isEmpty()) {
            for (long id : some) {
                while (rows.call(context, (connection, tenant) -> Query.change(connection, parts, tenant, id)) > 0) {
                    run.progress(done, 0);
                }
                rows.call(context, (connection, tenant) -> Query.change(connection, whole, tenant, id));
                done++;
            }
            some = ids(context, find, before);
        }
        return done;
    }

    private List<Long> ids(CallContext context, String find, Instant before) {
        return rows.call(context, (connection, tenant) -> ids(connection, tenant, find, before));
    }

    private static List<Long> ids(Connection connection, long tenant, String find, Instant before) throws SQLException {
        return Query.list(connection, find, row -> row.getLong("id"), tenant, before);
    }
}
