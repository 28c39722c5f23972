package livery.crm.internal.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What staff write down of a consent.
 *
 * @param given whether the customer allowed it, or withdrew
 * @param at when they said it; null for now
 * @param textShown what they were told, word by word; required where they allowed it
 * @param evidence where the proof is: the number of a form, of a recording
 */
public record ConsentDraft(
        @Nullable Purpose purpose,
        @Nullable ConsentChannel channel,
        @Nullable Boolean given,
        @Nullable Instant at,
        @Nullable Method method,
        @Nullable String textShown,
        @Nullable String evidence) {}
