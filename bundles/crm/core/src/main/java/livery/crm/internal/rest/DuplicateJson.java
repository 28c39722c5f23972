package livery.crm.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.duplicate.DuplicateReason;
import livery.crm.internal.duplicate.DuplicateRows;
import org.jspecify.annotations.Nullable;

/**
 * A pair of customers who may be one and the same.
 *
 * @param reasons what they share: {@code mobile}, {@code email}, {@code driving-licence-number},
 *     {@code name-and-birth-date}, {@code name-and-vehicle}
 */
public record DuplicateJson(
        String id, CustomerSummaryJson one, CustomerSummaryJson other, List<String> reasons, Instant foundAt) {

    static DuplicateJson of(DuplicateRows.Row row, CustomerSummary one, CustomerSummary other) {
        return new DuplicateJson(
                row.pair().toString(),
                CustomerSummaryJson.of(one),
                CustomerSummaryJson.of(other),
                row.reasons().stream().map(DuplicateReason::wire).toList(),
                row.foundAt());
    }

    /** What somebody decides: {@code different} or {@code open}. */
    public record Decision(@Nullable String state) {}
}
