package livery.crm.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.values.MobileNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists show them.
 *
 * @param mobile masked
 * @param sharedMobile whether another customer of the store has the same mobile
 * @param vehicles plates of up to three vehicles
 * @param own values of those fields that the store has added and that were asked for, by code
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
        Instant createdAt,
        Map<String, Object> own) {

    static CustomerSummaryJson of(CustomerSummary customer) {
        return of(customer, Map.of());
    }

    static CustomerSummaryJson of(CustomerSummary customer, Map<String, Object> own) {
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
                customer.createdAt(),
                own);
    }
}
