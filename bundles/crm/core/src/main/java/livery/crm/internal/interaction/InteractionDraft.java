package livery.crm.internal.interaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of an interaction.
 *
 * @param at null for now
 * @param task for which it was, or null
 */
public record InteractionDraft(
        @Nullable Channel channel,
        @Nullable Direction direction,
        @Nullable Instant at,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String outcome,
        @Nullable Long task) {}
