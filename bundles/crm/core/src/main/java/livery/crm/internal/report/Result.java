package livery.crm.internal.report;

import java.math.BigDecimal;
import java.util.List;
import livery.criteria.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * What a report comes to.
 *
 * @param rows the parts; empty when customers are not told apart
 * @param all of everybody who was looked at
 * @param more whether there are smaller parts that are left out
 * @param currency of what is measured, when that is money
 */
public record Result(
        Days days,
        List<Row> rows,
        Row all,
        boolean more,
        @Nullable String currency) {

    /**
     * A part.
     *
     * @param value the value, the number of the bound that it begins with (-1 before the first), or the segment's id; null
     *     for those without a value, and for all
     * @param name of a choice or a segment
     * @param customers how many are in it
     * @param measured column by column
     * @param before column by column what it is compared with; null when it is with nothing
     * @param criterion who they are
     */
    public record Row(
            @Nullable String value,
            @Nullable String name,
            long customers,
            List<BigDecimal> measured,
            @Nullable List<BigDecimal> before,
            Criterion criterion) {}
}
