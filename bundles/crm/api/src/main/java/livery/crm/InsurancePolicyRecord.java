package livery.crm;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An insurance policy as an outside system wrote it. Serves A13, A25, A32 and A33.
 *
 * @param at from when it insures
 * @param endedAt until when
 * @param amountMinor the premium
 * @param policyKind such as compulsory or commercial, as written
 * @param own what it says of fields that a store has added, by code, as written; a reference by external id
 */
public record InsurancePolicyRecord(
        String externalId,
        @Nullable String customer,
        @Nullable String vehicle,
        @Nullable String plate,
        @Nullable Instant at,
        @Nullable Instant endedAt,
        @Nullable Long amountMinor,
        @Nullable String currency,
        @Nullable String insurer,
        @Nullable String policyKind,
        Map<String, String> own)
        implements DealingRecord {

    public InsurancePolicyRecord {
        own = Map.copyOf(own);
    }

    /** One whose source says nothing of fields that a store has added. */
    public InsurancePolicyRecord(
            String externalId,
            @Nullable String customer,
            @Nullable String vehicle,
            @Nullable String plate,
            @Nullable Instant at,
            @Nullable Instant endedAt,
            @Nullable Long amountMinor,
            @Nullable String currency,
            @Nullable String insurer,
            @Nullable String policyKind) {
        this(externalId, customer, vehicle, plate, at, endedAt, amountMinor, currency, insurer, policyKind, Map.of());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.INSURANCE_POLICY;
    }
}
