package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.survey.AnswerDraft;
import livery.crm.internal.survey.AskedQuestions;
import livery.crm.internal.survey.Question;
import livery.crm.internal.survey.QuestionDraft;
import livery.crm.internal.survey.QuestionKind;
import livery.crm.internal.survey.Response;
import livery.crm.internal.survey.ResponseDraft;
import livery.crm.internal.survey.Results;
import livery.crm.internal.survey.Stage;
import livery.crm.internal.survey.Survey;
import livery.crm.internal.survey.SurveyDraft;
import livery.crm.internal.survey.Templates;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.work.WorkRows;
import livery.data.StandaloneEncryption;
import livery.platform.Fault;
import livery.platform.privacy.DataSubject;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Surveys of two stores, what comes of them, and customers found by what they answered. */
class SurveysTest extends SurveyCase {

    @Test
    void aSurveyGoesOnOnlyWithWhatTheNextStageNeedsAndBackWithAReason() {
        Survey survey = surveys.create(store, draft(null, null, null, null, null, List.of()));
        assertThat(codes(() -> to(survey, Stage.DESIGN, null, null))).containsExactly("goal=crm.survey.goal-missing");
        assertThat(codes(() -> to(survey, Stage.APPLY, null, null))).containsExactly("stage=crm.survey.one-step");

        change(survey, known -> draft("goal", Stage.DESIGN, null, null, null, List.of()));
        assertThat(codes(() -> to(survey, Stage.COLLECT, null, null)))
                .containsExactly("questions=crm.survey.question-missing");
        refused(
                "crm.survey.not-collecting",
                () -> answers(survey, null, null, new AnswerDraft(1, null, null, List.of())));
        Survey asking = change(survey, known -> draft("goal", Stage.COLLECT, null, null, null, QUESTIONS));
        assertThat(codes(() -> to(survey, Stage.ANALYSE, null, null)))
                .containsExactly("stage=crm.survey.response-missing");
        answers(asking, null, null, chosen(asking, 0, "soon"));
        refused(
                "crm.survey.frozen",
                () -> change(survey, known -> draft("goal", null, null, null, null, QUESTIONS.subList(0, 2))));
        refused("crm.survey.answered", () -> surveys.remove(store, survey.id(), version -> true));
        to(survey, Stage.ANALYSE, null, null);
        assertThat(codes(() -> to(survey, Stage.APPLY, null, null)))
                .containsExactly("conclusion=crm.survey.conclusion-missing");
        refused("crm.survey.not-applying", () -> measures.add(store, survey.id(), measure("x")));
        assertThat(codes(() -> to(survey, Stage.DESIGN, null, null)))
                .containsExactly("reason=crm.survey.reason-missing");
        assertThat(to(survey, Stage.COLLECT, "too few", null).reason()).isEqualTo("too few");
        to(survey, Stage.ANALYSE, null, null);
        assertThat(to(survey, Stage.APPLY, null, "they want space").reason()).isNull();

        Task task = measures.add(store, survey.id(), measure("offer larger cars"));
        assertThat(measures.of(store, survey.id())).extracting(Task::title).containsExactly("offer larger cars");
        assertThat(list.find(store, task.id()).assignee()).isEqualTo(store.person());
        assertThat(db.audit.of(store)).extracting(entry -> entry.action()).contains("crm.survey.moved");
    }

    private static TaskDraft measure(String what) {
        return new TaskDraft(what, null, null, null, null, null, null, null);
    }

    @Test
    void answersAreHeldAgainstTheirQuestionsAndTheSameExternalIdChangesNothing() {
        Survey survey = collecting(null);
        long customer = db.customer(store);
        String first = "answers/" + survey.questions().get(0).id() + "=";
        String scale = "answers/" + survey.questions().get(2).id() + "=";
        assertThat(codes(() -> answers(survey, null, null, number(survey, 2, "6"))))
                .containsExactly(scale + "crm.survey.scale", first + "crm.required");
        assertThat(codes(() -> answers(survey, null, null, chosen(survey, 0, "soon", "later"))))
                .containsExactly(first + "crm.survey.one-choice");
        assertThat(codes(() -> answers(survey, null, null, chosen(survey, 0, "never"))))
                .containsExactly(first + "crm.choice.unknown");
        assertThat(codes(() -> answers(
                        survey,
                        77L,
                        null,
                        chosen(survey, 0, "soon"),
                        chosen(survey, 0, "soon"),
                        chosen(survey, 2, "soon"))))
                .containsExactly(
                        "customer=crm.customer.unknown",
                        first + "crm.survey.answer-twice",
                        scale + "crm.survey.answer-kind.number");

        Response one = answers(survey, customer, "web-1", chosen(survey, 0, "soon"));
        assertThat(answers(survey, null, "web-1", chosen(survey, 0, "later"))).isEqualTo(one);
        assertThat(codes(() -> answers(survey, customer, "web-2", chosen(survey, 0, "soon"))))
                .containsExactly("customer=crm.survey.answered-already");
        assertThat(responses.page(store, survey.id(), null, 9)).containsExactly(one);
        String number = "answers/" + survey.questions().get(3).id() + "=";
        assertThat(codes(() ->
                        answers(survey, null, null, chosen(survey, 0, "soon"), number(survey, 3, "1E2147483647"))))
                .containsExactly(number + "crm.survey.number-too-long");
        assertThat(surveys.find(store, survey.id()).responses()).isEqualTo(1);
        responses.remove(store, survey.id(), one.id());
        assertThat(responses.page(store, survey.id(), null, 9)).isEmpty();
        assertThat(surveys.find(store, survey.id()).responses()).isZero();
        assertThat(db.facts.of(store))
                .filteredOn(told -> told.type().equals(CustomerFacts.SURVEY_ANSWERED))
                .hasSize(2);
    }

