package livery.crm.internal.view;

import java.util.Optional;
import java.util.regex.Pattern;
import livery.platform.Identifier;

/**
 * Where a customer stands in a list.
 *
 * @param sort the place of the name; "" in lists by id
 * @param id the customer's, or that of one it stands for, for whom it was found
 */
public record Place(String sort, long id) {

    private static final Pattern SORT = Pattern.compile("[0-9a-f]{0,96}");

    /** What {@link #toString} gave, for a list in this order. */
    public static Optional<Place> parse(String text, CustomerOrder order) {
        if (order == CustomerOrder.NEWEST) {
            return Identifier.parse(text).map(id -> new Place("", id));
        }
        int dash = text.indexOf('-');
        if (dash < 0 || !SORT.matcher(text.substring(0, dash)).matches()) {
            return Optional.empty();
        }
        return Identifier.parse(text.substring(dash + 1)).map(id -> new Place(text.substring(0, dash), id));
    }

    /** As pages give it. */
    public String text(CustomerOrder order) {
        return order == CustomerOrder.NEWEST ? Long.toString(id) : sort + '-' + id;
    }
}
