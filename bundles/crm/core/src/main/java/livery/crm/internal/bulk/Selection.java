package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.criteria.GuardedBy;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.sql.Query;
import livery.crm.internal.sql.StoredTree;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Listing;
import livery.crm.internal.view.Place;
import livery.platform.CallContext;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a list something is done with: those ticked, or all that the list shows.
 *
 * @param ids those ticked, or null
 * @param listing all of it, of customers, or null; by their ids, the newest first
 * @param filter all that pass it, of another list, or null
 */
public record Selection(
        ListName list,
        @Nullable List<Long> ids,
        @Nullable Listing listing,
        @Nullable Map<String, Object> filter) {

    /** So many can be ticked. */
    public static final int MOST = 1_000;

    private static final String SEGMENT = "select criterion from crm_segment where tenant_id = ? and id = ?";

    /** Customers that are ticked. */
    public static Selection of(List<Long> ids) {
        return ticked(ListName.CUSTOMERS, ids);
    }

    public static Selection ticked(ListName list, List<Long> ids) {
        return new Selection(list, List.copyOf(new TreeSet<>(ids)), null, null);
    }

    /**
     * All of another list than that of customers.
     *
     * @param filter as {@link livery.crm.internal.worklist.WorkFilters} keep it
     */
    public static Selection passing(ListName list, Map<String, Object> filter) {
        return new Selection(list, null, null, Map.copyOf(filter));
    }

    public static Selection of(Listing listing) {
        return all(new Listing(
                listing.typed(), listing.filter(), listing.segment(), listing.criterion(), CustomerOrder.NEWEST));
    }

    /** The same customers in another order; those ticked stay as they are. */
    public Selection in(CustomerOrder order) {
        return listing == null
                ? this
                : all(new Listing(listing.typed(), listing.filter(), listing.segment(), listing.criterion(), order));
    }

    private static Selection all(Listing listing) {
        return new Selection(ListName.CUSTOMERS, null, listing, null);
    }

    /** The next of the customers, or of those ticked. */
    public Map<Long, Place> next(CallContext context, ListedCustomers listed, @Nullable Place after, int most) {
        if (listing != null) {
            return listed.places(context, listing, after, most);
        }
        NavigableSet<Long> all = new TreeSet<>(Objects.requireNonNull(ids)).descendingSet();
        Map<Long, Place> next = new LinkedHashMap<>();
        (after == null ? all : all.tailSet(after.id(), false))
                .stream().limit(most).forEach(id -> next.put(id, new Place("", id)));
        return next;
    }

    /** How many customers there are, or are ticked. */
    public long count(CallContext context, ListedCustomers listed) {
        return listing == null ? Objects.requireNonNull(ids).size() : listed.count(context, listing);
    }

    /** What one has to be allowed to read to see who is in it. */
    public GuardedBy guarded(Connection connection, long tenant) throws SQLException {
        if (filter != null) {
            return Guarded.by(filter);
        }
        if (listing == null) {
            return GuardedBy.NOTHING;
        }
        List<Object> questions = new ArrayList<>();
        if (listing.criterion() != null) {
            questions.add(listing.criterion().tree());
        }
        if (listing.segment() != null) {
            questions.addAll(Query.list(
                    connection, SEGMENT, row -> StoredTree.read(row.getString(1)), tenant, listing.segment()));
        }
        return Guarded.by(questions);
    }

    /** As {@link #read} reads it. */
    public String text() {
        if (filter != null) {
            return StoredTree.write(filter);
        }
        Map<String, @Nullable Object> tree = new HashMap<>();
        if (listing == null) {
            tree.put("ids", ids);
        } else {
            PersonId adviser = listing.filter().adviser();
            Criterion criterion = listing.criterion();
            tree.put("typed", listing.typed());
            tree.put("adviser", adviser == null ? null : adviser.value());
            tree.put("tag", listing.filter().tag());
            tree.put("segment", listing.segment());
            tree.put("criterion", criterion == null ? null : criterion.tree());
        }
        return StoredTree.write(tree);
    }

    /** What {@link #text} wrote of records of the list. */
    public static Selection read(ListName list, String text) {
        Map<String, Object> tree = StoredTree.read(text);
        if (tree.get("ids") instanceof List<?> kept) {
            return ticked(
                    list,
                    kept.stream()
                            .map(id -> ((Number) Objects.requireNonNull(id)).longValue())
                            .toList());
        }
        if (list != ListName.CUSTOMERS) {
            return passing(list, tree);
        }
        Long adviser = number(tree.get("adviser"));
        Object criterion = tree.get("criterion");
        return of(new Listing(
                (String) tree.get("typed"),
                new CustomerFilter(adviser == null ? null : new PersonId(adviser), number(tree.get("tag"))),
                number(tree.get("segment")),
                criterion == null ? null : CriterionReader.read(criterion, "criterion"),
                CustomerOrder.NEWEST));
    }

    private static @Nullable Long number(@Nullable Object kept) {
        return kept instanceof Number number ? number.longValue() : null;
    }
}
