package livery.crm.internal.lead;

import java.time.Instant;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a lead.
 *
 * @param source where it comes from, in the store's own words
 * @param model the car that they have in mind
 * @param stage null for a new one
 * @param reason why it was lost, or sleeps
 * @param owner who is at it; null for whoever writes it
 * @param contactedAt when somebody was last in touch; null for now
 */
public record LeadDraft(
        @Nullable String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String source,
        @Nullable String model,
        @Nullable String note,
        @Nullable LeadStage stage,
        @Nullable String reason,
        @Nullable PersonId owner,
        @Nullable String nextStep,
        @Nullable Instant nextDueAt,
        @Nullable Instant contactedAt) {}
