package livery.crm.internal.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livery.crm.CustomerId;
import livery.crm.TimelineEntry;
import livery.crm.TimelineSource;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.crm.internal.adviser.Advisers;
import livery.crm.internal.consent.ConsentChannel;
import livery.crm.internal.consent.ConsentDraft;
import livery.crm.internal.consent.Consents;
import livery.crm.internal.consent.Method;
import livery.crm.internal.consent.Purpose;
import livery.crm.internal.interaction.Channel;
import livery.crm.internal.interaction.Direction;
import livery.crm.internal.interaction.InteractionDraft;
import livery.crm.internal.interaction.Interactions;
import livery.crm.internal.lead.Lead;
import livery.crm.internal.lead.LeadConversion;
import livery.crm.internal.lead.LeadDraft;
import livery.crm.internal.lead.LeadRegister;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.lead.SalesProcess;
import livery.crm.internal.note.Notes;
import livery.crm.internal.survey.AnsweredSurveys;
import livery.crm.internal.task.AskedTasks;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.TaskState;
import livery.crm.internal.task.Tasks;
import livery.data.StandaloneSettings;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One history of all kinds, read page by page: nothing twice, nothing left out. */
class HistoryTest {

    private static final Instant NOON = Records.NOON;

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.staff().add(crm.store(), "Li");
    private final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    private final Notes notes = new Notes(crm.work(), crm.audit());
    private final Tasks tasks = new Tasks(crm.work(), crm.staff(), crm.audit(), crm.facts());
    private final Interactions interactions = new Interactions(crm.work(), crm.audit(), crm.facts());
    private final Consents consents = new Consents(crm.work(), crm.audit(), crm.facts());
    private final LeadRegister register = new LeadRegister(
            crm.work(),
            crm.tenants(),
            crm.staff(),
            crm.audit(),
            crm.facts(),
            new SalesProcess(
                    new AskedTasks(crm.work(), tasks, crm.audit(), crm.facts()),
                    new StandaloneSettings(),
                    (code, values, locale) -> code));
    private final History history = new History(
            crm.work(),
            new OwnKinds(
                    crm.timeline(),
                    interactions,
                    notes,
                    new TaskList(crm.work()),
                    consents,
                    crm.feedback(),
                    new AnsweredSurveys(crm.work()),
                    new Leads(crm.work())));

    private CustomerId filled(CallContext where) {
        CustomerId id = CustomerId.parse(String.valueOf(crm.intake()
                        .customers(where, "dms", List.of(Records.customer("C1", "王小明", null)))
                        .get(0)
                        .target()))
                .orElseThrow();
        crm.intake()
                .dealings(
                        where,
                        "dms",
                        List.of(
                                Records.rental("R1", "C1", null, null, NOON),
                                Records.rental("R2", "C1", null, null, NOON)));
        for (int i = 0; i < 3; i++) {
            interactions.add(
                    where, id, new InteractionDraft(Channel.PHONE, Direction.IN, NOON, "call " + i, null, null, null));
            consents.add(
                    where,
                    id,
                    new ConsentDraft(Purpose.MARKETING, ConsentChannel.SMS, false, NOON, Method.SPOKEN, null, null));
            notes.add(where, id, "note " + i);
            long task = tasks.create(where, new TaskDraft("task", null, id, null, null, null, TaskState.DONE, null));
            assertThat(task).isPositive();
        }
        tasks.create(where, new TaskDraft("not done", null, id, null, null, null, null, null));
        return id;
    }

    private List<HistoryItem> all(CustomerId customer, Set<String> kinds, int most) {
        List<HistoryItem> all = new ArrayList<>();
        HistoryPosition after = null;
        List<HistoryItem> page;
        do {
            page = history.page(store, customer, kinds, after, most);
            all.addAll(page);
            after = page.isEmpty()
                    ? null
                    : HistoryPosition.parse(page.get(page.size() - 1).position().toString())
                            .orElseThrow();
        } while (page.size() == most);
        return all;
    }