    @Test
    void resultsCountEachChoiceAndNumberInAsManyStatementsHoweverMany() {
        Survey survey = collecting(null);
        long regular = db.customer(store);
        List<Long> selects = new ArrayList<>();
        List<Long> reads = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                answers(
                        survey,
                        null,
                        null,
                        chosen(survey, 0, i == 0 ? "soon" : "later"),
                        chosen(survey, 1, "price", "safety"),
                        number(survey, 2, Integer.toString(2 + i)),
                        number(survey, 3, Integer.toString(100 * i)),
                        text(survey, "words " + i));
            }
            audience.choose(store, survey.id(), List.of(db.customer(store), db.customer(store)));
            Survey another = collecting(null);
            answers(another, regular, null, chosen(another, 0, "soon"));
            long before = db.rows.counted("Com_select");
            results.of(store, survey.id());
            surveys.page(store, null, 50);
            responses.page(store, survey.id(), null, 50);
            audience.page(store, survey.id(), null, 50);
            answered.page(store, new CustomerId(regular), null, 50);
            selects.add(db.rows.counted("Com_select") - before);
            long read = db.rows.counted("Handler_read_next");
            assertThat(surveys.find(store, survey.id()).responses()).isEqualTo(4L * (round + 1));
            reads.add(db.rows.counted("Handler_read_next") - read);
        }
        assertThat(selects.get(1)).isEqualTo(selects.get(0));
        assertThat(reads.get(1)).as("nobody counts responses one by one").isEqualTo(reads.get(0));
        List<Results.Result> found = results.of(store, survey.id());
        assertThat(found).extracting(Results.Result::answered).containsOnly(8L);
        assertThat(found.get(0).parts()).containsExactly(new Results.Part("soon", 2), new Results.Part("later", 6));
        assertThat(found.get(1).parts())
                .containsExactly(
                        new Results.Part("price", 8), new Results.Part("space", 0), new Results.Part("safety", 8));
        assertThat(found.get(2).parts()).extracting(Results.Part::count).containsExactly(0L, 2L, 2L, 2L, 2L);
        assertThat(found.get(2).mean()).isEqualByComparingTo("3.5");
        assertThat(found.get(3).parts())
                .hasSize(10)
                .extracting(Results.Part::count)
                .containsExactly(2L, 0L, 0L, 2L, 0L, 0L, 2L, 0L, 0L, 2L);
        long words = survey.questions().get(4).id();
        List<Results.Text> texts = results.texts(store, survey.id(), words, null, 5);
        assertThat(texts).hasSize(5);
        assertThat(results.texts(store, survey.id(), words, texts.get(4).response(), 9))
                .hasSize(3)
                .doesNotContainAnyElementsOf(texts);
    }

    @Test
    void whatIsCountedIsToldApartByWholeNumbers() {
        Survey cars = collecting(null);
        for (String owned : List.of("1", "2", "2", "4")) {
            answers(cars, null, null, chosen(cars, 0, "soon"), number(cars, 3, owned));
        }
        assertThat(results.of(store, cars.id()).get(3).parts())
                .containsExactly(
                        new Results.Part("1", 1),
                        new Results.Part("2", 2),
                        new Results.Part("3", 0),
                        new Results.Part("4", 1));
        answers(cars, null, null, chosen(cars, 0, "soon"), number(cars, 3, "26"));
        assertThat(results.of(store, cars.id()).get(3).parts())
                .extracting(Results.Part::value, Results.Part::count)
                .startsWith(Tuple.tuple("1", 3L), Tuple.tuple("4", 1L), Tuple.tuple("7", 0L))
                .endsWith(Tuple.tuple("25", 1L));
        answers(cars, null, null, chosen(cars, 0, "soon"), number(cars, 3, "1.5"));
        assertThat(results.of(store, cars.id()).get(3).parts())
                .hasSize(10)
                .startsWith(new Results.Part("1", 4), new Results.Part("3.5", 1))
                .endsWith(new Results.Part("23.5", 1));
    }

    @Test
    void aQuestionThatStaysKeepsItsIdAndNoneGoesThatCriteriaName() {
        Survey survey = surveys.create(store, draft("goal", null, null, null, null, QUESTIONS));
        List<Long> ids = survey.questions().stream().map(Question::id).toList();
        QuestionDraft when = survey.questions().get(0).draft();
        QuestionDraft reworded =
                new QuestionDraft(ids.get(0), QuestionKind.CHOICE, "how soon", true, List.of("soon", "later"));
        Survey changed = asks(survey, List.of(QUESTIONS.get(1), reworded));
        assertThat(changed.questions()).extracting(Question::id).containsExactly(ids.get(1), ids.get(0));
        assertThat(changed.questions().get(1).text()).isEqualTo("how soon");

        db.segments.create(store, new SegmentDraft("soon ones", saidSoon(ids.get(0)), null, null, false));
        assertThat(codes(() -> asks(survey, List.of(QUESTIONS.get(1)))))
                .containsExactly("questions=crm.survey.question-named");
        QuestionDraft fewer =
                new QuestionDraft(ids.get(0), QuestionKind.CHOICE, "how soon", true, List.of("later", "never"));
        assertThat(codes(() -> asks(survey, List.of(fewer)))).containsExactly("questions=crm.survey.question-named");
        assertThat(catchThrowableOfType(Fault.class, () -> surveys.remove(store, survey.id(), version -> true))
                        .values())
                .containsEntry("count", 1)
                .containsEntry("names", "soon ones");
        assertThat(asks(survey, List.of(reworded)).questions())
                .extracting(Question::id)
                .containsExactly(ids.get(0));
        assertThat(codes(() -> asks(survey, List.of(reworded, reworded))))
                .containsExactly("questions/1/id=crm.survey.question-unknown");

        Survey theirs = surveys.create(elsewhere, draft("goal", null, null, null, null, List.of()));
        assertThat(codes(() -> surveys.change(
                        elsewhere,
                        theirs.id(),
                        version -> true,
                        known -> draft("goal", null, null, null, null, List.of(when)))))
                .containsExactly("questions/0/id=crm.survey.question-unknown");
    }

    private Survey asks(Survey survey, List<QuestionDraft> questions) {
        return change(survey, known -> draft("goal", null, null, null, null, questions));
    }

    @Test
    void questionsAreFoundBeyondTheNewest() {
        AskedQuestions questions = new AskedQuestions(db.crmRows);
        surveys.create(elsewhere, draft("goal", null, null, null, null, QUESTIONS));
        Survey survey = surveys.create(store, draft("goal", null, null, null, null, QUESTIONS));
        assertThat(questions.questions(store)).hasSize(4);
        List<AskedQuestions.Named> first = questions.questions(store, "", null, 3);
        assertThat(questions.questions(store, "", first.get(2).id(), 3)).hasSize(1);
        assertThat(questions.questions(store, "HOW", null, 9))
                .containsExactly(
                        new AskedQuestions.Named(survey.questions().get(2).id(), "needs: how good"));
        assertThat(questions.surveys(store, "eed", null, 9))
                .containsExactly(new AskedQuestions.Named(survey.id(), "needs"));
        assertThat(questions.surveys(store, "x%", null, 9)).isEmpty();

        long words = survey.questions().get(4).id();
        AskedQuestions.Named written = new AskedQuestions.Named(words, "needs: else");
        assertThat(questions.questions(store, List.of(words, survey.id()))).containsExactly(written);
        assertThat(questions.questions(elsewhere, List.of(words))).isEmpty();
        assertThat(questions.surveys(store, List.of(survey.id(), words)))
                .containsExactly(new AskedQuestions.Named(survey.id(), "needs"));
        assertThat(questions.surveys(elsewhere, List.of(survey.id()))).isEmpty();
        surveys.remove(store, survey.id(), version -> true);
        assertThat(questions.questions(store, List.of(words))).isEmpty();
    }

    @Test
    void customersAreFoundByWhatTheyAnsweredAndAnErasedOneIsOnlyCounted() {
        Survey survey = collecting(null);
        long soon = db.customer(store);
        long later = db.customer(store);
        answers(survey, soon, "web-9", chosen(survey, 0, "soon"), number(survey, 2, "5"), text(survey, "贴心的话"));
        answers(survey, later, null, chosen(survey, 0, "later"));
        Map<String, Object> saidSoon = saidSoon(survey.questions().get(0).id());
        assertThat(found(saidSoon)).containsExactly(soon);

        CrmPersonalData personal = new CrmPersonalData(db.crm, db.facts, new StandaloneEncryption());
        DataSubject subject = new DataSubject(CrmPersonalData.SUBJECT, Long.toString(soon));
        List<String> out = new ArrayList<>();
        db.data
                .units()
                .run(
                        store,
                        () -> personal.export(
                                store, subject, Set.of(), (name, values) -> out.add(name + " " + values)));
        assertThat(out)
                .filteredOn(entry -> entry.startsWith("surveyAnswers "))
                .hasSize(3)
                .anySatisfy(entry -> assertThat(entry).contains("贴心的话"));
        db.crmRows.call(store, (connection, tenant) -> WorkRows.delete(connection, tenant, soon));
        assertThat(found(saidSoon)).isEmpty();
        assertThat(surveys.find(store, survey.id()).responses()).isEqualTo(2);
        assertThat(results.of(store, survey.id()).get(0).parts())
                .containsExactly(new Results.Part("soon", 1), new Results.Part("later", 1));
        assertThat(results.texts(store, survey.id(), survey.questions().get(4).id(), null, 9))
                .isEmpty();
        assertThat(responses.page(store, survey.id(), null, 9))
                .extracting(Response::externalId)
                .containsOnlyNulls();
    }

    private static Map<String, Object> saidSoon(long question) {
        return Map.of(
                "collection",
                "crm.survey-answers",
                "function",
                "count",
                "where",
                Map.of(
                        "all",
                        List.of(
                                Map.of(
                                        "field",
                                        "question",
                                        "operator",
                                        "is",
                                        "values",
                                        List.of(Long.toString(question))),
                                Map.of("field", "choice", "operator", "is", "values", List.of("soon")))),
                "operator",
                "at-least",
                "values",
                List.of(1));
    }

    private List<Long> found(Map<String, Object> criterion) {
        return db.criteria.page(
                store, CustomerCriteria.CUSTOMER, livery.criteria.CriterionReader.read(criterion, ""), null, 9);
    }

    @Test
    void theShippedQuestionnaireIsASurveyLikeOthers() {
        SurveyDraft needs =
                new Templates((code, values, locale) -> code.endsWith("choices") ? "a|b" : code).needs(store.locale());
        Survey made = surveys.create(store, needs);
        assertThat(made.questions()).hasSize(8);
        assertThat(Objects.requireNonNull(made.goal())).endsWith("goal");
        assertThat(surveys.page(store, null, 1)).extracting(Survey::id).containsExactly(made.id());
        surveys.remove(store, made.id(), version -> version == 0);
        assertThat(surveys.page(store, null, 9)).isEmpty();
    }

    @Test
    void anotherStoreHasNoPartInIt() {
        Survey survey = collecting(null);
        long customer = db.customer(elsewhere);
        Response response = answers(survey, null, null, chosen(survey, 0, "soon"));
        assertThat(surveys.page(elsewhere, null, 9)).isEmpty();
        long id = survey.id();
        for (Runnable call : List.<Runnable>of(
                () -> surveys.find(elsewhere, id),
                () -> surveys.change(elsewhere, id, version -> true, known -> known),
                () -> surveys.remove(elsewhere, id, version -> true),
                () -> audience.page(elsewhere, id, null, 9),
                () -> audience.choose(elsewhere, id, List.of(customer)),
                () -> audience.drop(elsewhere, id, new CustomerId(customer)),
                () -> responses.page(elsewhere, id, null, 9),
                () -> responses.add(elsewhere, id, new ResponseDraft(null, null, null, List.of())),
                () -> responses.remove(elsewhere, id, response.id()),
                () -> results.of(elsewhere, id),
                () -> results.texts(elsewhere, id, survey.questions().get(4).id(), null, 9),
                () -> measures.of(elsewhere, id),
                () -> measures.add(elsewhere, id, measure("x")))) {
            refused("crm.survey.unknown", call);
        }
        assertThat(codes(() -> answers(survey, customer, null, chosen(survey, 0, "soon"))))
                .containsExactly("customer=crm.customer.unknown");
        assertThat(codes(() -> audience.choose(store, id, List.of(customer))))
                .containsExactly("customers=crm.customer.unknown");
    }
}
