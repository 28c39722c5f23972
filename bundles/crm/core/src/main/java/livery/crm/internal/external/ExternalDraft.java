package livery.crm.internal.external;

import java.math.BigDecimal;
import java.time.LocalDate;
import livery.crm.internal.consent.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of something that others told.
 *
 * @param name of what it is, such as a score
 * @param text the value; or else {@code number}, or {@code date}
 * @param obtainedOn null for today
 * @param reference what the basis rests on, unless that is a consent
 * @param consent the one that it rests on
 */
public record ExternalDraft(
        @Nullable String provider,
        @Nullable Category category,
        @Nullable String name,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        @Nullable LocalDate obtainedOn,
        @Nullable LocalDate validUntil,
        @Nullable Purpose purpose,
        @Nullable LegalBasis basis,
        @Nullable String reference,
        @Nullable Long consent) {}
