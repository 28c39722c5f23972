package livery.crm.internal.feedback;

import java.time.Instant;
import livery.crm.internal.interaction.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of what a customer said.
 *
 * @param rating of a rating, else null
 * @param dealing about which one, or null
 * @param at null for now
 * @param state null for open when somebody has to do something about it, else settled
 * @param outcome what was done
 */
public record FeedbackDraft(
        @Nullable FeedbackKind kind,
        @Nullable Integer rating,
        @Nullable Long dealing,
        @Nullable Channel channel,
        @Nullable String text,
        @Nullable Instant at,
        @Nullable FeedbackState state,
        @Nullable String outcome) {}
