package livery.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what a population is told apart. */
public sealed interface Axis {

    /** The most parts that an axis has by itself: bounds and classes. */
    int MOST = 50;

    /**
     * By the values of a field.
     *
     * @param field of the population
     * @param bounds of a number or of money in the tenant's own currency, in major units, growing: each begins a part. Empty
     *     for a part of each value
     */
    record ByField(String field, List<BigDecimal> bounds) implements Axis {
        public ByField {
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * By a field of the items that are measured: one of the population is in each part of which there is an item, and each
     * item is in one part.
     *
     * @param field of the measured collection
     * @param bounds as of {@link ByField}
     * @param within the items that make somebody one of a part; null for all
     */
    record ByItem(
            String field, List<BigDecimal> bounds, @Nullable Window within) implements Axis {
        public ByItem {
            bounds = List.copyOf(bounds);
        }
    }

    /** By classes, of which one may be in several, or in none. */
    record ByClasses(List<Criterion> classes) implements Axis {
        public ByClasses {
            classes = List.copyOf(classes);
        }
    }
}
