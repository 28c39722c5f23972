package livery.crm.internal.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Has values be found, or no longer, that were there before their field was marked so. How far it is stands with the field, so
 * it can be begun again anywhere.
 */
@Component
public final class OwnSearchFilled implements JobKind {

    static final String NAME = "crm.fill-own-search";

    private static final int AT_ONCE = 500;
    private static final String OPEN = "select id, search_after, version from crm_own_field where tenant_id = ?"
            + " and search_after is not null and type = 'TEXT' and record <> 'DEALING' order by id limit 1";
    private static final String NEXT = "select record_id, text_value from crm_own_value where tenant_id = ?"
            + " and field_id = ? and record_id > ? order by record_id limit " + AT_ONCE + " for update";
    /** Of one that was changed meanwhile all of it is gone through again. */
    private static final String REACHED = "update crm_own_field set search_after = ? where tenant_id = ? and id = ?"
            + " and version = ? and search_after = ?";

    private final CrmRows rows;

    @Activate
    public OwnSearchFilled(@Reference CrmRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(Recurrence.Whose.STORES, LocalTime.of(2, 50)));
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long filled = 0;
        Optional<Integer> some = rows.call(context, OwnSearchFilled::some);
        while (some.isPresent()) {
            filled += some.get();
            run.progress(filled, 0);
            some = rows.call(context, OwnSearchFilled::some);
        }
        run.log("crm.job.own-search-filled", Map.of("count", filled));
    }

    private record Open(long field, long after, long version) {}

    private static Optional<Integer> some(Connection connection, long tenant) throws SQLException {
        List<Open> open = Query.list(
                connection,
                OPEN,
                row -> new Open(row.getLong("id"), row.getLong("search_after"), row.getLong("version")),
                tenant);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Open next = open.get(0);
        List<OwnParts.Text> texts = new ArrayList<>(Query.list(
                connection,
                NEXT,
                row -> new OwnParts.Text(next.field(), row.getLong("record_id"), row.getString("text_value")),
                tenant,
                next.field(),
                next.after()));
        new OwnParts(connection, tenant).write(texts);
        @Nullable
        Long reached = texts.size() < AT_ONCE
                ? null
                : (Long) texts.get(texts.size() - 1).record();
        Query.change(connection, REACHED, reached, tenant, next.field(), next.version(), next.after());
        return Optional.of(texts.size());
    }
}
