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
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Listing;
import livery.crm.internal.view.Place;
import livery.platform.CallContext;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which customers something is done with: those ticked, or all of a list. They are gone through by their ids, the newest
 * first, so that nobody is met twice while what is done changes who is in the list.
 *
 * @param ids those ticked, or null
 * @param listing all of it, or null
 */
public record Selection(@Nullable List<Long> ids, @Nullable Listing listing) {

    /** So many can be ticked. */
    public static final int MOST = 1_000;

    private static final String SEGMENT = "select criterion from crm_segment where tenant_id = ? and id = ?";

    public static Selection of(List<Long> ids) {
        return new Selection(List.copyOf(new TreeSet<>(ids)), null);
    }

    public static Selection of(Listing listing) {
        return new Selection(
                null,
                new Listing(
                        listing.typed(),
                        listing.filter(),
                        listing.segment(),
                        listing.criterion(),
                        CustomerOrder.NEWEST));
    }

    /** The same customers in another order; those ticked stay as they are. */
    public Selection in(CustomerOrder order) {
        return listing == null
                ? this
                : new Selection(
                        null,
                        new Listing(listing.typed(), listing.filter(), listing.segment(), listing.criterion(), order));
    }

    /** The next of them. */
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

    /** How many there are. */
    public long count(CallContext context, ListedCustomers listed) {
        return listing == null ? Objects.requireNonNull(ids).size() : listed.count(context, listing);
    }

    /** What one has to be allowed to read to see who is in it. */
    public GuardedBy guarded(Connection connection, long tenant) throws SQLException {
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

    /** What {@link #text} wrote. */
    public static Selection read(String text) {
        Map<String, Object> tree = StoredTree.read(text);
        if (tree.get("ids") instanceof List<?> kept) {
            return of(kept.stream()
                    .map(id -> ((Number) Objects.requireNonNull(id)).longValue())
                    .toList());
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
