package livery.crm.internal.survey;

import java.util.List;
import java.util.Map;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a survey.
 *
 * @param responsible null for whoever writes it
 * @param stage null for the first
 * @param reason why it goes back to a stage
 * @param criterion who is to be asked, as JSON has it; null when they are chosen one by one
 * @param questions in their order
 */
public record SurveyDraft(
        @Nullable String title,
        @Nullable String goal,
        @Nullable SurveyMethod method,
        @Nullable PersonId responsible,
        @Nullable Stage stage,
        @Nullable String reason,
        @Nullable Map<String, Object> criterion,
        @Nullable String conclusion,
        List<QuestionDraft> questions) {

    public SurveyDraft {
        questions = List.copyOf(questions);
    }
}