    @Test
    void pagesOfAnySizeShowTheSame() {
        CustomerId customer = filled(store);
        filled(elsewhere);
        List<HistoryItem> whole = all(customer, Set.of(), 100);

        assertThat(whole).hasSize(14).isSortedAccordingTo(HistoryItem.ORDER);
        assertThat(whole.stream().map(HistoryItem::kind))
                .containsOnly("dealing", "interaction", "note", "task", "consent");
        for (int most : List.of(1, 2, 3, 5)) {
            assertThat(places(all(customer, Set.of(), most))).as("by %s", most).isEqualTo(places(whole));
        }
        assertThat(places(all(customer, Set.of("note", "dealing"), 2)))
                .isEqualTo(places(whole.stream()
                        .filter(item -> Set.of("note", "dealing").contains(item.kind()))
                        .toList()));
    }

    private static List<HistoryPosition> places(List<HistoryItem> items) {
        return items.stream().map(HistoryItem::position).toList();
    }

    @Test
    void theLeadThatSomebodyWasIsToldToWhoMaySeeLeads() {
        CustomerId customer = filled(store);
        LeadDraft draft = new LeadDraft("王小明", null, null, "fair", "轩逸", null, null, null, null, null, null, null);
        Advisers advisers = new Advisers(crm.work(), crm.staff(), crm.audit(), crm.facts());
        long id = register.create(store, draft);
        new LeadConversion(crm.work(), register, crm.register(), advisers)
                .convert(store, id, version -> true, customer);

        assertThat(all(customer, Set.of("lead"), 9)).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(id);
            assertThat(((Lead) item.what()).model()).isEqualTo("轩逸");
        });
        // And the task that its stage asked for.
        assertThat(all(customer, Set.of(), 2)).hasSize(16);
        assertThat(history.kinds(store)).containsEntry("lead", "crm.timeline.lead");
    }

    @Test
    void asManyStatementsHoweverManyEntries() {
        CustomerId customer = filled(store);
        history.page(store, customer, Set.of(), null, 1);
        long before = crm.selects();
        history.page(store, customer, Set.of(), null, 1);
        long few = crm.selects() - before;
        before = crm.selects();
        history.page(store, customer, Set.of(), null, 100);
        assertThat(crm.selects() - before).isEqualTo(few);
    }

    @Test
    void otherModulesAddWhatTheyKnow() {
        CustomerId customer = filled(store);
        Points points = new Points();
        history.add(points);

        assertThat(history.kinds(store)).containsEntry("membership.points", "membership.timeline.points");
        assertThat(all(customer, Set.of(), 2)).hasSize(19).isSortedAccordingTo(HistoryItem.ORDER);
        assertThat(all(customer, Set.of("membership.points"), 2)).hasSize(5);
        assertThat(points.asked).containsExactly(customer);
        CallContext clerk = new CallContext(
                store.tenant(),
                store.person(),
                new Permissions(Set.of("crm.customers.read")),
                store.locale(),
                store.cause());
        assertThat(history.kinds(clerk).keySet()).containsExactly("dealing", "interaction", "note", "consent");
        assertThatThrownBy(() -> history.page(clerk, customer, Set.of("task"), null, 9))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields().get(0).field()).isEqualTo("kind"));
        history.remove(points);
        assertThat(all(customer, Set.of(), 100)).hasSize(14);
    }

    @Test
    void anotherStoresCustomerHasNone() {
        CustomerId customer = filled(store);
        for (Set<String> kinds : List.of(Set.<String>of(), Set.of("task"))) {
            assertThatThrownBy(() -> history.page(elsewhere, customer, kinds, null, 9))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("crm.customer.unknown"));
        }
    }

    /** Five entries, as another module would have them. */
    private static final class Points implements TimelineSource {

        private final Set<CustomerId> asked = new HashSet<>();

        @Override
        public String kind() {
            return "membership.points";
        }

        @Override
        public String permission() {
            return "membership.points.read";
        }

        @Override
        public List<TimelineEntry> entries(
                CallContext context, Set<CustomerId> customers, @Nullable Instant before, long beforeId, int most) {
            asked.addAll(customers);
            Instant end = Objects.requireNonNullElse(before, Instant.MAX);
            Stream<TimelineEntry> five = IntStream.rangeClosed(1, 5)
                    .mapToObj(n -> new TimelineEntry(n, n < 3 ? NOON : NOON.plusSeconds(n), "+" + n, null));
            return five.filter(one -> one.at().isBefore(end) || (one.at().equals(end) && one.id() < beforeId))
                    .sorted(Comparator.comparing(TimelineEntry::at)
                            .thenComparing(TimelineEntry::id)
                            .reversed())
                    .limit(most)
                    .toList();
        }
    }
}
