package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import livery.crm.RecordKind;
import livery.crm.internal.dealing.DealingRow;
import livery.crm.internal.dealing.TimelineItem;
import org.jspecify.annotations.Nullable;

/**
 * A dealing of a customer.
 *
 * @param rental null unless it is one
 * @param serviceVisit null unless it is one
 */
public record TimelineItemJson(
        String id,
        Kind kind,
        Instant at,
        @Nullable Instant endedAt,
        @Nullable VehicleRefJson vehicle,
        @Nullable MoneyJson amount,
        @Nullable RentalJson rental,
        @Nullable ServiceVisitJson serviceVisit,
        String source,
        String externalId) {

    /** What sort of dealing. */
    public enum Kind {
        @JsonProperty("rental")
        RENTAL,
        @JsonProperty("service-visit")
        SERVICE_VISIT
    }

    /** The vehicle of a dealing. */
    public record VehicleRefJson(
            String id, @Nullable String plate, @Nullable String model) {}

    /**
     * What a rental has of its own.
     *
     * @param days begun, once it has ended
     */
    public record RentalJson(
            @Nullable String model,
            @Nullable String pickUpPlace,
            @Nullable String returnPlace,
            @Nullable String bookingChannel,
            @Nullable String paymentMethod,
            @Nullable Integer days) {}

    /** What a service visit has of its own. */
    public record ServiceVisitJson(
            @Nullable Long odometerKm,
            @Nullable String work,
            @Nullable String adviser) {}

    static TimelineItemJson of(TimelineItem item) {
        DealingRow dealing = item.dealing();
        TimelineItem.Vehicle vehicle = item.vehicle();
        boolean rental = dealing.kind() == RecordKind.RENTAL;
        return new TimelineItemJson(
                Long.toString(dealing.id()),
                rental ? Kind.RENTAL : Kind.SERVICE_VISIT,
                dealing.startedAt(),
                dealing.endedAt(),
                vehicle == null
                        ? null
                        : new VehicleRefJson(Long.toString(vehicle.id()), vehicle.plate(), vehicle.model()),
                MoneyJson.of(dealing.amountMinor(), dealing.currency()),
                rental ? rental(dealing) : null,
                rental ? null : new ServiceVisitJson(dealing.odometerKm(), dealing.work(), dealing.adviser()),
                dealing.source(),
                dealing.externalId());
    }

    private static RentalJson rental(DealingRow dealing) {
        return new RentalJson(
                dealing.model(),
                dealing.pickUpPlace(),
                dealing.returnPlace(),
                dealing.bookingChannel(),
                dealing.paymentMethod(),
                dealing.days());
    }
}
