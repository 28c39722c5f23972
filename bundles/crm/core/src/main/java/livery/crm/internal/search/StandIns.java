package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.values.CustomerField;
import org.jspecify.annotations.Nullable;

/**
 * Shows in the place of whoever was found the one that stands for them, once: where the newest of those that the text finds
 * would stand. Two statements for a page, and two more when there are merged customers among those found.
 */
final class StandIns {

    private static final ListQuery VALUES = new ListQuery(
            "select id, name_key, mobile_tail, uscc, " + String.join(", ", CustomerField.SENSITIVE_COLUMNS)
                    + " from crm_customer where tenant_id = ? and id in (??)");
    private static final ListQuery PLATES = new ListQuery("select customer_id, plate_key from crm_vehicle"
            + " where tenant_id = ? and plate_key is not null and customer_id in (??)");

    private final Connection connection;
    private final long tenant;

    StandIns(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** What a customer is found by. */
    record Findable(
            String name,
            @Nullable String mobile,
            @Nullable String uscc,
            Map<String, @Nullable String> numbers,
            List<String> plates) {}

    /** Those whom something beside the customer's own row finds. */
    @FunctionalInterface
    interface Beside {
        Set<Long> among(Set<Long> ids) throws SQLException;
    }

    /**
     * Whom to show for those found, by the ids that were found and in their order; whom another place shows is left out.
     *
     * @param matches whether the text finds a customer
     * @param beside whom it finds besides
     */
    Map<Long, Long> of(List<Long> found, Predicate<Findable> matches, Beside beside) throws SQLException {
        Map<Long, Long> canonical = Members.canonical(connection, tenant, found);
        Set<Long> shown = new HashSet<>();
        found.forEach(id -> shown.add(canonical.getOrDefault(id, id)));
        Map<Long, Long> merged = Members.mergedInto(connection, tenant, shown);
        Map<Long, Long> places = merged.isEmpty() ? Map.of() : places(merged.values(), merged, matches, beside);
        Map<Long, Long> all = new LinkedHashMap<>();
        for (long id : found) {
            long one = canonical.getOrDefault(id, id);
            if (places.getOrDefault(one, id) == id) {
                all.put(id, one);
            }
        }
        return all;
    }

    /**
     * Those of some customers whom nobody stands for that the text finds, or that stand for somebody whom it finds; by the
     * ids that are found, in no order.
     */
    Map<Long, Long> among(Collection<Long> customers, Predicate<Findable> matches, Beside beside) throws SQLException {
        Map<Long, Long> found = new HashMap<>();
        places(customers, Members.mergedInto(connection, tenant, customers), matches, beside)
                .forEach((one, place) -> found.put(place, one));
        return found;
    }

    /**
     * Of some customers, the newest member that the text finds.
     *
     * @param merged for whom they stand
     */
    private Map<Long, Long> places(
            Collection<Long> customers, Map<Long, Long> merged, Predicate<Findable> matches, Beside beside)
            throws SQLException {
        Set<Long> members = new HashSet<>(merged.keySet());
        members.addAll(customers);
        Map<Long, List<String>> plates = new HashMap<>();
        PLATES.read(
                connection,
                members,
                row -> plates.computeIfAbsent(row.getLong("customer_id"), id -> new ArrayList<>())
                        .add(row.getString("plate_key")),
                tenant);
        Map<Long, Long> places = new HashMap<>();
        Set<Long> others = beside.among(members);
        VALUES.read(
                connection,
                members,
                row -> {
                    long id = row.getLong("id");
                    Map<String, @Nullable String> numbers = new HashMap<>();
                    for (String column : CustomerField.SENSITIVE_COLUMNS) {
                        numbers.put(column, row.getString(column));
                    }
                    Findable values = new Findable(
                            row.getString("name_key"),
                            row.getString("mobile_tail"),
                            row.getString("uscc"),
                            numbers,
                            plates.getOrDefault(id, List.of()));
                    if (others.contains(id) || matches.test(values)) {
                        places.merge(merged.getOrDefault(id, id), id, Math::max);
                    }
                },
                tenant);
        return places;
    }
}
