package livery.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rental as an outside system wrote it.
 *
 * @param at when the vehicle was picked up
 * @param endedAt when it came back, or null while it is out
 */
public record RentalRecord(
        String externalId,
        @Nullable String customer,
        @Nullable String vehicle,
        @Nullable String plate,
        @Nullable Instant at,
        @Nullable Instant endedAt,
        @Nullable Long amountMinor,
        @Nullable String currency,
        @Nullable String model,
        @Nullable String pickUpPlace,
        @Nullable String returnPlace,
        @Nullable String bookingChannel,
        @Nullable String paymentMethod)
        implements DealingRecord {

    @Override
    public RecordKind kind() {
        return RecordKind.RENTAL;
    }
}
