package livery.crm;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dealing of a customer with the store, as an outside system wrote it. Serves A1 and A3. */
public sealed interface DealingRecord
        permits RentalRecord,
                ServiceVisitRecord,
                VehicleSaleRecord,
                InsurancePolicyRecord,
                TestDriveRecord,
                InquiryRecord {

    /** Which of the dealings it is. */
    RecordKind kind();

    String externalId();

    /** External id of the customer, in the same source. */
    @Nullable
    String customer();

    /** External id of the vehicle, in the same source; null when the source names it by plate or not at all. */
    @Nullable
    String vehicle();

    @Nullable
    String plate();

    /** When it began, in UTC. */
    @Nullable
    Instant at();

    /** In minor units of {@link #currency}. */
    @Nullable
    Long amountMinor();

    /** ISO 4217; the store's own when null. */
    @Nullable
    String currency();

    /** What it says of fields that a store has added, by code, as written; a reference by external id. */
    Map<String, String> own();
}
