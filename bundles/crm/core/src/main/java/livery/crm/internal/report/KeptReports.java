package livery.crm.internal.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongPredicate;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.Query;
import livery.crm.internal.sql.StoredTree;
import livery.crm.internal.values.WrittenFields;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** The reports that a store keeps, as rows of the database. */
final class KeptReports {

    /** Of one store. */
    static final int MOST = 200;

    private static final int NAME = 100;
    private static final String SELECT =
            "select id, name, definition, pinned_for, preset, version, created_at, updated_at"
                    + " from crm_report where tenant_id = ?";
    private static final String ALL = SELECT + " order by name limit " + MOST;
    private static final String ONE = SELECT + " and id = ?";
    private static final String NAMES = "select id, name, preset from crm_report where tenant_id = ? for update";
    private static final String ADD = "insert into crm_report (tenant_id, id, name, definition, pinned_for, preset,"
            + " version, created_at, updated_at) values (?, ?, ?, ?, ?, ?, 0, ?, ?)";
    private static final String CHANGE = "update crm_report set name = ?, definition = ?, pinned_for = ?,"
            + " version = version + 1, updated_at = ? where tenant_id = ? and id = ?";
    private static final String REMOVE = "delete from crm_report where tenant_id = ? and id = ?";

    private KeptReports() {}

    /** All of a store by name. */
    static List<Report> all(Connection connection, long tenant) throws SQLException {
        return Query.list(connection, ALL, KeptReports::read, tenant);
    }

    /**
     * One of them.
     *
     * @throws Fault {@code crm.report.unknown}
     */
    static Report find(Connection connection, long tenant, long id) throws SQLException {
        return one(connection, ONE, tenant, id);
    }

    /**
     * As {@link #find}, and nobody else changes it until the unit of work ends.
     *
     * @throws Fault {@code crm.report.unknown}, {@code web.precondition.failed} when the caller's copy is older
     */
    static Report locked(Connection connection, long tenant, long id, LongPredicate current) throws SQLException {
        Report report = one(connection, ONE + " for update", tenant, id);
        if (!current.test(report.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return report;
    }

    /** Keeps one more. */
    static void add(Connection connection, long tenant, long id, String name, Definition definition, ReportDraft draft)
            throws SQLException {
        Instant now = Instant.now();
        Query.change(
                connection,
                ADD,
                tenant,
                id,
                name,
                StoredTree.write(definition.tree()),
                wire(draft.pinnedFor()),
                draft.preset(),
                now,
                now);
    }

    /** Writes it anew; the preset it stands in for stays. */
    static void change(
            Connection connection, long tenant, long id, String name, Definition definition, ReportDraft draft)
            throws SQLException {
        Query.change(
                connection,
                CHANGE,
                name,
                StoredTree.write(definition.tree()),
                wire(draft.pinnedFor()),
                Instant.now(),
                tenant,
                id);
    }

    /** Keeps it no longer. */
    static void remove(Connection connection, long tenant, long id) throws SQLException {
        Query.change(connection, REMOVE, tenant, id);
    }

    /**
     * What a report is called from now on.
     *
     * @throws Fault when there is no name, or another one has it or the preset; {@code crm.report.too-many}
     */
    static String name(Connection connection, long tenant, long id, ReportDraft draft) throws SQLException {
        WrittenFields fields = new WrittenFields();
        String name = fields.requiredLine("name", draft.name(), NAME);
        fields.done();
        record Other(long id, String name, @Nullable String preset) {}
        List<Other> others = Query.list(
                        connection,
                        NAMES,
                        row -> new Other(row.getLong("id"), row.getString("name"), row.getString("preset")),
                        tenant)
                .stream()
                .filter(other -> other.id() != id)
                .toList();
        if (others.stream().anyMatch(other -> other.name().equals(name))) {
            throw Fault.invalid(new FieldFault("name", "crm.report.taken"));
        }
        if (draft.preset() != null
                && others.stream().anyMatch(other -> draft.preset().equals(other.preset()))) {
            throw Fault.invalid(new FieldFault("preset", "crm.report.taken"));
        }
        if (others.size() >= MOST) {
            throw Fault.conflict("crm.report.too-many", Map.of("most", MOST));
        }
        return name;
    }

    private static Report one(Connection connection, String sql, long tenant, long id) throws SQLException {
        return Query.list(connection, sql, KeptReports::read, tenant, id).stream()
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.report.unknown"));
    }

    private static Report read(ResultSet row) throws SQLException {
        String audience = row.getString("pinned_for");
        return new Report(
                row.getLong("id"),
                row.getString("name"),
                StoredTree.read(row.getString("definition")),
                audience == null ? null : Audience.valueOf(audience.toUpperCase(Locale.ROOT)),
                row.getString("preset"),
                row.getLong("version"),
                Columns.moment(row, "created_at"),
                Columns.moment(row, "updated_at"));
    }

    private static @Nullable String wire(@Nullable Audience audience) {
        return audience == null ? null : audience.wire();
    }
}
