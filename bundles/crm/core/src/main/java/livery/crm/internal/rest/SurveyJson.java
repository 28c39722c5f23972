package livery.crm.internal.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.survey.AnsweredSurvey;
import livery.crm.internal.survey.Audience;
import livery.crm.internal.survey.Question;
import livery.crm.internal.survey.QuestionKind;
import livery.crm.internal.survey.ResearchConsent;
import livery.crm.internal.survey.Response;
import livery.crm.internal.survey.Results;
import livery.crm.internal.survey.Stage;
import livery.crm.internal.survey.Survey;
import livery.crm.internal.survey.SurveyMethod;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskState;
import livery.platform.CallContext;
import livery.platform.people.Staff;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A survey.
 *
 * @param reason why it went back to its stage, when it did
 * @param criterion who is asked, as {@code /criteria/schema} says; null when they are chosen, and when it is withheld
 * @param withheld whether the criterion asks for what the reader may not read: then neither it nor who is asked is shown
 * @param responses how many there are
 * @param version to be named in {@code If-Match}
 */
public record SurveyJson(
        String id,
        String title,
        @Nullable String goal,
        SurveyMethod method,
        PersonJson responsible,
        Stage stage,
        @Nullable String reason,
        @Nullable Map<String, Object> criterion,
        boolean withheld,
        @Nullable String conclusion,
        List<QuestionJson> questions,
        long responses,
        Instant createdAt,
        long version) {

    /** A question. */
    public record QuestionJson(String id, QuestionKind kind, String text, boolean required, List<String> choices) {

        static QuestionJson of(Question question) {
            return new QuestionJson(
                    Long.toString(question.id()),
                    question.kind(),
                    question.text(),
                    question.required(),
                    question.choices());
        }
    }

    /**
     * A survey in a list.
     *
     * @param responses how many there are
     */
    public record SurveySummaryJson(
            String id,
            String title,
            SurveyMethod method,
            PersonJson responsible,
            Stage stage,
            long responses,
            Instant createdAt) {}

    /**
     * Somebody who is to be asked.
     *
     * @param consent {@code given}, {@code withdrawn} or {@code none}: whether they agree to be asked for research in the
     *     survey's way
     * @param answeredAt null while they have not answered
     */
    public record AskedJson(
            String id,
            String name,
            ResearchConsent consent,
            @Nullable Instant answeredAt) {

        static AskedJson of(Audience.Asked asked) {
            return new AskedJson(asked.customer().toString(), asked.name(), asked.consent(), asked.answeredAt());
        }
    }

    /**
     * That somebody answered.
     *
     * @param customer null of somebody who is not named
     * @param by who of the staff, or whose key, brought it in
     */
    public record ResponseJson(
            String id,
            @Nullable CustomerRefJson customer,
            @Nullable String externalId,
            Instant at,
            @Nullable PersonJson by) {

        static List<ResponseJson> of(List<Response> responses, Staff staff) {
            PersonJson.Names names = new PersonJson.Names(
                    staff, responses.stream().map(Response::by).toList());
            return responses.stream()
                    .map(one -> new ResponseJson(
                            Long.toString(one.id()),
                            CustomerRefJson.of(one.customer(), one.customerName()),
                            one.externalId(),
                            one.at(),
                            names.orNobody(one.by())))
                    .toList();
        }
    }

    /** How many answered so; of numbers, from this one up to below the next. Of whole numbers, bounds are whole too. */
    public record PartJson(String value, long count) {}

    /**
     * What the answers to a question say.
     *
     * @param answered how many answered it
     * @param parts of choices, scales and numbers; none of texts
     * @param mean of scales and numbers, to two decimals
     */
    public record ResultJson(
            QuestionJson question,
            long answered,
            List<PartJson> parts,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {

        static ResultJson of(Results.Result result) {
            return new ResultJson(
                    QuestionJson.of(result.question()),
                    result.answered(),
                    result.parts().stream()
                            .map(part -> new PartJson(part.value(), part.count()))
                            .toList(),
                    result.mean(),
                    result.least(),
                    result.most());
        }
    }

    /** Question by question. */
    public record ResultsJson(List<ResultJson> items) {}

    /** What somebody wrote; {@code id} is that of the response. */
    public record TextJson(String id, @Nullable CustomerRefJson customer, Instant at, String text) {

        static TextJson of(Results.Text text) {
            return new TextJson(
                    Long.toString(text.response()),
                    CustomerRefJson.of(text.customer(), text.name()),
                    text.at(),
                    text.text());
        }
    }

    /**
     * What is done about what was found.
     *
     * @param id of its task
     * @param what the task's title
     * @param who is to do it
     * @param overdue whether it should be done already
     */
    public record MeasureJson(
            String id,
            String what,
            PersonJson who,
            @Nullable Instant dueAt,
            boolean overdue,
            TaskState state) {

        static List<MeasureJson> of(List<Task> tasks, Staff staff) {
            Instant now = Instant.now();
            PersonJson.Names names = new PersonJson.Names(
                    staff, tasks.stream().map(Task::assignee).toList());
            return tasks.stream()
                    .map(task -> new MeasureJson(
                            Long.toString(task.id()),
                            task.title(),
                            names.of(task.assignee()),
                            task.dueAt(),
                            task.overdue(now),
                            task.state()))
                    .toList();
        }
    }

    /** The measures of a survey. */
    public record MeasuresJson(List<MeasureJson> items) {}

    /** What a customer answered to a survey. */
    public record AnsweredJson(String survey, String title, List<GivenJson> answers) {

        static AnsweredJson of(AnsweredSurvey answered) {
            return new AnsweredJson(
                    Long.toString(answered.survey()),
                    answered.title(),
                    answered.answers().stream()
                            .map(one -> new GivenJson(one.question(), one.answer()))
                            .toList());
        }
    }

    /** A question in words, and the answer. */
    public record GivenJson(String question, String answer) {}

    static List<SurveySummaryJson> summaries(List<Survey> surveys, Staff staff) {
        PersonJson.Names names = new PersonJson.Names(
                staff, surveys.stream().map(Survey::responsible).toList());
        return surveys.stream()
                .map(one -> new SurveySummaryJson(
                        Long.toString(one.id()),
                        one.title(),
                        one.method(),
                        names.of(one.responsible()),
                        one.stage(),
                        one.responses(),
                        one.createdAt()))
                .toList();
    }

    static Versioned<SurveyJson> of(Survey survey, Staff staff, CallContext call) {
        boolean readable = Guarded.readable(call, survey.criterion());
        PersonJson.Names names = new PersonJson.Names(staff, List.of(survey.responsible()));
        SurveyJson json = new SurveyJson(
                Long.toString(survey.id()),
                survey.title(),
                survey.goal(),
                survey.method(),
                names.of(survey.responsible()),
                survey.stage(),
                survey.reason(),
                readable ? survey.criterion() : null,
                !readable,
                survey.conclusion(),
                survey.questions().stream().map(QuestionJson::of).toList(),
                survey.responses(),
                survey.createdAt(),
                survey.version());
        return new Versioned<>(json, survey.version());
    }
}
