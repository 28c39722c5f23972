package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import livery.crm.Payer;
import livery.crm.RecordKind;
import livery.crm.internal.dealing.DealingRow;
import livery.crm.internal.dealing.TimelineItem;
import org.jspecify.annotations.Nullable;

/**
 * A dealing of a customer.
 *
 * @param rental null unless it is one
 * @param serviceVisit null unless it is one
 * @param vehicleSale null unless it is one
 * @param insurancePolicy null unless it is one
 * @param testDrive null unless it is one
 * @param inquiry null unless it is one
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
        @Nullable VehicleSaleJson vehicleSale,
        @Nullable InsurancePolicyJson insurancePolicy,
        @Nullable TestDriveJson testDrive,
        @Nullable InquiryJson inquiry,
        String source,
        String externalId) {

    /** What sort of dealing. */
    public enum Kind {
        @JsonProperty("rental")
        RENTAL,
        @JsonProperty("service-visit")
        SERVICE_VISIT,
        @JsonProperty("vehicle-sale")
        VEHICLE_SALE,
        @JsonProperty("insurance-policy")
        INSURANCE_POLICY,
        @JsonProperty("test-drive")
        TEST_DRIVE,
        @JsonProperty("inquiry")
        INQUIRY
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

    /**
     * What a service visit has of its own.
     *
     * @param paidByCustomer the sum of the lines that the customer pays; null without such a line
     */
    public record ServiceVisitJson(
            @Nullable Long odometerKm,
            @Nullable String work,
            @Nullable String adviser,
            @Nullable MoneyJson paidByCustomer,
            @Nullable MoneyJson paidByInsurer,
            @Nullable MoneyJson paidByWarranty) {}

    /** What the sale of a vehicle has of its own; its price is the amount. */
    public record VehicleSaleJson(
            @Nullable String model,
            @Nullable String configuration,
            @Nullable String adviser) {}

    /** What an insurance policy has of its own; its premium is the amount. */
    public record InsurancePolicyJson(
            @Nullable String insurer, @Nullable String policyKind) {}

    /** What a test drive has of its own. */
    public record TestDriveJson(
            @Nullable String model,
            @Nullable String adviser,
            @Nullable String note) {}

    /** What an inquiry has of its own. */
    public record InquiryJson(
            @Nullable String model,
            @Nullable String channel,
            @Nullable String adviser,
            @Nullable String note) {}

    static TimelineItemJson of(TimelineItem item) {
        DealingRow dealing = item.dealing();
        TimelineItem.Vehicle vehicle = item.vehicle();
        RecordKind kind = dealing.kind();
        return new TimelineItemJson(
                Long.toString(dealing.id()),
                Kind.valueOf(kind.name()),
                dealing.startedAt(),
                dealing.endedAt(),
                vehicle == null
                        ? null
                        : new VehicleRefJson(Long.toString(vehicle.id()), vehicle.plate(), vehicle.model()),
                MoneyJson.of(dealing.amountMinor(), dealing.currency()),
                kind == RecordKind.RENTAL ? rental(dealing) : null,
                kind == RecordKind.SERVICE_VISIT ? visit(dealing) : null,
                kind == RecordKind.VEHICLE_SALE
                        ? new VehicleSaleJson(dealing.model(), dealing.configuration(), dealing.adviser())
                        : null,
                kind == RecordKind.INSURANCE_POLICY
                        ? new InsurancePolicyJson(dealing.insurer(), dealing.policyKind())
                        : null,
                kind == RecordKind.TEST_DRIVE
                        ? new TestDriveJson(dealing.model(), dealing.adviser(), dealing.note())
                        : null,
                kind == RecordKind.INQUIRY
                        ? new InquiryJson(dealing.model(), dealing.channel(), dealing.adviser(), dealing.note())
                        : null,
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

    private static ServiceVisitJson visit(DealingRow dealing) {
        return new ServiceVisitJson(
                dealing.odometerKm(),
                dealing.work(),
                dealing.adviser(),
                MoneyJson.of(dealing.paidMinor(Payer.CUSTOMER), dealing.currency()),
                MoneyJson.of(dealing.paidMinor(Payer.INSURER), dealing.currency()),
                MoneyJson.of(dealing.paidMinor(Payer.WARRANTY), dealing.currency()));
    }
}
