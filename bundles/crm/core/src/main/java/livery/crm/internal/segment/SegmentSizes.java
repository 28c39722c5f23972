package livery.crm.internal.segment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.values.StoreNow;
import livery.platform.CallContext;
import livery.platform.Tenants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How segments have grown or shrunk. */
@Component(service = SegmentSizes.class)
public final class SegmentSizes {

    private static final int DAYS = 30;
    private static final ListQuery EARLIEST =
            new ListQuery("select z.segment_id, z.day, z.members from crm_segment_size z where z.tenant_id = ?"
                    + " and (z.segment_id, z.day) in (select y.segment_id, min(y.day) from crm_segment_size y"
                    + " where y.tenant_id = ? and y.day >= ? and y.day < ? and y.segment_id in (??)"
                    + " group by y.segment_id)");

    private final CrmRows rows;
    private final Tenants tenants;

    @Activate
    public SegmentSizes(@Reference CrmRows rows, @Reference Tenants tenants) {
        this.rows = rows;
        this.tenants = tenants;
    }

    /** How many each of the segments had 30 days ago, or on the first day that is known since; today is no such day. */
    public Map<Long, Segments.Size> before(CallContext context, Collection<Long> segments) {
        LocalDate today = StoreNow.of(tenants, context).today();
        return rows.call(context, (connection, tenant) -> {
            Map<Long, Segments.Size> before = new HashMap<>();
            EARLIEST.read(
                    connection,
                    segments,
                    row -> before.put(
                            row.getLong("segment_id"),
                            new Segments.Size(
                                    Objects.requireNonNull(Columns.date(row, "day")), row.getLong("members"))),
                    tenant,
                    tenant,
                    today.minusDays(DAYS).toString(),
                    today.toString());
            return before;
        });
    }
}
