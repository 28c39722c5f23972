package livery.crm.internal.lead;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livery.crm.CustomerId;
import livery.crm.internal.dealing.TimelinePosition;
import livery.crm.internal.fulfilling.CustomersRows;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.fulfilling.RowOrder;
import livery.crm.internal.search.GrowingSteps;
import livery.crm.internal.search.LeadSearch;
import livery.crm.internal.search.WholeCustomer;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import org.jspecify.annotations.Nullable;

/** Reads leads page by page, along an index each. */
final class LeadPages {

    private static final String TABLE = "crm_lead";
    private static final ListQuery SOME = new ListQuery(Lead.SELECT + " and id in (??)");
    private static final String COUNT = "select count(*) from crm_lead where tenant_id = ?";
    private static final int COUNTED_AT_ONCE = 8_000;
    private static final String BEFORE = " and id < ?";
    private static final String NEWEST = BEFORE + " order by id desc limit ?";
    private static final String DUE = " and open = 1 and next_due_at ";
    private static final String FIRST_DUE = DUE + "is not null";
    /** Two comparisons of the time: of one over both columns MariaDB would not make a range of the index. */
    private static final String NEXT_DUE = DUE + ">= ? and (next_due_at > ? or id > ?)";

    private static final String SOONEST = " order by next_due_at, id limit ?";
    private static final String OLDER = " and created_at <= ? and (created_at < ? or id < ?)";
    private static final String LAST_FIRST = " order by created_at desc, id desc limit ?";
    private static final RowOrder BY_DUE = new RowOrder(List.of("next_due_at", "id"), false);

    private final Connection connection;
    private final long tenant;
    private final LeadFilter filter;
    private final String conditions;
    private final List<Object> conditioned;
    private final @Nullable Fulfilling criterion;
    private final boolean unmasked;

    /**
     * Leads that pass a filter.
     *
     * @param criterion what the customers fulfil whom they became, or null for all leads
     * @param unmasked whether the caller may see mobiles whole
     */
    LeadPages(Connection connection, long tenant, LeadFilter filter, @Nullable Fulfilling criterion, boolean unmasked)
            throws SQLException {
        this.connection = connection;
        this.tenant = tenant;
        this.filter = filter;
        this.criterion = criterion;
        this.unmasked = unmasked;
        this.conditioned = new ArrayList<>(filter.values());
        CustomerId customer = filter.customer();
        if (customer == null) {
            conditions = filter.conditions();
        } else {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            conditions = filter.conditions() + " and id in (select b.id from crm_lead b where b.tenant_id = ? and "
                    + whole.is("b.customer_id") + ")";
            conditioned.add(tenant);
            whole.customers().forEach(one -> conditioned.add(one.value()));
        }
    }

    /**
     * A page.
     *
     * @param after as {@link LeadFilter#end} says, or null
     * @throws Fault at {@code after} when it is not what a page gave
     */
    List<Lead> after(@Nullable String after, int most) throws SQLException {
        List<Object> values = new ArrayList<>(conditioned);
        if (filter.order() == LeadOrder.DUE) {
            TimelinePosition place = place(after).orElse(null);
            if (place != null) {
                values.addAll(List.of(place.startedAt(), place.startedAt(), place.id()));
            }
            String due = conditions + (place == null ? FIRST_DUE : NEXT_DUE);
            return criterion == null
                    ? all(due + SOONEST, values, most)
                    : fulfilling(criterion, due, values, BY_DUE, most);
        }
        long before = after == null ? Long.MAX_VALUE : Identifier.parse(after).orElseThrow(LeadPages::nowhere);
        String typed = filter.typed();
        if (typed != null) {
            LeadSearch search = new LeadSearch(connection, tenant, typed, unmasked);
            return these(criterion == null ? found(search, before, most) : found(search, criterion, before, most));
        }
        values.add(before);
        return criterion == null
                ? all(conditions + NEWEST, values, most)
                : fulfilling(criterion, conditions + BEFORE, values, RowOrder.NEWEST, most);
    }

    /** How many pass in all. */
    long count() throws SQLException {
        String typed = filter.typed();
        if (typed != null) {
            return counted(new LeadSearch(connection, tenant, typed, unmasked));
        }
        String which = filter.order() == LeadOrder.DUE ? conditions + FIRST_DUE : conditions;
        if (criterion != null) {
            return new CustomersRows(tenant, TABLE, which, conditioned, RowOrder.NEWEST).count(connection, criterion);
        }
        List<Object> values = new ArrayList<>(List.of(tenant));
        values.addAll(conditioned);
        return Query.list(connection, COUNT + which, row -> row.getLong(1), values.toArray())
                .get(0);
    }

    private long counted(LeadSearch search) throws SQLException {
        long count = 0;
        long before = Long.MAX_VALUE;
        List<Long> some;
        do {
            some = criterion == null
                    ? found(search, before, COUNTED_AT_ONCE)
                    : found(search, criterion, before, COUNTED_AT_ONCE);
            count += some.size();
            before = some.isEmpty() ? before : some.get(some.size() - 1);
        } while (some.size() == COUNTED_AT_ONCE);
        return count;
    }

    private List<Lead> all(String which, List<Object> some, int most) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(tenant));
        values.addAll(some);
        values.add(most);
        return Query.list(connection, Lead.SELECT + which, Lead::read, values.toArray());
    }

    private List<Lead> fulfilling(Fulfilling those, String which, List<Object> values, RowOrder order, int most)
            throws SQLException {
        return these(new CustomersRows(tenant, TABLE, which, values, order).ids(connection, those, most));
    }

    private List<Long> found(LeadSearch search, long before, int most) throws SQLException {
        return search.newest(conditions, conditioned, before, most);
    }

    private List<Long> found(LeadSearch search, Fulfilling those, long before, int most) throws SQLException {
        return GrowingSteps.passing(most, (last, some) -> found(search, last == null ? before : last, some), some -> {
            Set<Long> passing = CustomersRows.fulfilling(connection, tenant, TABLE, some, those);
            return some.stream().filter(passing::contains).toList();
        });
    }

    /** Those that became a customer, or one whom they stand for, as a history has them: by when they were written down. */
    static List<Lead> became(
            Connection connection, long tenant, WholeCustomer whole, @Nullable TimelinePosition after, int most)
            throws SQLException {
        String sql = Lead.SELECT + " and " + whole.is("customer_id") + (after == null ? "" : OLDER) + LAST_FIRST;
        @Nullable
        Object[] values = after == null
                ? whole.values(List.of(tenant), most)
                : whole.values(List.of(tenant), after.startedAt(), after.startedAt(), after.id(), most);
        return Query.list(connection, sql, Lead::read, values);
    }

    private static Optional<TimelinePosition> place(@Nullable String after) {
        return Optional.ofNullable(after)
                .map(text -> TimelinePosition.parse(text).orElseThrow(LeadPages::nowhere));
    }

    private static Fault nowhere() {
        return Fault.invalid(new FieldFault("after", "web.after.invalid"));
    }

    private List<Lead> these(List<Long> ids) throws SQLException {
        return SOME.inOrder(connection, ids, Lead::read, Lead::id, tenant);
    }
}
