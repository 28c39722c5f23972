package livery.crm.internal.segment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.Inputs;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;

/** The segments that are kept up to date, with their criteria read. One whose criterion has become wrong is put to rest. */
final class ActiveSegments {

    private static final String VERSIONS =
            "select id, version from crm_segment where tenant_id = ? and hold is null order by id";
    private static final String CRITERION = "select criterion from crm_segment where tenant_id = ? and id = ?";
    private static final String REST = "update crm_segment set hold = ?, hold_place = ?, version = version + 1"
            + " where tenant_id = ? and id = ? and version = ?";
    private static final int LONGEST_PLACE = 300;

    private final Criteria criteria;

    /** What was read of a segment, by its id. */
    private final Map<Long, Read> known = new ConcurrentHashMap<>();

    private record Read(long version, Criterion criterion) {}

    /** One that is kept up to date. */
    record Active(long id, long version, Criterion criterion, Inputs inputs) {}

    ActiveSegments(Criteria criteria) {
        this.criteria = criteria;
    }

    /** All of a store, in the order of their ids. */
    List<Active> of(Connection connection, CallContext context) throws SQLException {
        long tenant = context.tenant().value();
        Map<Long, Long> versions = new HashMap<>();
        List<Long> ids = Query.list(
                connection,
                VERSIONS,
                row -> {
                    versions.put(row.getLong("id"), row.getLong("version"));
                    return row.getLong("id");
                },
                tenant);
        List<Active> active = new ArrayList<>();
        for (long id : ids) {
            Read read = read(connection, tenant, id, versions.getOrDefault(id, 0L));
            List<FieldFault> faults = criteria.check(context, CustomerCriteria.CUSTOMER, read.criterion());
            if (faults.isEmpty()) {
                Inputs inputs = criteria.inputs(context, CustomerCriteria.CUSTOMER, read.criterion());
                active.add(new Active(id, read.version(), read.criterion(), inputs));
            } else {
                rest(connection, tenant, id, read.version(), faults.get(0));
            }
        }
        return active;
    }

    private Read read(Connection connection, long tenant, long id, long version) throws SQLException {
        Read read = known.get(id);
        if (read == null || read.version() != version) {
            String text = Query.list(connection, CRITERION, row -> row.getString("criterion"), tenant, id).stream()
                    .findFirst()
                    .orElseThrow(() -> Fault.notFound("crm.segment.unknown"));
            read = new Read(version, CriterionText.read(text));
            known.put(id, read);
        }
        return read;
    }

    private static void rest(Connection connection, long tenant, long id, long version, FieldFault fault)
            throws SQLException {
        String place = fault.field();
        Query.change(
                connection,
                REST,
                fault.code(),
                place.substring(0, Math.min(LONGEST_PLACE, place.length())),
                tenant,
                id,
                version);
    }
}
