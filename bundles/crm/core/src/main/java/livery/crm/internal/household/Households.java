package livery.crm.internal.household;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.Collisions;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CompanyChecks;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The households of a store: named groups of its customers, of whom one is the head. */
@Component(service = Households.class)
public final class Households {

    /** The most members of one household. */
    public static final int MOST_MEMBERS = 50;

    private static final String SELECT =
            "select h.id, h.name, coalesce(m.canonical_id, h.head_id) as head_id, h.version"
                    + " from crm_household h left join crm_merged m on m.tenant_id = h.tenant_id and m.customer_id = h.head_id"
                    + " where h.tenant_id = ?";
    private static final String FIND = SELECT + " and h.id = ?";
    private static final String NEWEST = SELECT + " and h.id < ? order by h.id desc limit ?";
    private static final String LOCK = "select version from crm_household where tenant_id = ? and id = ? for update";
    private static final String OF_CUSTOMER = "select household_id from crm_household_member where tenant_id = ? and ";
    private static final String OWN_FIRST = " order by customer_id <> ?, household_id";
    private static final String INSERT = "insert into crm_household"
            + " (tenant_id, id, name, head_id, version, created_at, updated_at) values (?, ?, ?, ?, 0, ?, ?)";
    private static final String UPDATE = "update crm_household set name = ?, head_id = ?, version = version + 1,"
            + " updated_at = ? where tenant_id = ? and id = ?";
    private static final String DELETE = "delete from crm_household where tenant_id = ? and id = ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public Households(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit,
            @Reference Facts facts) {
        this.store = store;
        this.units = units;
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * The household.
     *
     * @throws Fault {@code crm.household.unknown} when the store has none of this id
     */
    public Household find(CallContext context, long id) {
        return units.call(
                context,
                () -> store.jdbc(connection -> find(connection, context.tenant().value(), id)));
    }

    /**
     * The household of a customer, if they are in one; and those of whom they stand for.
     *
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<Household> of(CallContext context, CustomerId customer) {
        long tenant = context.tenant().value();
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    CustomerPresence.require(connection, tenant, customer);
                    WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
                    Set<Long> ids = new LinkedHashSet<>(Query.list(
                            connection,
                            OF_CUSTOMER + whole.is("customer_id") + OWN_FIRST,
                            row -> row.getLong("household_id"),
                            whole.values(List.of(tenant), customer.value())));
                    List<Household> found = new ArrayList<>(1);
                    for (long id : ids) {
                        found.add(find(connection, tenant, id));
                    }
                    return found;
                }));
    }

    /**
     * A page of them, the newest first: two statements, however many.
     *
     * @param before the last one of the page before, or null
     */
    public List<Household> newest(CallContext context, @Nullable Long before, int most) {
        long tenant = context.tenant().value();
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    List<Household> bare = Query.list(
                            connection,
                            NEWEST,
                            row -> read(row, List.of()),
                            tenant,
                            before == null ? Long.MAX_VALUE : before,
                            most);
                    Map<Long, List<Household.Member>> members = new HouseholdMembers(connection, tenant)
                            .of(bare.stream().map(Household::id).toList());
                    return bare.stream()
                            .map(one -> new Household(
                                    one.id(),
                                    one.name(),
                                    one.head(),
                                    members.getOrDefault(one.id(), List.of()),
                                    one.version()))
                            .toList();
                }));
    }

    /** Makes a household; with faults of fields when something written makes no sense. */
    public Household create(CallContext context, HouseholdDraft draft) {
        long tenant = context.tenant().value();
        long id = TimeSortedIds.next();
        String name = CompanyChecks.household(draft.name());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return alone(context, () -> {
            Household made = store.jdbc(connection -> {
                HouseholdMembers members = new HouseholdMembers(connection, tenant);
                Map<Long, Long> rows = members.wanted(id, draft);
                Query.change(connection, INSERT, tenant, id, name, HouseholdMembers.head(draft, rows), now, now);
                members.write(id, rows.keySet());
                return find(connection, tenant, id);
            });
            told(context, "crm.household.created", id, ids(made));
            return made;
        });
    }

    /**
     * Changes a household.
     *
     * @param current tells whether the caller's copy is of this version
     * @throws Fault {@code crm.household.unknown}, {@code web.precondition.failed} when the caller's copy is older
     */
    public Household change(CallContext context, long id, LongPredicate current, UnaryOperator<HouseholdDraft> change) {
        long tenant = context.tenant().value();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return alone(context, () -> {
            Set<String> touched = new TreeSet<>();
            Household changed = store.jdbc(connection -> {
                Household before = locked(connection, tenant, id, current);
                HouseholdDraft draft = change.apply(draft(before));
                String name = CompanyChecks.household(draft.name());
                HouseholdMembers members = new HouseholdMembers(connection, tenant);
                Map<Long, Long> rows = members.wanted(id, draft);
                touched.addAll(ids(before));
                Query.change(connection, UPDATE, name, HouseholdMembers.head(draft, rows), now, tenant, id);
                members.write(id, rows.keySet());
                return find(connection, tenant, id);
            });
            touched.addAll(ids(changed));
            told(context, "crm.household.changed", id, touched);
            return changed;
        });
    }

    /** Removes a household; its members stay. */
    public void remove(CallContext context, long id, LongPredicate current) {
        long tenant = context.tenant().value();
        units.run(context, () -> {
            Household before = store.jdbc(connection -> {
                Household found = locked(connection, tenant, id, current);
                Query.change(connection, DELETE, tenant, id);
                return found;
            });
            told(context, "crm.household.removed", id, ids(before));
        });
    }

    /** Somebody may have put one of them into another household since we looked. */
    private <T> T alone(CallContext context, Supplier<T> work) {
        return Collisions.lookingAgain(
                () -> units.call(context, work),
                () -> Fault.invalid(new FieldFault("members", HouseholdMembers.OTHER)));
    }

    private static HouseholdDraft draft(Household household) {
        Long head = household.head();
        return new HouseholdDraft(
                household.name(),
                head == null ? null : head.toString(),
                household.members().stream()
                        .map(member -> Long.toString(member.customer()))
                        .toList());
    }

    private static Household locked(Connection connection, long tenant, long id, LongPredicate current)
            throws SQLException {
        for (long version : Query.list(connection, LOCK, row -> row.getLong("version"), tenant, id)) {
            if (!current.test(version)) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
        }
        return find(connection, tenant, id);
    }

    private static Set<String> ids(Household household) {
        Set<String> ids = new TreeSet<>();
        household.members().forEach(member -> ids.add(Long.toString(member.customer())));
        return ids;
    }

    private void told(CallContext context, String action, long id, Set<String> customers) {
        audit.record(context, action, new Audit.Subject("household", Long.toString(id)), Map.of());
        facts.tell(context, CustomerFacts.CHANGED, customers, Map.of());
    }

    private static Household find(Connection connection, long tenant, long id) throws SQLException {
        List<Household.Member> members =
                new HouseholdMembers(connection, tenant).of(List.of(id)).getOrDefault(id, List.of());
        return Query.list(connection, FIND, row -> read(row, members), tenant, id).stream()
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.household.unknown"));
    }

    private static Household read(ResultSet row, List<Household.Member> members) throws SQLException {
        return new Household(
                row.getLong("id"),
                row.getString("name"),
                Columns.number(row, "head_id"),
                members,
                row.getLong("version"));
    }
}
