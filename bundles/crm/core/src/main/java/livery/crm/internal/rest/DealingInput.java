package livery.crm.internal.rest;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.crm.DealingRecord;
import livery.crm.InquiryRecord;
import livery.crm.InsurancePolicyRecord;
import livery.crm.RentalRecord;
import livery.crm.ServiceVisitRecord;
import livery.crm.TestDriveRecord;
import livery.crm.VehicleSaleRecord;
import livery.crm.internal.dealing.Dealing;
import livery.crm.internal.dealing.DealingDraft;
import livery.crm.internal.dealing.DealingRow;
import livery.crm.internal.values.LineDraft;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a dealing. Each kind takes some of the fields; others are passed over.
 *
 * @param kind required, and fixed
 * @param vehicle id of a vehicle of the store
 * @param at when it began, or when it was; of a policy from when it insures
 * @param endedAt of rentals, visits, policies and test drives
 * @param amount the rent, the bill, the price or the premium
 * @param model of rentals, sales, test drives and inquiries
 * @param lines of a service visit, at most 200
 * @param own values of the fields that the store has added, by code, as {@code /tenants/{tenant}/schemas/dealing} says; in
 *     a change those that are not named stay, and those that are null are emptied
 */
public record DealingInput(
        TimelineItemJson.@Nullable Kind kind,
        @Nullable String vehicle,
        @Nullable String plate,
        @Nullable Instant at,
        @Nullable Instant endedAt,
        @Nullable MoneyInput amount,
        @Nullable String model,
        @Nullable String pickUpPlace,
        @Nullable String returnPlace,
        @Nullable String bookingChannel,
        @Nullable String paymentMethod,
        @Nullable Long odometerKm,
        @Nullable String work,
        @Nullable String adviser,
        @Nullable String configuration,
        @Nullable String insurer,
        @Nullable String policyKind,
        @Nullable String channel,
        @Nullable String note,
        @Nullable List<LineJson.LineInput> lines,

        @JsonPropertyDescription(SchemasResource.DEALING) @Nullable
        Map<String, @Nullable Object> own) {

    static DealingInput of(Dealing dealing) {
        DealingRow row = dealing.item().dealing();
        Long vehicleId = row.vehicleId();
        return new DealingInput(
                TimelineItemJson.Kind.valueOf(row.kind().name()),
                vehicleId == null ? null : vehicleId.toString(),
                row.plate(),
                row.startedAt(),
                row.endedAt(),
                MoneyInput.of(row.amountMinor(), row.currency()),
                row.model(),
                row.pickUpPlace(),
                row.returnPlace(),
                row.bookingChannel(),
                row.paymentMethod(),
                row.odometerKm(),
                row.work(),
                row.adviser(),
                row.configuration(),
                row.insurer(),
                row.policyKind(),
                row.channel(),
                row.note(),
                dealing.lines().stream()
                        .map(line -> LineJson.LineInput.of(line, row.currency()))
                        .toList(),
                null);
    }

    /** Of a customer of the store. */
    DealingDraft draft(String customer) {
        if (kind == null) {
            throw Fault.invalid(new FieldFault("kind", "crm.dealing.kind"));
        }
        List<LineDraft> drafts = new ArrayList<>();
        List<LineJson.LineInput> written = lines == null ? List.of() : lines;
        for (int i = 0; i < written.size(); i++) {
            drafts.add(written.get(i).draft(i));
        }
        return new DealingDraft(record(kind, customer), drafts, own == null ? Map.of() : own);
    }

    private DealingRecord record(TimelineItemJson.Kind of, String customer) {
        Long minor = amount == null ? null : amount.minor("amount");
        String currency = amount == null ? null : amount.currency();
        return switch (of) {
            case RENTAL ->
                new RentalRecord(
                        "",
                        customer,
                        vehicle,
                        plate,
                        at,
                        endedAt,
                        minor,
                        currency,
                        model,
                        pickUpPlace,
                        returnPlace,
                        bookingChannel,
                        paymentMethod);
            case SERVICE_VISIT ->
                new ServiceVisitRecord(
                        "", customer, vehicle, plate, at, endedAt, minor, currency, odometerKm, work, adviser);
            case VEHICLE_SALE ->
                new VehicleSaleRecord("", customer, vehicle, plate, at, minor, currency, model, configuration, adviser);
            case INSURANCE_POLICY ->
                new InsurancePolicyRecord(
                        "", customer, vehicle, plate, at, endedAt, minor, currency, insurer, policyKind);
            case TEST_DRIVE -> new TestDriveRecord("", customer, vehicle, plate, at, endedAt, model, adviser, note);
            case INQUIRY -> new InquiryRecord("", customer, at, model, channel, adviser, note);
        };
    }
}
