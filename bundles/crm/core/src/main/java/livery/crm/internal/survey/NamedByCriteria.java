package livery.crm.internal.survey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.Customers;
import livery.crm.internal.criteria.VoiceCriteria;
import livery.crm.internal.report.Reports;
import livery.crm.internal.segment.Segments;
import livery.crm.internal.sql.Query;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;

/**
 * Which segments, reports, views and surveys name questions or surveys by their ids in what they ask of customers: without
 * these they would silently find nobody. Four statements, however many are named.
 */
final class NamedByCriteria {

    private static final String NAMES = "like '%" + VoiceCriteria.ANSWERS + "%'";
    private static final List<Source> ALL = List.of(
            new Source(
                    "select name, criterion as said, 1 as told from crm_segment where tenant_id = ?"
                            + " and removed_at is null and criterion "
                            + NAMES,
                    Segments.READ),
            new Source(
                    "select name, definition as said, 1 as told from crm_report where tenant_id = ? and definition "
                            + NAMES,
                    Reports.READ),
            new Source(
                    "select title as name, criterion as said, 1 as told from crm_survey where tenant_id = ?"
                            + " and criterion " + NAMES,
                    Surveys.READ),
            new Source(
                    "select name, filter as said, shared as told from crm_view where tenant_id = ? and filter " + NAMES,
                    Customers.READ));

    /** How many are told by name. */
    private static final int TOLD = 5;

    /** @param permission to know them by name */
    private record Source(String sql, String permission) {}

    private record Named(String name, String said, boolean open) {

        static Named read(ResultSet row) throws SQLException {
            return new Named(row.getString("name"), row.getString("said"), row.getBoolean("told"));
        }

        boolean names(Collection<Long> ids) {
            return ids.stream().anyMatch(id -> said.contains(Long.toString(id)));
        }
    }

    private NamedByCriteria() {}

    /** What a message needs that says so: how many name any of these, and what those are called that the caller may see. */
    static @Nullable Map<String, Object> any(
            CallContext context, Connection connection, long tenant, Collection<Long> ids) throws SQLException {
        List<String> told = new ArrayList<>();
        int count = 0;
        for (Source source : ALL) {
            boolean may = context.permissions().allows(source.permission());
            for (Named named : Query.list(connection, source.sql(), Named::read, tenant)) {
                if (named.names(ids)) {
                    count++;
                    if (may && named.open() && told.size() < TOLD) {
                        told.add(named.name());
                    }
                }
            }
        }
        if (count > told.size()) {
            told.add("…");
        }
        return count == 0 ? null : Map.of("count", count, "names", String.join(", ", told));
    }

    /** The questions that are no longer, or of which a choice is no longer. */
    static List<Long> lost(List<Question> before, List<Question> after) {
        Set<Long> whole = new HashSet<>();
        for (Question was : before) {
            after.stream()
                    .filter(one -> one.id() == was.id() && one.choices().containsAll(was.choices()))
                    .forEach(one -> whole.add(one.id()));
        }
        return before.stream()
                .map(Question::id)
                .filter(id -> !whole.contains(id))
                .toList();
    }
}
