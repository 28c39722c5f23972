package livery.crm.internal.segment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.Inputs;
import livery.criteria.Judgement;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import livery.platform.FieldFault;

/**
 * The segments that are kept up to date, with their criteria read. One whose criterion has become wrong is put to rest, until
 * it is right again: a field may have gone with its module and come back with it.
 */
final class ActiveSegments {

    private static final String VERSIONS = "select id, version, hold from crm_segment where tenant_id = ?"
            + " and (hold is null or hold <> ?) and removed_at is null order by id";
    private static final ListQuery CRITERIA =
            new ListQuery("select id, version, criterion from crm_segment where tenant_id = ? and id in (??)");
    private static final String REST = "update crm_segment set hold = ?, hold_place = ?, version = version + 1"
            + " where tenant_id = ? and id = ? and version = ?";
    private static final String WAKE = "update crm_segment set hold = null, hold_place = null, version = version + 1"
            + " where tenant_id = ? and id = ? and version = ?";
    private static final int LONGEST_PLACE = 300;

    private final Criteria criteria;
    private final LateJobs jobs;

    /** What was read of segments lately, by their ids. */
    private final Map<Long, Read> known = Collections.synchronizedMap(new Lately());

    private record Read(long version, Criterion criterion) {}

    /** Forgets those that were asked for longest ago. */
    private static final class Lately extends LinkedHashMap<Long, Read> {

        private static final int MOST = 10_000;

        Lately() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Read> eldest) {
            return size() > MOST;
        }
    }

    /** One that is kept up to date. */
    record Active(long id, long version, Criterion criterion, Inputs inputs) {}

    ActiveSegments(Criteria criteria, LateJobs jobs) {
        this.criteria = criteria;
        this.jobs = jobs;
    }

    /** All of a store, in the order of their ids. */
    List<Active> of(Connection connection, CallContext context) throws SQLException {
        long tenant = context.tenant().value();
        Map<Long, Long> versions = new HashMap<>();
        Set<Long> resting = new HashSet<>();
        List<Long> ids = Query.list(
                connection,
                VERSIONS,
                row -> {
                    long id = row.getLong("id");
                    versions.put(id, row.getLong("version"));
                    if (row.getString("hold") != null) {
                        resting.add(id);
                    }
                    return id;
                },
                tenant,
                SegmentRow.BY_STAFF);
        List<Active> active = new ArrayList<>();
        Map<Long, Read> all = read(connection, tenant, versions);
        Map<Long, Criterion> asked = new HashMap<>();
        all.forEach((id, read) -> asked.put(id, read.criterion()));
        Map<Long, Judgement> judged = criteria.judge(context, CustomerCriteria.CUSTOMER, asked);
        for (long id : ids) {
            Read read = all.get(id);
            Judgement judgement = judged.get(id);
            if (read == null || judgement == null) {
                continue;
            }
            Inputs inputs = judgement.inputs();
            if (inputs == null) {
                if (!resting.contains(id)) {
                    rest(
                            connection,
                            tenant,
                            id,
                            read.version(),
                            judgement.faults().get(0));
                }
            } else if (resting.contains(id)) {
                wake(connection, context, id, read.version());
            } else {
                active.add(new Active(id, read.version(), read.criterion(), inputs));
            }
        }
        return active;
    }

    /** Those that are not known as they are now, in one statement; one that has just been removed is left out. */
    private Map<Long, Read> read(Connection connection, long tenant, Map<Long, Long> versions) throws SQLException {
        Map<Long, Read> all = new HashMap<>();
        List<Long> unknown = new ArrayList<>();
        versions.forEach((id, version) -> {
            Read read = known.get(id);
            if (read != null && read.version() == version) {
                all.put(id, read);
            } else {
                unknown.add(id);
            }
        });
        CRITERIA.read(
                connection,
                unknown,
                row -> {
                    Read read = new Read(row.getLong("version"), CriterionText.read(row.getString("criterion")));
                    known.put(row.getLong("id"), read);
                    all.put(row.getLong("id"), read);
                },
                tenant);
        return all;
    }

    /** What has happened while it rested is made up for by a job, which goes through all customers. */
    private void wake(Connection connection, CallContext context, long id, long version) throws SQLException {
        if (Query.change(connection, WAKE, context.tenant().value(), id, version) > 0) {
            jobs.start(context, EvaluateSegment.of(id, version + 1));
        }
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
