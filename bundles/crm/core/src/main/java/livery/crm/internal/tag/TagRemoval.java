package livery.crm.internal.tag;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerFacts;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.facts.Facts;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.NewJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes a tag that is removed from those who carry it, some at a time, and then deletes its row. */
@Component
public final class TagRemoval implements JobKind {

    private static final String NAME = "crm.remove-tag";
    private static final String TAG = "tag";
    private static final int AT_ONCE = 500;
    private static final String CARRIERS = "select l.customer_id from crm_customer_tag l"
            + " join crm_tag g on g.tenant_id = l.tenant_id and g.id = l.tag_id and g.removed_at is not null"
            + " where l.tenant_id = ? and l.tag_id = ? order by l.customer_id limit " + AT_ONCE;
    /** Before what they carry, as everybody does; so facts about them are told in order, too. */
    private static final ListQuery HOLD =
            new ListQuery("select id from crm_customer where tenant_id = ? and id in (??) for update");

    private static final ListQuery UNLINK =
            new ListQuery("delete from crm_customer_tag where tenant_id = ? and tag_id = ? and customer_id in (??)");
    private static final String REMOVE =
            "delete from crm_tag where tenant_id = ? and id = ? and removed_at is not null";

    private final CrmRows rows;
    private final Facts facts;

    @Activate
    public TagRemoval(@Reference CrmRows rows, @Reference Facts facts) {
        this.rows = rows;
        this.facts = facts;
    }

    static NewJob of(long tag) {
        return NewJob.of(NAME, Map.of(TAG, Long.toString(tag)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long tag = Long.parseLong(run.parameter(TAG));
        long done = 0;
        int some;
        do {
            some = rows.call(context, (connection, tenant) -> some(context, connection, tenant, tag));
            done += some;
            run.progress(done, 0);
        } while (some == AT_ONCE);
        rows.call(context, (connection, tenant) -> Query.change(connection, REMOVE, tenant, tag));
        run.log("crm.job.tag-removed", Map.of("count", done));
    }

    private int some(CallContext context, Connection connection, long tenant, long tag) throws SQLException {
        List<Long> carriers = Query.list(connection, CARRIERS, row -> row.getLong("customer_id"), tenant, tag);
        HOLD.read(connection, carriers, row -> {}, tenant);
        UNLINK.change(connection, carriers, tenant, tag);
        if (!carriers.isEmpty()) {
            facts.tell(
                    context,
                    CustomerFacts.CHANGED,
                    carriers.stream().map(String::valueOf).toList(),
                    Map.of("fields", List.of("tags")));
        }
        return carriers.size();
    }
}
