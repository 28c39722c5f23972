package livery.crm.internal.lead;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import livery.crm.CustomerId;
import livery.crm.internal.dealing.TimelinePosition;
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

    private static final ListQuery SOME = new ListQuery(Lead.SELECT + " and id in (??)");
    private static final String NEWEST = " and id < ? order by id desc limit ?";
    private static final String DUE = " and open = 1 and next_due_at ";
    private static final String FIRST_DUE = DUE + "is not null";
    /** Two comparisons of the time: of one over both columns MariaDB would not make a range of the index. */
    private static final String NEXT_DUE = DUE + ">= ? and (next_due_at > ? or id > ?)";

    private static final String SOONEST = " order by next_due_at, id limit ?";

    private static final String OLDER = " and created_at <= ? and (created_at < ? or id < ?)";
    private static final String LAST_FIRST = " order by created_at desc, id desc limit ?";

    private LeadPages() {}

    /**
     * A page.
     *
     * @param after as {@link LeadFilter#end} says, or null
     * @param unmasked whether the caller may see mobiles whole
     * @throws Fault at {@code after} when it is not what a page gave
     */
    static List<Lead> read(
            Connection connection, long tenant, LeadFilter filter, @Nullable String after, int most, boolean unmasked)
            throws SQLException {
        String conditions = filter.conditions();
        List<Object> conditioned = new ArrayList<>(filter.values());
        CustomerId customer = filter.customer();
        if (customer != null) {
            WholeCustomer whole = WholeCustomer.of(connection, tenant, customer);
            conditions += " and " + whole.is("customer_id");
            whole.customers().forEach(one -> conditioned.add(one.value()));
        }
        List<Object> values = new ArrayList<>(List.of(tenant));
        values.addAll(conditioned);
        String sql = Lead.SELECT + conditions;
        if (filter.order() == LeadOrder.DUE) {
            TimelinePosition place = place(after).orElse(null);
            if (place != null) {
                values.addAll(List.of(place.startedAt(), place.startedAt(), place.id()));
            }
            values.add(most);
            String due = sql + (place == null ? FIRST_DUE : NEXT_DUE) + SOONEST;
            return Query.list(connection, due, Lead::read, values.toArray());
        }
        long before = after == null ? Long.MAX_VALUE : Identifier.parse(after).orElseThrow(LeadPages::nowhere);
        String typed = filter.typed();
        if (typed != null) {
            return found(
                    connection,
                    tenant,
                    new LeadSearch(connection, tenant, typed, unmasked).newest(conditions, conditioned, before, most));
        }
        values.add(before);
        values.add(most);
        return Query.list(connection, sql + NEWEST, Lead::read, values.toArray());
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

    private static List<Lead> found(Connection connection, long tenant, List<Long> ids) throws SQLException {
        List<Lead> leads = new ArrayList<>();
        SOME.read(connection, ids, row -> leads.add(Lead.read(row)), tenant);
        leads.sort(Comparator.comparing(Lead::id).reversed());
        return leads;
    }
}
