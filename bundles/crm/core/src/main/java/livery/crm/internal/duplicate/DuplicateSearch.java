package livery.crm.internal.duplicate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.sql.ListQuery;
import org.jspecify.annotations.Nullable;

/** Looks for customers who share something with some others: a fixed number of statements, however many these are. */
final class DuplicateSearch {

    /** What more than so many customers have tells nobody from another: a firm's telephone, a dealer's mailbox. */
    private static final int MOST_BEARERS = 10;

    private static final Map<DuplicateReason, String> COLUMNS = new TreeMap<>(Map.of(
            DuplicateReason.MOBILE, "mobile_tail",
            DuplicateReason.EMAIL, "email",
            DuplicateReason.DRIVING_LICENCE_NUMBER, "driving_licence_number_index"));
    private static final ListQuery VALUES = new ListQuery("select id, " + String.join(", ", COLUMNS.values())
            + " from crm_customer where tenant_id = ? and erased_at is null and id in (??)");
    private static final ListQuery STRONG = new ListQuery(
            "select id, identity_number_index, uscc from crm_customer where tenant_id = ? and id in (??)");
    private static final ListQuery NAMESAKES = new ListQuery("select a.id as one, b.id as other from crm_customer a"
            + " join crm_customer b on b.tenant_id = a.tenant_id and b.name_key = a.name_key"
            + " and b.birth_date = a.birth_date where a.tenant_id = ? and b.id <> a.id and a.name_key <> ''"
            + " and a.id in (??)");
    private static final ListQuery OWNERS = new ListQuery("select distinct a.id as one, b.id as other"
            + " from crm_dealing d join crm_vehicle v on v.tenant_id = d.tenant_id and v.id = d.vehicle_id"
            + " join crm_customer a on a.tenant_id = d.tenant_id and a.id = d.customer_id"
            + " join crm_customer b on b.tenant_id = v.tenant_id and b.id = v.customer_id"
            + " where d.tenant_id = ? and b.id <> a.id and b.name_key = a.name_key and d.customer_id in (??)");
    private static final ListQuery DRIVERS = new ListQuery("select distinct a.id as one, b.id as other"
            + " from crm_vehicle v join crm_dealing d on d.tenant_id = v.tenant_id and d.vehicle_id = v.id"
            + " join crm_customer a on a.tenant_id = d.tenant_id and a.id = d.customer_id"
            + " join crm_customer b on b.tenant_id = v.tenant_id and b.id = v.customer_id"
            + " where v.tenant_id = ? and b.id <> a.id and b.name_key = a.name_key and v.customer_id in (??)");

    private final Connection connection;
    private final long tenant;
    private final Map<Pair, Set<DuplicateReason>> found = new HashMap<>();
    private final Set<Long> crowd = new HashSet<>();

