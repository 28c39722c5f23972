package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import livery.crm.CustomerId;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.survey.AnswerDraft;
import livery.crm.internal.survey.AnsweredSurveys;
import livery.crm.internal.survey.Audience;
import livery.crm.internal.survey.Measures;
import livery.crm.internal.survey.QuestionDraft;
import livery.crm.internal.survey.QuestionKind;
import livery.crm.internal.survey.Response;
import livery.crm.internal.survey.ResponseDraft;
import livery.crm.internal.survey.Responses;
import livery.crm.internal.survey.Results;
import livery.crm.internal.survey.Stage;
import livery.crm.internal.survey.Survey;
import livery.crm.internal.survey.SurveyDraft;
import livery.crm.internal.survey.SurveyMethod;
import livery.crm.internal.survey.Surveys;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.data.StandaloneStaff;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.jspecify.annotations.Nullable;

/** Two stores with what surveys need, and the steps that their tests take. */
abstract class SurveyCase {

    static final List<QuestionDraft> QUESTIONS = List.of(
            question(QuestionKind.CHOICE, "when", true, "soon", "later"),
            question(QuestionKind.CHOICES, "what", false, "price", "space", "safety"),
            question(QuestionKind.SCALE_5, "how good", false),
            question(QuestionKind.NUMBER, "budget", false),
            question(QuestionKind.TEXT, "else", false));

    final CriteriaDatabase db = CriteriaDatabase.shared();
    final StandaloneStaff staff = new StandaloneStaff();
    final CallContext store = staff.add(db.tenants.store(), "Li");
    final CallContext elsewhere = staff.add(db.tenants.store(), "Chen");
    final Surveys surveys = new Surveys(db.crmRows, staff, db.criteria, db.audit);
    final Audience audience = new Audience(db.crmRows, db.criteria, db.audit, new Guarded(db.crmRows, db.audit));
    final Responses responses = new Responses(db.crmRows, db.audit, db.facts);
    final Results results = new Results(db.crmRows);
    final AnsweredSurveys answered = new AnsweredSurveys(db.crmRows);
    final TaskList list = new TaskList(db.crmRows);
    final Measures measures =
            new Measures(db.crmRows, new Tasks(db.crmRows, staff, db.audit, db.facts), list, db.audit);

    static QuestionDraft question(QuestionKind kind, String text, boolean required, String... choices) {
        return new QuestionDraft(kind, text, required, List.of(choices));
    }

    static SurveyDraft draft(
            @Nullable String goal,
            @Nullable Stage stage,
            @Nullable String reason,
            @Nullable Map<String, Object> criterion,
            @Nullable String conclusion,
            List<QuestionDraft> questions) {
        return new SurveyDraft(
                "needs", goal, SurveyMethod.PHONE, null, stage, reason, criterion, conclusion, questions);
    }

    Survey change(Survey survey, UnaryOperator<SurveyDraft> change) {
        return surveys.change(store, survey.id(), version -> true, change);
    }

    Survey to(Survey survey, Stage stage, @Nullable String reason, @Nullable String conclusion) {
        return change(
                survey, known -> draft(known.goal(), stage, reason, known.criterion(), conclusion, known.questions()));
    }

    Survey collecting(@Nullable Map<String, Object> criterion) {
        Survey made = surveys.create(store, draft("goal", null, null, criterion, null, QUESTIONS));
        to(made, Stage.DESIGN, null, null);
        return to(made, Stage.COLLECT, null, null);
    }

    static AnswerDraft chosen(Survey survey, int question, String... choices) {
        return new AnswerDraft(survey.questions().get(question).id(), null, null, List.of(choices));
    }

    static AnswerDraft number(Survey survey, int question, String number) {
        return new AnswerDraft(survey.questions().get(question).id(), null, new BigDecimal(number), null);
    }

    static AnswerDraft text(Survey survey, String text) {
        return new AnswerDraft(survey.questions().get(4).id(), text, null, null);
    }

    Response answers(Survey survey, @Nullable Long customer, @Nullable String external, AnswerDraft... given) {
        CustomerId who = customer == null ? null : new CustomerId(customer);
        return responses.add(store, survey.id(), new ResponseDraft(who, external, null, List.of(given)));
    }

    static List<String> codes(Runnable call) {
        return catchThrowableOfType(Fault.class, call::run).fields().stream()
                .map(fault -> fault.field() + "=" + fault.code())
                .toList();
    }

    static void refused(String code, Runnable call) {
        assertThat(catchThrowableOfType(Fault.class, call::run).code()).isEqualTo(code);
    }

    List<Long> asked(Survey survey) {
        return audience.page(store, survey.id(), null, 9).stream()
                .map(one -> one.customer().value())
                .toList();
    }

    void merge(long one, long into) {
        db.run(
                "insert into crm_merged (tenant_id, customer_id, canonical_id) values (?, ?, ?)",
                store.tenant().value(),
                one,
                into);
    }
}
