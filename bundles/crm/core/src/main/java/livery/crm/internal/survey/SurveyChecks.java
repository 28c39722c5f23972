package livery.crm.internal.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.criteria.Criteria;
import livery.criteria.CriterionReader;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.values.WrittenFields;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.people.Staff;
import org.jspecify.annotations.Nullable;

/** Reads what staff wrote of a survey, and lets it go on to a stage only with what that needs. */
final class SurveyChecks {

    static final int MOST_QUESTIONS = 100;
    static final int MOST_CHOICES = 50;
    private static final int TITLE = 200;
    private static final int GOAL = 2_000;
    private static final int CONCLUSION = 4_000;
    private static final int REASON = 500;
    private static final int QUESTION = 500;
    private static final int CHOICE = 200;

    private final CallContext context;
    private final Staff staff;
    private final Criteria criteria;
    private final WrittenFields fields = new WrittenFields();

    SurveyChecks(CallContext context, Staff staff, Criteria criteria) {
        this.context = context;
        this.staff = staff;
        this.criteria = criteria;
    }

    /**
     * As it is to be stored.
     *
     * @param before as it is, or null for a new one
     * @throws Fault with faults of fields; {@code crm.survey.frozen} when questions would change that were answered
     */
    Survey checked(@Nullable Survey before, SurveyDraft draft, Survey made) {
        String title = fields.requiredLine("title", draft.title(), TITLE);
        String goal = fields.block("goal", draft.goal(), GOAL);
        SurveyMethod method = fields.required("method", draft.method(), SurveyMethod.ONLINE);
        String conclusion = fields.block("conclusion", draft.conclusion(), CONCLUSION);
        PersonId responsible = responsible(before, draft);
        Map<String, Object> criterion = draft.criterion();
        if (criterion != null && (before == null || !criterion.equals(before.criterion()))) {
            criteria.check(context, CustomerCriteria.CUSTOMER, CriterionReader.read(criterion, "criterion"))
                    .forEach(fault -> fields.refuse("criterion" + fault.field(), fault.code(), fault.values()));
        }
        List<Question> questions = questions(before, draft);
        String reason = before == null ? null : before.reason();
        Stage from = before == null ? Stage.GOAL : before.stage();
        Stage to = Objects.requireNonNullElse(draft.stage(), from);
        if (to.compareTo(from) < 0) {
            reason = fields.line("reason", draft.reason(), REASON);
            if (reason == null) {
                fields.refuse("reason", "crm.survey.reason-missing");
            }
        } else if (to != from) {
            reason = null;
            forward(from, to, goal, questions, made.responses(), conclusion);
        }
        fields.done();
        return new Survey(
                made.id(),
                title,
                goal,
                method,
                responsible,
                to,
                reason,
                criterion,
                conclusion,
                questions,
                made.responses(),
                made.createdAt(),
                made.version());
    }

    private List<Question> questions(@Nullable Survey before, SurveyDraft draft) {
        List<Question> known = before == null ? List.of() : before.questions();
        List<Question> questions = questions(known, draft.questions());
        if (before != null && before.responses() > 0 && !questions.equals(known)) {
            throw Fault.conflict("crm.survey.frozen", Map.of("count", before.responses()));
        }
        return questions;
    }

    private PersonId responsible(@Nullable Survey before, SurveyDraft draft) {
        PersonId responsible = Objects.requireNonNullElse(draft.responsible(), context.person());
        boolean known = before != null && before.responsible().equals(responsible);
        if (!known && staff.find(context, responsible).isEmpty()) {
            fields.refuse("responsible", "crm.person.unknown");
        }
        return responsible;
    }

    /** One step at a time, with what the step needs. */
    private void forward(
            Stage from,
            Stage to,
            @Nullable String goal,
            List<Question> questions,
            long responses,
            @Nullable String conclusion) {
        if (to != from.next()) {
            fields.refuse("stage", "crm.survey.one-step", Map.of("next", String.valueOf(from.next())));
        } else if (to == Stage.DESIGN && goal == null) {
            fields.refuse("goal", "crm.survey.goal-missing");
        } else if (to == Stage.COLLECT && questions.isEmpty()) {
            fields.refuse("questions", "crm.survey.question-missing");
        } else if (to == Stage.ANALYSE && responses == 0) {
            fields.refuse("stage", "crm.survey.response-missing");
        } else if (to == Stage.APPLY && conclusion == null) {
            fields.refuse("conclusion", "crm.survey.conclusion-missing");
        }
    }

    private List<Question> questions(List<Question> known, List<QuestionDraft> drafts) {
        if (drafts.size() > MOST_QUESTIONS) {
            fields.refuse("questions", "crm.survey.too-many-questions", Map.of("most", MOST_QUESTIONS));
            return List.of();
        }
        KeptQuestions kept = new KeptQuestions(known, drafts);
        List<Question> questions = new ArrayList<>();
        for (QuestionDraft draft : drafts) {
            String at = "questions/" + questions.size() + "/";
            QuestionKind kind = fields.required(at + "kind", draft.kind(), QuestionKind.TEXT);
            String text = fields.requiredLine(at + "text", draft.text(), QUESTION);
            List<String> choices = kind.choosing() ? choices(at + "choices", draft.choices()) : List.of();
            if (!kept.knows(draft)) {
                fields.refuse(at + "id", "crm.survey.question-unknown");
            }
            questions.add(new Question(kept.id(draft, kind, text), kind, text, draft.required(), choices));
        }
        return questions;
    }

    private List<String> choices(String at, @Nullable List<@Nullable String> written) {
        List<@Nullable String> drafts = Objects.requireNonNullElse(written, List.of());
        if (drafts.size() < 2 || drafts.size() > MOST_CHOICES) {
            fields.refuse(at, "crm.survey.choices", Map.of("most", MOST_CHOICES));
            return List.of();
        }
        List<String> choices = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String draft : drafts) {
            String choice = fields.requiredLine(at + "/" + choices.size(), draft, CHOICE);
            if (!choice.isEmpty() && !known.add(choice)) {
                fields.refuse(at + "/" + choices.size(), "crm.survey.choice-twice");
            }
            choices.add(choice);
        }
        return choices;
    }
}
