package livery.crm.internal.customer;

import java.time.Instant;
import java.util.List;
import livery.crm.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists show them.
 *
 * @param sharedMobile whether another customer of the store has the same mobile
 * @param plates of up to three vehicles, the newest first
 */
public record CustomerSummary(
        long id,
        String name,
        @Nullable String mobile,
        Sex sex,
        @Nullable String region,
        boolean sharedMobile,
        List<String> plates,
        @Nullable Instant lastDealingAt,
        Instant createdAt) {}
