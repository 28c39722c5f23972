package livery.crm.internal.customer;

import java.time.Instant;
import java.util.List;
import livery.crm.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists show them.
 *
 * @param position in lists by id, the newest first: its own id, or that of one it stands for, for whom it was found
 * @param sharedMobile whether another customer of the store has the same mobile
 * @param plates of up to three vehicles, the newest first
 */
public record CustomerSummary(
        long id,
        long position,
        String name,
        @Nullable String mobile,
        Sex sex,
        @Nullable String region,
        boolean sharedMobile,
        List<String> plates,
        @Nullable Instant lastDealingAt,
        Instant createdAt) {

    /** As it stands in a list where it was found for another one. */
    CustomerSummary at(long place) {
        return new CustomerSummary(
                id, place, name, mobile, sex, region, sharedMobile, plates, lastDealingAt, createdAt);
    }

    /**
     * With plates, and with the last dealing of those it stands for.
     *
     * @param last null when they have none
     */
    CustomerSummary with(List<String> plates, @Nullable Instant last) {
        boolean later = last != null && (lastDealingAt == null || last.isAfter(lastDealingAt));
        return new CustomerSummary(
                id, position, name, mobile, sex, region, sharedMobile, plates, later ? last : lastDealingAt, createdAt);
    }
}
