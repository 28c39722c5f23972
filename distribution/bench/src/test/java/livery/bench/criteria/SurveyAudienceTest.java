package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import livery.crm.CustomerId;
import livery.crm.internal.external.ExternalData;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.survey.AnsweredSurvey;
import livery.crm.internal.survey.Audience;
import livery.crm.internal.survey.ResearchConsent;
import livery.crm.internal.survey.Stage;
import livery.crm.internal.survey.Survey;
import livery.crm.internal.survey.SurveyDraft;
import livery.data.TimeSortedIds;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom surveys ask: those of a criterion, or those that are chosen; and whether they agree to it. */
class SurveyAudienceTest extends SurveyCase {

    @Test
    void whoIsAskedFollowsACriterionOrIsChosenPageByPage() {
        long north = db.customer(store, "北京市");
        long south = db.customer(store, "广东省");
        long twin = db.customer(store, "海南省");
        Map<String, Object> inBeijing = Map.of("field", "crm.province", "operator", "is", "values", List.of("北京市"));
        Survey byCriterion = collecting(inBeijing);
        assertThat(asked(byCriterion)).containsExactly(north);
        refused("crm.survey.by-criterion", () -> audience.choose(store, byCriterion.id(), List.of(south)));
        assertThat(codes(() -> surveys.create(
                        store,
                        draft(
                                "g",
                                null,
                                null,
                                Map.of("field", "crm.x", "operator", "is", "values", List.of("y")),
                                null,
                                List.of()))))
                .allSatisfy(code -> assertThat(code).startsWith("criterion"));

        Survey chosen = collecting(null);
        audience.choose(store, chosen.id(), List.of(north, south, twin));
        audience.choose(store, chosen.id(), List.of(north));
        assertThat(db.audit.of(store))
                .filteredOn(entry -> entry.action().equals("crm.survey.customers-chosen"))
                .extracting(entry -> String.valueOf(entry.details().get("customers")))
                .containsExactly("3");
        assertThat(codes(() -> audience.choose(
                        store,
                        chosen.id(),
                        LongStream.rangeClosed(1, 1_001).boxed().toList())))
                .containsExactly("customers=crm.survey.too-many-at-once");
        assertThat(asked(chosen)).containsExactly(north, south, twin);
        assertThat(audience.page(store, chosen.id(), north, 1))
                .extracting(one -> one.customer().value())
                .containsExactly(south);
        answers(chosen, twin, null, chosen(chosen, 0, "soon"));
        merge(twin, south);
        assertThat(audience.page(store, chosen.id(), null, 9))
                .extracting(one -> one.customer().value(), one -> one.answeredAt() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(north, false),
                        org.assertj.core.groups.Tuple.tuple(south, true));
        assertThat(answered.page(store, new CustomerId(south), null, 9))
                .extracting(AnsweredSurvey::answers)
                .containsExactly(List.of(new AnsweredSurvey.Given("when", "soon")));
        assertThat(codes(() -> answers(chosen, south, null, chosen(chosen, 0, "soon"))))
                .containsExactly("customer=crm.survey.answered-already");
        db.run("delete from crm_merged where tenant_id = ?", store.tenant().value());
        assertThat(answered.page(store, new CustomerId(south), null, 9)).isEmpty();
        audience.drop(store, chosen.id(), new CustomerId(south));
        assertThat(asked(chosen)).containsExactly(north, twin);
    }

    @Test
    void whoDoesNotWantToBeAskedInThisWayIsMarked() {
        long none = db.customer(store);
        long agreed = db.customer(store);
        long withdrew = db.customer(store);
        long otherwise = db.customer(store);
        long twin = db.customer(store);
        says(agreed, "ANY", true, 1);
        says(withdrew, "ANY", true, 1);
        says(withdrew, "PHONE", false, 2);
        says(otherwise, "MAIL", true, 1);
        says(twin, "PHONE", false, 3);
        Survey survey = collecting(null);
        audience.choose(store, survey.id(), List.of(none, agreed, withdrew, otherwise));
        assertThat(consents(survey))
                .containsExactly(
                        ResearchConsent.NONE, ResearchConsent.GIVEN, ResearchConsent.WITHDRAWN, ResearchConsent.NONE);
        merge(twin, agreed);
        says(withdrew, "PHONE", true, 4);
        assertThat(consents(survey))
                .containsExactly(
                        ResearchConsent.NONE, ResearchConsent.WITHDRAWN, ResearchConsent.GIVEN, ResearchConsent.NONE);
    }

