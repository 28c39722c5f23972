package livery.crm.internal.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.crm.internal.adviser.Advisers;
import livery.crm.internal.dealing.TimelineItem;
import livery.crm.internal.interaction.Channel;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.task.TaskList;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.privacy.DataSubject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the customers of two stores said. */
class FeedbackRegisterTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.staff().add(crm.store(), "Li");
    private final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    private final FeedbackRegister feedback = crm.feedback();
    private final CustomerId customer = crm.customer(store, "王小明");

    private static FeedbackDraft says(FeedbackKind kind, @Nullable Integer rating, @Nullable String text) {
        return new FeedbackDraft(kind, rating, null, Channel.PHONE, text, null, null, null);
    }

    private static FeedbackDraft settled(FeedbackDraft draft, @Nullable String outcome) {
        return new FeedbackDraft(
                draft.kind(),
                draft.rating(),
                draft.dealing(),
                draft.channel(),
                draft.text(),
                draft.at(),
                FeedbackState.SETTLED,
                outcome);
    }

    private static FeedbackDraft about(long dealing) {
        return new FeedbackDraft(FeedbackKind.COMPLAINT, null, dealing, Channel.STORE, "late", null, null, null);
    }

    private List<Feedback> all(@Nullable FeedbackKind kind, @Nullable FeedbackState state) {
        return feedback.all(store, kind, state, null, 50);
    }

    private static List<String> codes(Runnable call) {
        return catchThrowableOfType(Fault.class, call::run).fields().stream()
                .map(fault -> fault.field() + "=" + fault.code())
                .toList();
    }

    @Test
    void whatAsksForMoreIsOpenUntilSomebodySaysWhatWasDone() {
        Feedback good = feedback.add(store, customer, says(FeedbackKind.RATING, 5, null), false);
        Feedback bad = feedback.add(store, customer, says(FeedbackKind.RATING, 2, null), false);
        Feedback complaint = feedback.add(store, customer, says(FeedbackKind.COMPLAINT, null, "late"), false);
        Feedback praise = feedback.add(store, customer, says(FeedbackKind.PRAISE, null, "kind"), false);

        assertThat(all(null, FeedbackState.OPEN)).containsExactlyInAnyOrder(bad, complaint);
        assertThat(all(null, FeedbackState.SETTLED)).containsExactlyInAnyOrder(good, praise);
        assertThat(all(FeedbackKind.COMPLAINT, null)).containsExactly(complaint);
        assertThat(all(FeedbackKind.PRAISE, FeedbackState.OPEN)).isEmpty();
        assertThat(codes(() -> feedback.change(
                        store, customer, complaint.id(), version -> true, known -> settled(known, null))))
                .containsExactly("outcome=crm.feedback.outcome-missing");

        Feedback done = feedback.change(
                store, customer, complaint.id(), version -> version == 0, known -> settled(known, "a free wash"));
        assertThat(done.settledBy()).isEqualTo(store.person());
        assertThat(done.settledAt()).isNotNull();
        assertThat(all(null, FeedbackState.OPEN)).containsExactly(bad);
        assertThat(crm.facts().of(store))
                .filteredOn(told -> told.type().startsWith("crm.feedback"))
                .extracting(told -> told.type())
                .containsExactly(
                        CustomerFacts.FEEDBACK_RECORDED,
                        CustomerFacts.FEEDBACK_RECORDED,
                        CustomerFacts.FEEDBACK_RECORDED,
                        CustomerFacts.FEEDBACK_RECORDED,
                        CustomerFacts.FEEDBACK_CHANGED);
    }

    @Test
    void aComplaintMakesATaskForTheAdviserWhenThatIsWanted() {
        CallContext adviser = crm.staff().add(store, "Zhang");
        new Advisers(crm.work(), crm.staff(), crm.audit(), crm.facts()).set(store, customer, adviser.person());
        Feedback said = feedback.add(store, customer, says(FeedbackKind.COMPLAINT, null, "late"), true);
        assertThat(new TaskList(crm.work()).find(store, java.util.Objects.requireNonNull(said.task())))
                .satisfies(task -> {
                    assertThat(task.assignee()).isEqualTo(adviser.person());
                    assertThat(task.text()).isEqualTo("late");
                    assertThat(task.title()).isEqualTo("crm.feedback.task.complaint");
                });

        crm.staff().remove(adviser);
        Feedback later = feedback.add(store, customer, says(FeedbackKind.SUGGESTION, null, "more light"), true);
        assertThat(new TaskList(crm.work())
                        .find(store, java.util.Objects.requireNonNull(later.task()))
                        .assignee())
                .isEqualTo(store.person());

        CallContext mayNot = new CallContext(
                store.tenant(),
                store.person(),
                new Permissions(Set.of(FeedbackRegister.WRITE)),
                store.locale(),
                store.cause());
        assertThat(catchThrowableOfType(
                                Fault.class,
                                () -> feedback.add(mayNot, customer, says(FeedbackKind.COMPLAINT, null, "x"), true))
                        .kind())
                .isEqualTo(Fault.Kind.FORBIDDEN);
        assertThat(all(null, null)).hasSize(2);
    }

    @Test
    void itIsAboutADealingOfTheCustomerAndGoesWithItWhenAMergeIsUndone() {
        CustomerId twin = crm.customer(store, "王小鸣");
        long theirs = dealing(store, twin);
        assertThat(codes(() -> feedback.add(store, customer, about(theirs), false)))
                .containsExactly("dealing=crm.dealing.unknown");

        crm.merge(store, twin, customer);
        Feedback said = feedback.add(store, customer, about(theirs), false);
        assertThat(said.customer()).isEqualTo(customer);
        assertThat(java.util.Objects.requireNonNull(said.dealing()).kind()).isEqualTo("INQUIRY");
        assertThat(all(null, null)).extracting(Feedback::customerName).containsExactly("王小明");

        crm.rows().change("delete from crm_merged where tenant_id = " + store.tenant());
        assertThat(feedback.page(store, customer, null, 9)).isEmpty();
        assertThat(feedback.page(store, twin, null, 9)).extracting(Feedback::id).containsExactly(said.id());
    }

    private long dealing(CallContext where, CustomerId of) {
        long id = 77_000_000L + of.value() % 1_000_000L;
        crm.rows()
                .change("insert into crm_dealing (tenant_id, id, kind, source, external_id, hash, customer_id,"
                        + " started_at, created_at, updated_at) values (" + where.tenant() + ", " + id
                        + ", 'INQUIRY', 's', 'e', '', " + of + ", now(), now(), now())");
        assertThat(crm.timeline().of(where, of, null, 9))
                .extracting(TimelineItem::dealing)
                .hasSize(1);
        return id;
    }

    @Test
    void pagesFollowOneAnotherAndTakeAsManyStatementsHoweverLong() {
        List<Long> selects = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                feedback.add(store, customer, says(FeedbackKind.RATING, 4, null), false);
            }
            long before = crm.selects();
            feedback.page(store, customer, null, 50);
            all(FeedbackKind.RATING, null);
            selects.add(crm.selects() - before);
        }
        assertThat(selects.get(1)).isEqualTo(selects.get(0));
        List<Feedback> first = feedback.all(store, null, null, null, 5);
        List<Feedback> rest = feedback.all(store, null, null, first.get(4).position(), 9);
        assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(feedback.page(store, customer, first.get(4).position(), 9)).isEqualTo(rest);
    }

    @Test
    void whatMakesNoSenseIsRefusedFieldByField() {
        assertThat(codes(() -> feedback.add(
                        store,
                        customer,
                        new FeedbackDraft(null, 9, 5L, null, null, Instant.now().plusSeconds(900), null, null),
                        false)))
                .containsExactly(
                        "kind=crm.required",
                        "channel=crm.required",
                        "at=crm.date.future",
                        "dealing=crm.dealing.unknown");
        assertThat(codes(() -> feedback.add(store, customer, says(FeedbackKind.RATING, 6, null), false)))
                .containsExactly("rating=crm.feedback.rating-range");
        assertThat(codes(() -> feedback.add(store, customer, says(FeedbackKind.PRAISE, 5, null), false)))
                .containsExactly("rating=crm.feedback.rating-only", "text=crm.required");
    }

    @Test
    void anotherStoreHasNoPartInIt() {
        Feedback said = feedback.add(store, customer, says(FeedbackKind.RATING, 4, null), false);
        assertThat(feedback.all(elsewhere, null, null, null, 9)).isEmpty();
        refused("crm.customer.unknown", () -> feedback.page(elsewhere, customer, null, 9));
        refused(
                "crm.customer.unknown",
                () -> feedback.add(elsewhere, customer, says(FeedbackKind.RATING, 9, null), false));
        assertThat(feedback.find(store, customer, said.id())).isEqualTo(said);
        refused("crm.feedback.unknown", () -> feedback.find(elsewhere, customer, said.id()));
        refused("crm.feedback.unknown", () -> feedback.find(store, crm.customer(store, "赵一"), said.id()));
        refused(
                "crm.feedback.unknown",
                () -> feedback.change(elsewhere, customer, said.id(), version -> true, known -> known));
        refused(
                "web.precondition.failed",
                () -> feedback.change(store, customer, said.id(), version -> version == 7, known -> known));
        long foreign = dealing(elsewhere, crm.customer(elsewhere, "李四"));
        assertThat(codes(() -> feedback.add(store, customer, about(foreign), false)))
                .containsExactly("dealing=crm.dealing.unknown");
    }

    @Test
    void thePersonGetsItAndErasureLeavesNothing() {
        CrmPersonalData personal = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        feedback.add(store, customer, says(FeedbackKind.COMPLAINT, null, "刹车异响" + Records.NOON), false);
        DataSubject subject = new DataSubject(CrmPersonalData.SUBJECT, customer.toString());
        List<String> out = new ArrayList<>();
        crm.units()
                .run(
                        store,
                        () -> personal.export(
                                store, subject, Set.of(), (list, values) -> out.add(list + " " + values)));
        assertThat(out)
                .anySatisfy(entry -> assertThat(entry).startsWith("feedback ").contains("刹车异响"));
        crm.units().run(store, () -> personal.erase(store, subject, Set.of()));
        assertThat(crm.number("select count(*) from crm_feedback where tenant_id = " + store.tenant()))
                .isZero();
    }

    private static void refused(String code, Runnable call) {
        assertThat(catchThrowableOfType(Fault.class, call::run).code()).isEqualTo(code);
    }
}
