package livery.platform.internal.jobs;

import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.platform.TenantId;
import livery.platform.internal.json.StoredJson;
import livery.platform.jobs.Job;
import livery.platform.jobs.JobLine;
import org.jspecify.annotations.Nullable;

/** The rows of jobs and of what they said, inside a unit of work. */
final class JobTable {

    /** What a job says beyond this is not kept. */
    private static final int MOST_LINES = 1_000;

    private final EntityStore store;

    JobTable(EntityStore store) {
        this.store = store;
    }

    Optional<JobRow> find(long id) {
        return Optional.ofNullable(store.session().find(JobRow.class, id));
    }

    /** Nobody else changes it until the unit of work ends. */
    Optional<JobRow> lock(long id) {
        return Optional.ofNullable(store.session().find(JobRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<JobRow> ofOccasion(String kind, String occasion) {
        return store.session()
                .createSelectionQuery("from JobRow where kind = :kind and occasion = :occasion", JobRow.class)
                .setParameter("kind", kind)
                .setParameter("occasion", occasion)
                .uniqueResultOptional();
    }

    boolean anyUnended(String kind) {
        return !store.session()
                .createSelectionQuery("select id from JobRow where kind = :kind and state in :open", Long.class)
                .setParameter("kind", kind)
                .setParameter("open", List.of(Job.State.QUEUED, Job.State.RUNNING))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void add(JobRow row) {
        store.session().persist(row);
        store.session().flush();
    }

    List<Job> list(@Nullable String kind, Job.@Nullable State state, @Nullable Long before, int limit) {
        var query = store.session()
                .createSelectionQuery(
                        "from JobRow where id < :before" + (kind == null ? "" : " and kind = :kind")
                                + (state == null ? "" : " and state = :state") + " order by id desc",
                        JobRow.class)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit);
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getResultList().stream().map(JobRow::job).toList();
    }

    void say(TenantId tenant, long job, Instant now, String code, Map<String, ?> values) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into platform_job_line (tenant_id, job_id, n, at, code, details)"
                            + " select ?, ?, coalesce(max(n), 0) + 1, ?, ?, ? from platform_job_line"
                            + " where tenant_id = ? and job_id = ? having coalesce(max(n), 0) < " + MOST_LINES)) {
                insert.setLong(1, tenant.value());
                insert.setLong(2, job);
                insert.setTimestamp(3, Timestamp.from(now));
                insert.setString(4, code);
                insert.setString(5, StoredJson.write(values));
                insert.setLong(6, tenant.value());
                insert.setLong(7, job);
                return insert.executeUpdate();
            }
        });
    }

    List<JobLine> lines(TenantId tenant, long job, @Nullable Long after, int limit) {
        return store.jdbc(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select n, at, code, details from platform_job_line"
                            + " where tenant_id = ? and job_id = ? and n > ? order by n limit " + limit)) {
                select.setLong(1, tenant.value());
                select.setLong(2, job);
                select.setLong(3, after == null ? 0 : after);
                return lines(select);
            }
        });
    }

    private static List<JobLine> lines(PreparedStatement select) throws SQLException {
        List<JobLine> lines = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                lines.add(new JobLine(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        StoredJson.map(row.getString(4))));
            }
        }
        return lines;
    }

    /** Deletes some that ended before; returns how many. */
    int forget(TenantId tenant, Instant before, int most) {
        return store.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from platform_job where tenant_id = ? and ended_at < ? limit " + most)) {
                delete.setLong(1, tenant.value());
                delete.setTimestamp(2, Timestamp.from(before));
                return delete.executeUpdate();
            }
        });
    }
}
