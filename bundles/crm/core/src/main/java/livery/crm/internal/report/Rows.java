package livery.crm.internal.report;

import java.math.BigDecimal;
import java.util.List;

/** By what customers are told apart, a row for each part. */
public sealed interface Rows {

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

    /** By segments, of which one may be in several. */
    record BySegments(List<Long> segments) implements Rows {
        public BySegments {
            segments = List.copyOf(segments);
        }
    }
}
