package livery.crm.internal.household;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
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

    private static final String FIND =
            "select id, name, head_id, version from crm_household where tenant_id = ? and id = ?";
    private static final String LOCK = FIND + " for update";
    private static final String OF_CUSTOMER =
            "select household_id from crm_household_member where tenant_id = ? and customer_id = ?";
    private static final String MEMBERS = "select m.customer_id, c.name from crm_household_member m"
            + " join crm_customer c on c.tenant_id = m.tenant_id and c.id = m.customer_id"
            + " where m.tenant_id = ? and m.household_id = ? order by m.customer_id";
    private static final String NEWEST = "select id, name, head_id, version from crm_household"
            + " where tenant_id = ? and id < ? order by id desc limit ?";
    private static final ListQuery ALL_MEMBERS = new ListQuery("select m.household_id, m.customer_id, c.name"
            + " from crm_household_member m"
            + " join crm_customer c on c.tenant_id = m.tenant_id and c.id = m.customer_id"
            + " where m.tenant_id = ? and m.household_id in (??)");
    private static final ListQuery PRESENT =
            new ListQuery("select id from crm_customer where tenant_id = ? and erased_at is null and id in (??)");
    private static final ListQuery ELSEWHERE = new ListQuery("select customer_id from crm_household_member"
            + " where tenant_id = ? and household_id <> ? and customer_id in (??)");
    private static final String INSERT = "insert into crm_household"
            + " (tenant_id, id, name, head_id, version, created_at, updated_at) values (?, ?, ?, ?, 0, ?, ?)";
    private static final String UPDATE = "update crm_household set name = ?, head_id = ?, version = version + 1,"
            + " updated_at = ? where tenant_id = ? and id = ?";
    private static final String NO_MEMBERS =
            "delete from crm_household_member where tenant_id = ? and household_id = ?";
    private static final String ADD_MEMBER =
            "insert into crm_household_member (tenant_id, customer_id, household_id) values (?, ?, ?)";
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
                () -> store.jdbc(
                        connection -> find(connection, FIND, context.tenant().value(), id)));
    }

    /**
     * The household of a customer, if they are in one.
     *
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer
     */
    public List<Household> of(CallContext context, CustomerId customer) {
        long tenant = context.tenant().value();
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    CustomerPresence.require(connection, tenant, customer);
                    List<Household> found = new ArrayList<>(1);
                    for (long id : Query.list(
                            connection, OF_CUSTOMER, row -> row.getLong("household_id"), tenant, customer.value())) {
                        found.add(find(connection, FIND, tenant, id));
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
                    Map<Long, List<Household.Member>> members = new HashMap<>();
                    List<Household> bare = Query.list(
                            connection,
                            NEWEST,
                            row -> read(row, List.of()),
                            tenant,
                            before == null ? Long.MAX_VALUE : before,
                            most);
                    ALL_MEMBERS.read(
                            connection,
                            bare.stream().map(Household::id).toList(),
                            row -> members.computeIfAbsent(row.getLong("household_id"), id -> new ArrayList<>())
                                    .add(new Household.Member(row.getLong("customer_id"), row.getString("name"))),
                            tenant);
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
        return units.call(context, () -> {
            Household made = store.jdbc(connection -> {
                Set<Long> members = members(connection, tenant, id, draft);
                Query.change(connection, INSERT, tenant, id, name, head(draft, members), now, now);
                write(connection, tenant, id, members);
                return find(connection, FIND, tenant, id);
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
        return units.call(context, () -> {
            Set<String> touched = new TreeSet<>();
            Household changed = store.jdbc(connection -> {
                Household before = current(find(connection, LOCK, tenant, id), current);
                HouseholdDraft draft = change.apply(draft(before));
                String name = CompanyChecks.household(draft.name());
                Set<Long> members = members(connection, tenant, id, draft);
                touched.addAll(ids(before));
                Query.change(connection, UPDATE, name, head(draft, members), now, tenant, id);
                Query.change(connection, NO_MEMBERS, tenant, id);
                write(connection, tenant, id, members);
                return find(connection, FIND, tenant, id);
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
                Household found = current(find(connection, LOCK, tenant, id), current);
                Query.change(connection, DELETE, tenant, id);
                return found;
            });
            told(context, "crm.household.removed", id, ids(before));
        });
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

    private static Household current(Household household, LongPredicate current) {
        if (!current.test(household.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
        return household;
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

    /** Those who are to be in the household: customers of the store who are in no other one. */
    private static Set<Long> members(Connection connection, long tenant, long id, HouseholdDraft draft)
            throws SQLException {
        List<String> written = draft.members();
        if (written.isEmpty() || written.size() > MOST_MEMBERS) {
            throw Fault.invalid(
                    new FieldFault("members", "platform.list.size", Map.of("least", 1, "most", MOST_MEMBERS)));
        }
        Set<Long> wanted = new LinkedHashSet<>();
        for (String member : written) {
            wanted.add(CustomerId.parse(member).map(CustomerId::value).orElse(0L));
        }
        Set<Long> missing = new TreeSet<>(wanted);
        PRESENT.read(connection, wanted, row -> missing.remove(row.getLong("id")), tenant);
        if (!missing.isEmpty()) {
            throw Fault.invalid(new FieldFault("members", "crm.customer.unknown"));
        }
        Set<Long> elsewhere = new TreeSet<>();
        ELSEWHERE.read(connection, wanted, row -> elsewhere.add(row.getLong("customer_id")), tenant, id);
        if (!elsewhere.isEmpty()) {
            throw Fault.invalid(new FieldFault("members", "crm.household.other"));
        }
        return wanted;
    }

    private static @Nullable Long head(HouseholdDraft draft, Set<Long> members) {
        String head = draft.head();
        if (head == null) {
            return members.iterator().next();
        }
        return CustomerId.parse(head)
                .map(CustomerId::value)
                .filter(members::contains)
                .orElseThrow(() -> Fault.invalid(new FieldFault("head", "crm.household.head")));
    }

    private static void write(Connection connection, long tenant, long id, Set<Long> members) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        members.forEach(member -> rows.add(new @Nullable Object[] {tenant, member, id}));
        Batch.run(connection, ADD_MEMBER, rows);
    }

    private static Household find(Connection connection, String sql, long tenant, long id) throws SQLException {
        List<Household.Member> members = Query.list(
                connection,
                MEMBERS,
                row -> new Household.Member(row.getLong("customer_id"), row.getString("name")),
                tenant,
                id);
        return Query.list(connection, sql, row -> read(row, members), tenant, id).stream()
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
