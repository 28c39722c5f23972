package livery.crm.internal.survey;

import java.time.Instant;
import java.util.List;
import livery.crm.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to a survey.
 *
 * @param customer null for somebody who is not named
 * @param externalId what an online tool calls it: the same one again changes nothing
 * @param at null for now
 */
public record ResponseDraft(
        @Nullable CustomerId customer,
        @Nullable String externalId,
        @Nullable Instant at,
        List<AnswerDraft> answers) {

    public ResponseDraft {
        answers = List.copyOf(answers);
    }
}
