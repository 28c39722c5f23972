package livery.crm.internal.view;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.criteria.Among;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.search.GrowingSteps;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.ListQuery;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lists customers page by page. Few who fulfil a criterion are found by it, many along the list; either way a page costs
 * a few statements, however many customers it shows.
 */
@Component(service = ListedCustomers.class)
public final class ListedCustomers {

    /** So many are counted at a time. */
    private static final int AT_ONCE = 16_000;

    private static final ListQuery MEMBERS = new ListQuery("select customer_id from crm_segment_member"
            + " where tenant_id = ? and segment_id = ? and customer_id in (??)");

    private final CrmRows rows;
    private final CustomerList list;
    private final Criteria criteria;

    /** A customer and where it stands. */
    public record Listed(CustomerSummary customer, Place place) {}

    @Activate
    public ListedCustomers(@Reference CrmRows rows, @Reference CustomerList list, @Reference Criteria criteria) {
        this.rows = rows;
        this.list = list;
        this.criteria = criteria;
    }

    /** The next page. */
    public List<Listed> page(CallContext context, Listing listing, @Nullable Place after, int most) {
        if (listing.order() == CustomerOrder.NEWEST && listing.segment() == null && listing.criterion() == null) {
            return list
                    .newest(context, listing.typed(), listing.filter(), after == null ? null : after.id(), most)
                    .stream()
                    .map(customer -> new Listed(customer, new Place("", customer.position())))
                    .toList();
        }
        return rows.call(context, (connection, tenant) -> {
            Map<Long, Place> places = places(context, listing, after, most);
            Map<Long, CustomerSummary> byId = new HashMap<>();
            list.of(context, places.keySet()).forEach(customer -> byId.put(customer.id(), customer));
            List<Listed> page = new ArrayList<>(places.size());
            places.forEach((id, place) -> {
                CustomerSummary customer = byId.get(id);
                if (customer != null) {
                    page.add(new Listed(customer, place));
                }
            });
            return page;
        });
    }

    /** The ids of the next page's customers and where each stands, in the order of the list. */
    public Map<Long, Place> places(CallContext context, Listing listing, @Nullable Place after, int most) {
        return rows.call(context, (connection, tenant) -> {
            if (listing.typed() != null) {
                return found(context, listing, after, most);
            }
            OrderedCustomers ordered = new OrderedCustomers(connection, tenant, listing);
            Criterion criterion = listing.criterion();
            if (criterion == null) {
                return byId(ordered.next(after, most));
            }
            return byId(ordered.next(
                    after, most, among -> criteria.select(context, CustomerCriteria.CUSTOMER, criterion, among)));
        });
    }

    /** How many there are in all. */
    public long count(CallContext context, Listing listing) {
        Criterion criterion = listing.criterion();
        boolean alone = listing.typed() == null
                && listing.segment() == null
                && listing.filter().any();
        if (criterion != null && alone) {
            return criteria.count(context, CustomerCriteria.CUSTOMER, criterion);
        }
        if (listing.typed() == null) {
            return rows.call(
                    context,
                    (connection, tenant) -> new OrderedCustomers(connection, tenant, listing)
                            .count(
                                    criterion == null
                                            ? null
                                            : criteria.select(context, CustomerCriteria.CUSTOMER, criterion, null)));
        }
        long count = 0;
        Place after = null;
        Map<Long, Place> some;
        do {
            some = places(context, listing, after, AT_ONCE);
            count += some.size();
            after = last(some);
        } while (some.size() == AT_ONCE);
        return count;
    }

    /** Where a page ends; null for an empty one. */
    public static @Nullable Place last(Map<Long, Place> places) {
        Place last = null;
        for (Place place : places.values()) {
            last = place;
        }
        return last;
    }

    /** Those whom a text finds, who fulfil the criterion and are in the segment. */
    private Map<Long, Place> found(CallContext context, Listing listing, @Nullable Place after, int most)
            throws SQLException {
        Long first = after == null ? null : after.id();
        Map<Long, Place> met = new LinkedHashMap<>();
        if (listing.criterion() == null && listing.segment() == null) {
            typed(context, listing, first, most).forEach(one -> met.put(one.id(), new Place("", one.position())));
            return met;
        }
        GrowingSteps.Found<CustomerSummary> typed =
                (last, some) -> typed(context, listing, last == null ? first : Long.valueOf(last.position()), some);
        GrowingSteps.passing(most, typed, some -> {
                    Set<Long> ids = some.stream().map(CustomerSummary::id).collect(Collectors.toSet());
                    Set<Long> those = fulfilling(context, listing, ids);
                    return some.stream().filter(one -> those.contains(one.id())).toList();
                })
                .forEach(one -> met.put(one.id(), new Place("", one.position())));
        return met;
    }

    private List<CustomerSummary> typed(CallContext context, Listing listing, @Nullable Long after, int most) {
        return list.newest(context, listing.typed(), listing.filter(), after, most);
    }

    private Set<Long> fulfilling(CallContext context, Listing listing, Set<Long> found) {
        Set<Long> those = new TreeSet<>(found);
        Long segment = listing.segment();
        if (segment != null) {
            Set<Long> members = new TreeSet<>();
            rows.call(context, (connection, tenant) -> {
                MEMBERS.read(connection, found, row -> members.add(row.getLong("customer_id")), tenant, segment);
                return members;
            });
            those.retainAll(members);
        }
        Criterion criterion = listing.criterion();
        if (criterion == null) {
            return those;
        }
        Set<Long> met = new TreeSet<>();
        List<Long> ids = List.copyOf(those);
        for (int from = 0; from < ids.size(); from += Among.MOST) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + Among.MOST));
            met.addAll(criteria.matches(context, CustomerCriteria.CUSTOMER, criterion, some));
        }
        return met;
    }

    private static Map<Long, Place> byId(List<Place> places) {
        Map<Long, Place> byId = new LinkedHashMap<>();
        places.forEach(place -> byId.put(place.id(), place));
        return byId;
    }
}
