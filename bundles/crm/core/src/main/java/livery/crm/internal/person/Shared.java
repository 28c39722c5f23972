package livery.crm.internal.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a store lets the others know of a customer.
 *
 * @param knownSince since when the store has them; a day of the store's clock, as the last dealing is
 * @param dealings null when the group's policy is to say no more than that the store has them
 */
public record Shared(
        LocalDate knownSince,
        @Nullable Long dealings,
        @Nullable LocalDate lastDealingOn) {}
