package livery.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A population told apart by an axis, and of each part several things added up.
 *
 * @param all everybody who was looked at, whatever part they are in
 * @param rows the parts, in the order of a {@link Tally}; empty without an axis
 * @param more whether there are smaller parts that are left out
 * @param currency of what is measured, when that is money
 */
public record Grid(
        Row all, List<Row> rows, boolean more, @Nullable String currency) {

    /** So many things are added up at most. */
    public static final int MOST_MEASURES = 120;

    /**
     * A part.
     *
     * @param value as of {@link Tally.Part}
     * @param count how many of the population are in it
     * @param measured of each measure what they have together, in major units of the currency
     */
    public record Row(@Nullable String value, long count, List<BigDecimal> measured) {
        public Row {
            measured = List.copyOf(measured);
        }
    }

    public Grid {
        rows = List.copyOf(rows);
    }
}
