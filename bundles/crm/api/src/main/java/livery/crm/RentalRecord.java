package livery.crm;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rental as an outside system wrote it.
 *
 * @param at when the vehicle was picked up
 * @param endedAt when it came back, or null while it is out
 * @param own what it says of fields that a store has added, by code, as written; a reference by external id
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
        @Nullable String paymentMethod,
        Map<String, String> own)
        implements DealingRecord {

    public RentalRecord {
        own = Map.copyOf(own);
    }

    /** One whose source says nothing of fields that a store has added. */
    public RentalRecord(
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
            @Nullable String paymentMethod) {
        this(
                externalId,
                customer,
                vehicle,
                plate,
                at,
                endedAt,
                amountMinor,
                currency,
                model,
                pickUpPlace,
                returnPlace,
                bookingChannel,
                paymentMethod,
                Map.of());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.RENTAL;
    }
}
