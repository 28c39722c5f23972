package livery.crm.internal.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * Who is in households. A row of somebody who is merged stays what it was, and shows who stands for them; so what a merge
 * brought together comes apart again when it is undone.
 */
final class HouseholdMembers {

    /** That one of them is in another household. */
    static final String OTHER = "crm.household.other";

    private static final ListQuery SHOWN = new ListQuery("select distinct h.household_id, c.id, c.name"
            + " from crm_household_member h left join crm_merged m on m.tenant_id = h.tenant_id"
            + " and m.customer_id = h.customer_id join crm_customer c on c.tenant_id = h.tenant_id"
            + " and c.id = coalesce(m.canonical_id, h.customer_id) where h.tenant_id = ? and h.household_id in (??)");
    private static final String THERE = "select customer_id from crm_household_member"
            + " where tenant_id = ? and household_id = ? order by customer_id";
    private static final ListQuery PRESENT =
            new ListQuery("select id from crm_customer where tenant_id = ? and erased_at is null and id in (??)");
    private static final ListQuery ELSEWHERE = new ListQuery("select customer_id from crm_household_member"
            + " where tenant_id = ? and household_id <> ? and customer_id in (??)");
    private static final String NONE = "delete from crm_household_member where tenant_id = ? and household_id = ?";
    private static final String ADD =
            "insert into crm_household_member (tenant_id, customer_id, household_id) values (?, ?, ?)";

    private final Connection connection;
    private final long tenant;

    HouseholdMembers(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Of several households, by the ids of these: one statement. */
    Map<Long, List<Household.Member>> of(Collection<Long> households) throws SQLException {
        Map<Long, Map<Long, Household.Member>> found = new HashMap<>();
        SHOWN.read(
                connection,
                households,
                row -> found.computeIfAbsent(row.getLong("household_id"), id -> new TreeMap<>())
                        .put(row.getLong("id"), new Household.Member(row.getLong("id"), row.getString("name"))),
                tenant);
        Map<Long, List<Household.Member>> members = new HashMap<>();
        found.forEach((household, those) -> members.put(household, List.copyOf(those.values())));
        return members;
    }

    /**
     * The rows that are to be: those that are there of whom is wanted, and one of each other who is wanted.
     *
     * @return whom each row shows
     */
    Map<Long, Long> wanted(long household, HouseholdDraft draft) throws SQLException {
        List<String> written = draft.members();
        if (written.isEmpty() || written.size() > Households.MOST_MEMBERS) {
            throw Fault.invalid(new FieldFault(
                    "members", "platform.list.size", Map.of("least", 1, "most", Households.MOST_MEMBERS)));
        }
        List<Long> there = Query.list(connection, THERE, row -> row.getLong("customer_id"), tenant, household);
        Map<Long, Long> canonical = Members.canonical(connection, tenant, there);
        Map<Long, List<Long>> shown = new HashMap<>();
        there.forEach(row -> shown.computeIfAbsent(canonical.getOrDefault(row, row), id -> new ArrayList<>())
                .add(row));
        Map<Long, Long> rows = new LinkedHashMap<>();
        Set<Long> fresh = new LinkedHashSet<>();
        for (String member : written) {
            long id = CustomerId.parse(member).map(CustomerId::value).orElse(0L);
            List<Long> kept = shown.get(id);
            if (kept == null) {
                fresh.add(id);
                rows.put(id, id);
            } else {
                kept.forEach(row -> rows.put(row, id));
            }
        }
        require(household, fresh);
        return rows;
    }

    /** Passes when they are customers for whom nobody else stands, and who are in no other household. */
    private void require(long household, Set<Long> fresh) throws SQLException {
        Set<Long> missing = new TreeSet<>(fresh);
        PRESENT.read(connection, fresh, row -> missing.remove(row.getLong("id")), tenant);
        if (!missing.isEmpty()) {
            throw Fault.invalid(new FieldFault("members", "crm.customer.unknown"));
        }
        if (!Members.canonical(connection, tenant, fresh).isEmpty()) {
            throw Fault.invalid(new FieldFault("members", Members.MERGED));
        }
        Set<Long> whole = new TreeSet<>(fresh);
        whole.addAll(Members.mergedInto(connection, tenant, fresh).keySet());
        Set<Long> elsewhere = new TreeSet<>();
        ELSEWHERE.read(connection, whole, row -> elsewhere.add(row.getLong("customer_id")), tenant, household);
        if (!elsewhere.isEmpty()) {
            throw Fault.invalid(new FieldFault("members", OTHER));
        }
    }

    /** The row of the one who is named as head, or the first. */
    static long head(HouseholdDraft draft, Map<Long, Long> rows) {
        String head = draft.head();
        if (head == null) {
            return rows.keySet().iterator().next();
        }
        long wanted = CustomerId.parse(head).map(CustomerId::value).orElse(0L);
        return rows.entrySet().stream()
                .filter(row -> row.getValue() == wanted)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Fault.invalid(new FieldFault("head", "crm.household.head")));
    }

    /** Has these rows be all that there are. */
    void write(long household, Collection<Long> rows) throws SQLException {
        Query.change(connection, NONE, tenant, household);
        List<@Nullable Object[]> added = new ArrayList<>();
        rows.forEach(member -> added.add(new @Nullable Object[] {tenant, member, household}));
        Batch.run(connection, ADD, added);
    }
}
