package livery.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An insurance policy as an outside system wrote it. Serves A13, A25, A32 and A33.
 *
 * @param at from when it insures
 * @param endedAt until when
 * @param amountMinor the premium
 * @param policyKind such as compulsory or commercial, as written
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
        @Nullable String policyKind)
        implements DealingRecord {

    @Override
    public RecordKind kind() {
        return RecordKind.INSURANCE_POLICY;
    }
}
