package livery.crm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a service visit as an outside system wrote it. Serves A35.
 *
 * @param visit external id of the visit, in the same source
 * @param kind work when null
 * @param text what was done or used, as written
 * @param amountMinor of the whole line, in minor units of the store's currency
 * @param payer the customer when null
 */
public record ServiceLineRecord(
        String externalId,
        @Nullable String visit,
        @Nullable LineKind kind,
        @Nullable String text,
        @Nullable BigDecimal quantity,
        @Nullable Long amountMinor,
        @Nullable Payer payer) {}
