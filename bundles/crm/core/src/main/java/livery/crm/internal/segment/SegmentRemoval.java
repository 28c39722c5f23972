package livery.crm.internal.segment;

import java.util.List;
import java.util.Map;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.NewJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Deletes who was in a segment that is removed and how many there were, some at a time, and then its row. While somebody is
 * still being brought up to date in it, the row cannot go, and the job is tried again.
 */
@Component
public final class SegmentRemoval implements JobKind {

    private static final String NAME = "crm.remove-segment";
    private static final String SEGMENT = "segment";
    private static final int AT_ONCE = 2_000;
    private static final String REMOVED =
            "select id from crm_segment where tenant_id = ? and id = ? and removed_at is not null";
    private static final List<String> SOME = List.of(
            "delete from crm_segment_member where tenant_id = ? and segment_id = ? order by customer_id limit "
                    + AT_ONCE,
            "delete from crm_segment_size where tenant_id = ? and segment_id = ? order by day limit " + AT_ONCE);
    private static final String REMOVE = "delete from crm_segment where tenant_id = ? and id = ?";

    private final CrmRows rows;

    @Activate
    public SegmentRemoval(@Reference CrmRows rows) {
        this.rows = rows;
    }

    static NewJob of(long segment) {
        return NewJob.of(NAME, Map.of(SEGMENT, Long.toString(segment)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long segment = Long.parseLong(run.parameter(SEGMENT));
        if (!rows.call(context, (connection, tenant) -> Query.exists(connection, REMOVED, tenant, segment))) {
            return;
        }
        long done = 0;
        for (String sql : SOME) {
            int some;
            do {
                some = rows.call(context, (connection, tenant) -> Query.change(connection, sql, tenant, segment));
                done += some;
                run.progress(done, 0);
            } while (some == AT_ONCE);
        }
        rows.call(context, (connection, tenant) -> Query.change(connection, REMOVE, tenant, segment));
    }
}
