package livery.crm.internal.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import livery.crm.CustomerFacts;
import livery.crm.OwnTarget;
import livery.crm.internal.sql.ListQuery;
import livery.platform.CallContext;
import livery.platform.facts.Facts;

/**
 * Records that lose a value because what it named is no more. They have changed, and are told of when all that goes with
 * it is gone.
 */
public final class LostReferences {

    private static final ListQuery REFERRING = new ListQuery("select v.record_id, f.record, f.code from crm_own_value v"
            + " join crm_own_field f on f.tenant_id = v.tenant_id and f.id = v.field_id"
            + " where v.tenant_id = ? and v.reference_id in (??)");
    private static final ListQuery FORGET =
            new ListQuery("delete from crm_own_value where tenant_id = ? and reference_id in (??)");
    private static final Map<OwnRecord, ListQuery> CHANGED = new EnumMap<>(Map.of(
            OwnRecord.CUSTOMER, changed("crm_customer"),
            OwnRecord.VEHICLE, changed("crm_vehicle"),
            OwnRecord.DEALING, changed("crm_dealing")));
    private static final ListQuery OWNERS = new ListQuery(
            "select customer_id from crm_vehicle where tenant_id = ?" + " and customer_id is not null and id in (??)");
    private static final ListQuery DEALERS =
            new ListQuery("select customer_id from crm_dealing where tenant_id = ? and id in (??)");

    /** Customers, by the field that is empty now. */
    private final Map<String, Set<Long>> customers = new TreeMap<>();

    /** Those whose vehicles or dealings have changed, by the fact that tells so. */
    private final Map<String, Set<Long>> others = new TreeMap<>();

    private static ListQuery changed(String table) {
        return new ListQuery("update " + table + " set version = version + 1 where tenant_id = ? and id in (??)");
    }

    /** A field of these customers is empty now. */
    public void add(String field, Collection<Long> ids) {
        customers.computeIfAbsent(field, any -> new TreeSet<>()).addAll(ids);
    }

    /** Takes away what refers to these records in fields that the store has added. */
    void empty(Connection connection, long tenant, Collection<Long> records) throws SQLException {
        Map<OwnRecord, Map<String, Set<Long>>> referring = new HashMap<>();
        REFERRING.read(
                connection,
                records,
                row -> referring
                        .computeIfAbsent(OwnRecord.valueOf(row.getString("record")), any -> new TreeMap<>())
                        .computeIfAbsent(OwnTarget.PREFIX + row.getString("code"), any -> new TreeSet<>())
                        .add(row.getLong("record_id")),
                tenant);
        for (Map.Entry<OwnRecord, Map<String, Set<Long>>> of : referring.entrySet()) {
            Set<Long> all = new TreeSet<>();
            of.getValue().values().forEach(all::addAll);
            Objects.requireNonNull(CHANGED.get(of.getKey())).change(connection, all, tenant);
            switch (of.getKey()) {
                case CUSTOMER -> of.getValue().forEach(this::add);
                case VEHICLE -> whose(connection, tenant, OWNERS, all, CustomerFacts.VEHICLES_CHANGED);
                case DEALING -> whose(connection, tenant, DEALERS, all, CustomerFacts.DEALINGS_CHANGED);
            }
        }
        if (!referring.isEmpty()) {
            FORGET.change(connection, records, tenant);
        }
    }

    private void whose(Connection connection, long tenant, ListQuery query, Collection<Long> records, String fact)
            throws SQLException {
        Set<Long> whose = others.computeIfAbsent(fact, any -> new TreeSet<>());
        query.read(connection, records, row -> whose.add(row.getLong("customer_id")), tenant);
    }

    /** Tells of all of them but those who are gone themselves. */
    public void tell(CallContext context, Facts facts, Collection<Long> gone) {
        customers.forEach((field, ids) ->
                tell(context, facts, CustomerFacts.CHANGED, ids, gone, Map.of("fields", List.of(field))));
        others.forEach((fact, ids) -> tell(context, facts, fact, ids, gone, Map.of()));
    }

    private static void tell(
            CallContext context, Facts facts, String fact, Set<Long> ids, Collection<Long> gone, Map<String, ?> body) {
        List<String> subjects = ids.stream()
                .filter(id -> !gone.contains(id))
                .map(String::valueOf)
                .toList();
        if (!subjects.isEmpty()) {
            facts.tell(context, fact, subjects, body);
        }
    }
}