    DuplicateSearch(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** All pairs of which one is among these; those whom another one stands for are in none. */
    Map<Pair, Set<DuplicateReason>> with(Collection<Long> customers) throws SQLException {
        Map<Long, Map<DuplicateReason, String>> wanted = new HashMap<>();
        VALUES.read(
                connection,
                customers,
                row -> {
                    Map<DuplicateReason, String> columns = new HashMap<>();
                    for (Map.Entry<DuplicateReason, String> column : COLUMNS.entrySet()) {
                        String value = row.getString(column.getValue());
                        if (value != null) {
                            columns.put(column.getKey(), value);
                        }
                    }
                    wanted.put(row.getLong("id"), columns);
                },
                tenant);
        for (Map.Entry<DuplicateReason, String> column : COLUMNS.entrySet()) {
            sharing(column.getKey(), column.getValue(), wanted);
        }
        namesakes(wanted.keySet());
        for (ListQuery query : List.of(OWNERS, DRIVERS)) {
            query.read(
                    connection,
                    wanted.keySet(),
                    row -> add(row.getLong("one"), row.getLong("other"), DuplicateReason.NAME_AND_VEHICLE),
                    tenant);
        }
        return doubtful(canonical());
    }

    /** Without those who have different numbers that tell who somebody is: about them there is no doubt. */
    private Map<Pair, Set<DuplicateReason>> doubtful(Map<Pair, Set<DuplicateReason>> pairs) throws SQLException {
        Set<Long> all = new HashSet<>();
        pairs.keySet().forEach(pair -> all.addAll(List.of(pair.one(), pair.other())));
        Map<Long, String> identities = new HashMap<>();
        Map<Long, String> codes = new HashMap<>();
        STRONG.read(
                connection,
                all,
                row -> {
                    put(identities, row.getLong("id"), row.getString("identity_number_index"));
                    put(codes, row.getLong("id"), row.getString("uscc"));
                },
                tenant);
        pairs.keySet().removeIf(pair -> differ(identities, pair) || differ(codes, pair));
        return pairs;
    }

    private static void put(Map<Long, String> values, long id, @Nullable String value) {
        if (value != null) {
            values.put(id, value);
        }
    }

    private static boolean differ(Map<Long, String> values, Pair pair) {
        String one = values.get(pair.one());
        String other = values.get(pair.other());
        return one != null && other != null && !one.equals(other);
    }

    /** Some of those who have what too many have, and were perhaps pairs while these were fewer. */
    Set<Long> crowd() {
        return crowd;
    }

    private void sharing(DuplicateReason reason, String column, Map<Long, Map<DuplicateReason, String>> wanted)
            throws SQLException {
        Set<String> values = new HashSet<>();
        wanted.values().stream()
                .map(one -> one.get(reason))
                .filter(Objects::nonNull)
                .forEach(values::add);
        Map<String, List<Long>> bearers = new HashMap<>();
        new ListQuery("select id, value from (select id, " + column + " as value, row_number() over (partition by "
                        + column + " order by id) as nth from crm_customer where tenant_id = ? and " + column
                        + " in (??)) b where nth <= " + (MOST_BEARERS + 1))
                .read(
                        connection,
                        values,
                        row -> bearers.computeIfAbsent(row.getString("value"), any -> new ArrayList<>())
                                .add(row.getLong("id")),
                        tenant);
        pairs(reason, bearers.values(), wanted.keySet());
    }

    private void namesakes(Set<Long> wanted) throws SQLException {
        Map<Long, List<Long>> others = new HashMap<>();
        NAMESAKES.read(
                connection,
                wanted,
                row -> others.computeIfAbsent(row.getLong("one"), any -> new ArrayList<>())
                        .add(row.getLong("other")),
                tenant);
        others.forEach((one, namesakes) -> {
            if (namesakes.size() < MOST_BEARERS) {
                namesakes.forEach(other -> add(one, other, DuplicateReason.NAME_AND_BIRTH_DATE));
            }
        });
    }

    private void pairs(DuplicateReason reason, Collection<List<Long>> groups, Set<Long> wanted) {
        for (List<Long> group : groups) {
            if (group.size() > MOST_BEARERS) {
                crowd.addAll(group);
                continue;
            }
            for (long one : group) {
                for (long other : group) {
                    if (one < other && (wanted.contains(one) || wanted.contains(other))) {
                        add(one, other, reason);
                    }
                }
            }
        }
    }

    private void add(long one, long other, DuplicateReason reason) {
        found.computeIfAbsent(Pair.of(one, other), any -> EnumSet.noneOf(DuplicateReason.class))
                .add(reason);
    }

    /** What is found of a merged customer is of the one that stands for it. */
    private Map<Pair, Set<DuplicateReason>> canonical() throws SQLException {
        Set<Long> all = new HashSet<>();
        found.keySet().forEach(pair -> {
            all.add(pair.one());
            all.add(pair.other());
        });
        Map<Long, Long> merged = Members.canonical(connection, tenant, all);
        Map<Pair, Set<DuplicateReason>> pairs = new HashMap<>();
        found.forEach((pair, reasons) -> {
            long one = merged.getOrDefault(pair.one(), pair.one());
            long other = merged.getOrDefault(pair.other(), pair.other());
            if (one != other) {
                pairs.computeIfAbsent(Pair.of(one, other), any -> EnumSet.noneOf(DuplicateReason.class))
                        .addAll(reasons);
            }
        });
        return pairs;
    }
}