    @Test
    void whomItAsksIsForThoseWhoMayReadWhatItsCriterionAsks() {
        Map<String, Object> told = told(0);
        Survey survey = surveys.create(store, draft("goal", null, null, told, null, QUESTIONS));
        to(survey, Stage.DESIGN, null, null);
        CallContext mayNot = new CallContext(
                store.tenant(),
                store.person(),
                new Permissions(Set.of("crm.customers.read", "crm.segments.*", "crm.surveys.*")),
                store.locale(),
                store.cause());
        SurveyDraft same = draft("goal", null, null, told, null, QUESTIONS);
        Fault spelt = catchThrowableOfType(Fault.class, () -> surveys.create(mayNot, same));
        Fault segment = catchThrowableOfType(
                Fault.class, () -> db.segments.create(mayNot, new SegmentDraft("spelt out", told, null, null, false)));
        assertThat(spelt.fields()).isEqualTo(segment.fields()).isNotEmpty();
        Survey open = surveys.create(mayNot, draft("goal", null, null, null, null, QUESTIONS));
        assertThat(catchThrowableOfType(
                                Fault.class, () -> surveys.change(mayNot, open.id(), version -> true, any -> same))
                        .fields())
                .isEqualTo(segment.fields());
        for (Runnable refused : List.<Runnable>of(
                () -> audience.page(mayNot, survey.id(), null, 9),
                () -> changed(mayNot, survey, null, told(1)),
                () -> changed(mayNot, survey, null, null),
                () -> changed(mayNot, survey, Stage.COLLECT, told),
                () -> surveys.remove(mayNot, survey.id(), version -> true))) {
            Fault fault = catchThrowableOfType(Fault.class, refused::run);
            assertThat(fault.kind()).isEqualTo(Fault.Kind.FORBIDDEN);
            assertThat(fault.values()).containsEntry("permission", ExternalData.READ);
        }
        assertThat(surveys.find(store, survey.id()).stage()).isEqualTo(Stage.DESIGN);
        assertThat(surveys.find(store, survey.id()).criterion()).isEqualTo(told);
        assertThat(asks(store)).isEmpty();

        Survey started = to(survey, Stage.COLLECT, null, null);
        assertThat(asked(started)).isEmpty();
        assertThat(asks(store)).containsExactly(Long.toString(survey.id()));
        SurveyDraft renamed = draft("a better goal", null, null, told, null, QUESTIONS);
        assertThat(surveys.change(mayNot, survey.id(), version -> true, known -> renamed)
                        .goal())
                .isEqualTo("a better goal");
        assertThat(changed(mayNot, survey, Stage.DESIGN, told).stage()).isEqualTo(Stage.DESIGN);
    }

    /** Of whom others told more often than this. */
    private static Map<String, Object> told(int often) {
        return Map.of(
                "collection",
                "crm.external-data",
                "function",
                "count",
                "operator",
                "more-than",
                "values",
                List.of(often));
    }

    private Survey changed(CallContext by, Survey survey, @Nullable Stage to, @Nullable Map<String, Object> criterion) {
        return surveys.change(
                by,
                survey.id(),
                version -> true,
                known -> draft(known.goal(), to, "not yet", criterion, null, known.questions()));
    }

    private List<String> asks(CallContext of) {
        return db.audit.of(of).stream()
                .filter(entry -> entry.action().equals("crm.external-data.asked"))
                .map(entry -> entry.subject().id())
                .toList();
    }

    private List<ResearchConsent> consents(Survey survey) {
        return audience.page(store, survey.id(), null, 9).stream()
                .map(Audience.Asked::consent)
                .toList();
    }

    private void says(long customer, String channel, boolean given, int day) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plus(day, ChronoUnit.DAYS);
        db.run(
                "insert into crm_consent (tenant_id, id, customer_id, purpose, channel, given, at, method, recorded_by,"
                        + " created_at) values (?, ?, ?, 'RESEARCH', ?, ?, ?, 'SPOKEN', 1, ?)",
                store.tenant().value(),
                TimeSortedIds.next(),
                customer,
                channel,
                given ? 1 : 0,
                at,
                at);
    }
}
