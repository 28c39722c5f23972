package livery.crm.internal.report;

import java.math.BigDecimal;
import java.util.List;

/** By what customers are told apart, a row for each part. */
public sealed interface Rows {

    /** Of a number or of money, growing; empty where there is a row of each value. */
    default List<BigDecimal> bounds() {
        return List.of();
    }

    /**
     * By a field of theirs.
     *
     * @param bounds of a number or of money, growing; empty for a row of each value
     */
    record ByField(String field, List<BigDecimal> bounds) implements Rows {
        public ByField {
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * By a field of the items that are added up: a row for those of whom there is one with the value.
     *
     * @param bounds as of {@link ByField}
     */
    record ByItem(String field, List<BigDecimal> bounds) implements Rows {
        public ByItem {
            bounds = List.copyOf(bounds);
        }
    }

    /** By segments, of which one may be in several. */
    record BySegments(List<Long> segments) implements Rows {
        public BySegments {
            segments = List.copyOf(segments);
        }
    }
}
