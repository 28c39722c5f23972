package livery.crm.internal.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.survey.QuestionDraft;
import livery.crm.internal.survey.QuestionKind;
import livery.crm.internal.survey.Stage;
import livery.crm.internal.survey.SurveyDraft;
import livery.crm.internal.survey.SurveyMethod;
import livery.platform.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a survey.
 *
 * @param title required, at most 200 characters
 * @param goal what is to be found out, at most 2,000 characters; needed for the stage {@code design}
 * @param method required
 * @param responsible who is; the caller when absent
 * @param stage where it is to go: on by one stage, or back
 * @param reason why it goes back, at most 500 characters
 * @param criterion who is to be asked, as {@code /criteria/schema} says; without it customers are chosen one by one
 * @param conclusion what was found, at most 4,000 characters; needed for the stage {@code apply}
 * @param questions in their order; they cannot change once somebody has answered, and none goes, is of another kind or
 *     loses a choice while criteria name it
 */
public record SurveyInput(
        @Nullable String title,
        @Nullable String goal,
        @Nullable SurveyMethod method,
        @Nullable String responsible,
        @Nullable Stage stage,
        @Nullable String reason,
        @Nullable Map<String, Object> criterion,
        @Nullable String conclusion,
        @Nullable List<QuestionInput> questions) {

    /**
     * A question.
     *
     * @param id of one that the survey has; absent for a new one. Without it one of the same kind and text stays that one
     * @param kind required
     * @param text required, at most 500 characters
     * @param required whether each response has to answer it
     * @param choices 2 to 50, of a question that has some
     */
    public record QuestionInput(
            @Nullable String id,
            @Nullable QuestionKind kind,
            @Nullable String text,
            @Nullable Boolean required,
            @Nullable List<@Nullable String> choices) {

        static QuestionInput of(QuestionDraft draft) {
            Long id = draft.id();
            return new QuestionInput(
                    id == null ? null : Long.toString(id),
                    draft.kind(),
                    draft.text(),
                    draft.required(),
                    draft.choices());
        }

        QuestionDraft draft() {
            // One that is none is of no survey either.
            Long of = id == null ? null : Identifier.parse(id).orElse(0L);
            return new QuestionDraft(
                    of,
                    kind,
                    text,
                    Boolean.TRUE.equals(required),
                    Objects.requireNonNullElse(choices, List.<@Nullable String>of()));
        }
    }

    static SurveyInput of(SurveyDraft draft) {
        return new SurveyInput(
                draft.title(),
                draft.goal(),
                draft.method(),
                draft.responsible() == null ? null : draft.responsible().toString(),
                draft.stage(),
                draft.reason(),
                draft.criterion(),
                draft.conclusion(),
                draft.questions().stream().map(QuestionInput::of).toList());
    }

    SurveyDraft draft() {
        List<QuestionInput> asked = Objects.requireNonNullElse(questions, List.of());
        return new SurveyDraft(
                title,
                goal,
                method,
                PersonJson.parse("responsible", responsible),
                stage,
                reason,
                criterion,
                conclusion,
                asked.stream().map(QuestionInput::draft).toList());
    }
}
