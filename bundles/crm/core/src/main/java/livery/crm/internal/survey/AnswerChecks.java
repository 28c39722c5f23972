package livery.crm.internal.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.internal.values.WrittenFields;
import livery.platform.Decimals;
import org.jspecify.annotations.Nullable;

/** Holds answers against the questions that they are to. */
final class AnswerChecks {

    private static final int TEXT = 4_000;
    private static final int DIGITS = 14;
    private static final int DECIMALS = 4;

    /** One row of an answer. */
    record Answered(
            long question,
            int n,
            @Nullable String choice,
            @Nullable BigDecimal number,
            @Nullable String text) {}

    private final WrittenFields fields;
    private final List<Answered> answered = new ArrayList<>();

    AnswerChecks(WrittenFields fields) {
        this.fields = fields;
    }

    /** The rows that they become; what is wrong is refused at {@code answers/} and the question's id. */
    List<Answered> checked(List<Question> questions, List<AnswerDraft> drafts) {
        Map<Long, Question> known = new HashMap<>();
        questions.forEach(question -> known.put(question.id(), question));
        Set<Long> seen = new HashSet<>();
        for (AnswerDraft draft : drafts) {
            Question question = known.get(draft.question());
            if (question == null) {
                fields.refuse(at(draft.question()), "crm.survey.question-unknown");
            } else if (!seen.add(draft.question())) {
                fields.refuse(at(draft.question()), "crm.survey.answer-twice");
            } else {
                check(question, draft);
            }
        }
        Set<Long> given = new HashSet<>();
        answered.forEach(answer -> given.add(answer.question()));
        for (Question question : questions) {
            boolean refused =
                    fields.faults().stream().anyMatch(fault -> fault.field().equals(at(question.id())));
            if (question.required() && !given.contains(question.id()) && !refused) {
                fields.refuse(at(question.id()), "crm.required");
            }
        }
        return answered;
    }

    private static String at(long question) {
        return "answers/" + question;
    }

    private void check(Question question, AnswerDraft draft) {
        List<@Nullable String> choices = Objects.requireNonNullElse(draft.choices(), List.of());
        QuestionKind kind = question.kind();
        boolean fits = (draft.text() == null || kind == QuestionKind.TEXT)
                && (draft.number() == null || kind.counting())
                && (choices.isEmpty() || kind.choosing());
        if (!fits) {
            fields.refuse(at(question.id()), unfit(kind));
        } else if (kind == QuestionKind.TEXT) {
            String text = fields.block(at(question.id()), draft.text(), TEXT);
            if (text != null) {
                answered.add(new Answered(question.id(), 0, null, null, text));
            }
        } else if (kind.counting()) {
            number(question, draft.number());
        } else {
            choices(question, choices);
        }
    }

    private static String unfit(QuestionKind kind) {
        if (kind.choosing()) {
            return "crm.survey.answer-kind.choice";
        }
        return kind.counting() ? "crm.survey.answer-kind.number" : "crm.survey.answer-kind.text";
    }

    private void number(Question question, @Nullable BigDecimal written) {
        if (written == null) {
            return;
        }
        BigDecimal number = Decimals.within(written, DIGITS, DECIMALS);
        QuestionKind kind = question.kind();
        if (kind.scale()
                && (number == null
                        || number.scale() > 0
                        || number.compareTo(BigDecimal.valueOf(kind.least())) < 0
                        || number.compareTo(BigDecimal.valueOf(kind.most())) > 0)) {
            fields.refuse(at(question.id()), "crm.survey.scale", Map.of("least", kind.least(), "most", kind.most()));
        } else if (number == null) {
            fields.refuse(
                    at(question.id()), "crm.survey.number-too-long", Map.of("digits", DIGITS, "decimals", DECIMALS));
        } else {
            answered.add(new Answered(question.id(), 0, null, number, null));
        }
    }

    private void choices(Question question, List<@Nullable String> written) {
        Set<String> chosen = new HashSet<>();
        for (String choice : written) {
            if (choice == null || !question.choices().contains(choice)) {
                fields.refuse(
                        at(question.id()),
                        "crm.choice.unknown",
                        Map.of("known", String.join(", ", question.choices())));
                return;
            }
            chosen.add(choice);
        }
        if (question.kind() == QuestionKind.CHOICE && chosen.size() > 1) {
            fields.refuse(at(question.id()), "crm.survey.one-choice");
            return;
        }
        int n = 0;
        for (String choice : question.choices()) {
            if (chosen.contains(choice)) {
                answered.add(new Answered(question.id(), n++, choice, null, null));
            }
        }
    }
}
