package livery.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A population told apart.
 *
 * @param all everybody who was looked at, whatever part they are in
 * @param parts by field the largest first, with those without a value where their number puts them; by bounds and classes in
 *     their order
 * @param more whether there are smaller parts that are left out
 * @param currency of what is measured, when that is money
 */
public record Tally(
        Part all, List<Part> parts, boolean more, @Nullable String currency) {

    /**
     * Some of them.
     *
     * @param value as a criterion writes it; the number of the class, or of the bound that the part begins with, -1 for what
     *     lies before the first; null for those without a value, and for all
     * @param measured in major units of the currency
     */
    public record Part(@Nullable String value, long count, BigDecimal measured) {}

    public Tally {
        parts = List.copyOf(parts);
    }

    /**
     * So many who have most.
     *
     * @param count how many they are
     * @param measured what they have together
     */
    public record Top(long count, BigDecimal measured) {}

    /**
     * Those who have most.
     *
     * @param currency as of a tally
     */
    public record Ranking(List<Ranked> items, @Nullable String currency) {
        public Ranking {
            items = List.copyOf(items);
        }
    }

    /** One of them, with what is measured. */
    public record Ranked(long id, BigDecimal measured) {}
}
