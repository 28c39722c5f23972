package livery.crm.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.values.MobileNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists show them.
 *
 * @param mobile masked
 * @param sharedMobile whether another customer of the store has the same mobile
 * @param vehicles plates of up to three vehicles
 */
public record CustomerSummaryJson(
        String id,
        String name,
        @Nullable String mobile,
        SexJson sex,
        @Nullable String region,
        boolean sharedMobile,
        List<String> vehicles,
        @Nullable Instant lastDealingAt,
        Instant createdAt) {

    static CustomerSummaryJson of(CustomerSummary customer) {
        String mobile = customer.mobile();
        return new CustomerSummaryJson(
                Long.toString(customer.id()),
                customer.name(),
                mobile == null ? null : MobileNumbers.masked(mobile),
                SexJson.of(customer.sex()),
                customer.region(),
                customer.sharedMobile(),
                customer.plates(),
                customer.lastDealingAt(),
                customer.createdAt());
    }
}
