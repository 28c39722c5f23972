package livery.crm.internal.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.criteria.Among;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.customer.CustomerSummary;
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

    /** So many that a text finds are looked at together at first, and at most. */
    private static final int AT_ONCE = 500;

    private static final int MOST_AT_ONCE = 16_000;
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
                return met(context, listing, after, most, (from, some) -> {
                    Map<Long, Place> found = new LinkedHashMap<>();
                    list.newest(context, listing.typed(), listing.filter(), from == null ? null : from.id(), some)
                            .forEach(one -> found.put(one.id(), new Place("", one.position())));
                    return found;
                });
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
            some = places(context, listing, after, MOST_AT_ONCE);
            count += some.size();
            after = last(some);
        } while (some.size() == MOST_AT_ONCE);
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

    private interface Source {
        Map<Long, Place> next(@Nullable Place after, int most) throws java.sql.SQLException;
    }

    /** Goes along in growing steps until so many fulfil the criterion and are in the segment. */
    private Map<Long, Place> met(CallContext context, Listing listing, @Nullable Place after, int most, Source source)
            throws java.sql.SQLException {
        boolean all = listing.criterion() == null && listing.segment() == null;
        int step = all ? most : Math.max(most, AT_ONCE);
        Map<Long, Place> met = new LinkedHashMap<>();
        Map<Long, Place> some = source.next(after, step);
        while (!some.isEmpty()) {
            Set<Long> those = all ? some.keySet() : fulfilling(context, listing, some.keySet());
            some.forEach((id, place) -> {
                if (met.size() < most && those.contains(id)) {
                    met.put(id, place);
                }
            });
            if (met.size() >= most || some.size() < step) {
                break;
            }
            step = Math.max(step, Math.min(MOST_AT_ONCE, 4 * step));
            some = source.next(last(some), step);
        }
        return met;
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
