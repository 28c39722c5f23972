package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.fulfilling.Fulfilling;
import livery.crm.internal.lead.Lead;
import livery.crm.internal.lead.LeadDraft;
import livery.crm.internal.lead.LeadFilter;
import livery.crm.internal.lead.LeadOrder;
import livery.crm.internal.lead.LeadRegister;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.lead.SalesProcess;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.task.AskedTasks;
import livery.crm.internal.task.Task;
import livery.crm.internal.task.TaskFilter;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.vehicle.Vehicles;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.View;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.view.ViewDraft;
import livery.crm.internal.view.Views;
import livery.data.StandaloneSettings;
import livery.data.StandaloneStaff;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists of vehicles, leads and tasks whose customer fulfils the criterion of a view. */
class CriterionOfOwnersTest {

    private static final Map<String, Object> DEALT =
            Map.of("collection", "crm.dealings", "function", "count", "operator", "at-least", "values", List.of(1));

    private final CriteriaDatabase db = CriteriaDatabase.shared();
    private final StandaloneStaff staff = new StandaloneStaff();
    private final CallContext store = staff.add(db.tenants.store(), "Li");
    private final CallContext other = staff.add(db.tenants.store(), "Wu");
    private final Tasks written = new Tasks(db.crmRows, staff, db.audit, db.facts);
    private final Vehicles vehicles = new Vehicles(db.crm, db.data.units(), new OwnFields(db.crmRows));
    private final TaskList tasks = new TaskList(db.crmRows);
    private final Leads leads = new Leads(db.crmRows);
    private final LeadRegister register = new LeadRegister(
            db.crmRows,
            db.tenants,
            staff,
            db.audit,
            db.facts,
            new SalesProcess(
                    new AskedTasks(db.crmRows, written, db.audit, db.facts),
                    new StandaloneSettings(),
                    (code, values, locale) -> code));
    private final Views views = new Views(db.crmRows, db.criteria, db.audit);
    private final ViewCriteria criteria = new ViewCriteria(views, db.criteria, new Guarded(db.crmRows, db.audit));
    private int made;

    /** What hangs on a customer, or on nobody. */
    private record Hanging(long vehicle, long lead, long task) {}

    private Hanging hanging(CallContext context, @Nullable Long customer) {
        long tenant = context.tenant().value();
        long vehicle = db.vehicle(context, customer, "b");
        long lead = register.create(
                context,
                new LeadDraft(
                        "王" + ++made,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "call",
                        Instant.now().plusSeconds(made),
                        null));
        long task = vehicle + 100_000;
        db.run(
                "insert into crm_task (tenant_id, id, title, customer_id, assignee_id, priority, state, active, sort_at,"
                        + " created_by, version, created_at, updated_at)"
                        + " values (?, ?, 't', ?, ?, 'NORMAL', 'OPEN', 1, ?, 1, 0, now(), now())",
                tenant,
                task,
                customer,
                context.person().value(),
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(made));
        db.run("update crm_lead set customer_id = ? where tenant_id = ? and id = ?", customer, tenant, lead);
        return new Hanging(vehicle, lead, task);
    }

    private View view(CallContext context, ListName list, Map<String, Object> criterion) {
        return views.create(
                context,
                list,
                new ViewDraft("v" + ++made, true, false, List.of(), null, Map.of("criterion", criterion)));
    }

    private Fulfilling dealt(CallContext context, ListName list) {
        String id = Long.toString(view(context, list, DEALT).id());
        return Objects.requireNonNull(criteria.fulfilling(context, list, id));
    }

    /** The whole list, page by page. */
    private static <T> List<T> all(int most, BiFunction<@Nullable T, Integer, List<T>> next) {
        List<T> all = new ArrayList<>();
        List<T> page;
        do {
            page = next.apply(all.isEmpty() ? null : all.get(all.size() - 1), most);
            all.addAll(page);
        } while (page.size() == most);
        return all;
    }

    private List<Long> vehicles(CallContext context, int most) {
        Fulfilling dealt = dealt(context, ListName.VEHICLES);
        return CriterionOfOwnersTest.<Vehicles.Owned>all(
                        most,
                        (last, some) -> vehicles.newest(
                                context,
                                dealt,
                                last == null ? null : last.vehicle().id(),
                                some))
                .stream()
                .map(owned -> owned.vehicle().id())
                .toList();
    }

    private List<Long> leads(CallContext context, @Nullable String typed, LeadOrder order, int most) {
        LeadFilter filter = new LeadFilter(typed, null, context.person(), order);
        Fulfilling dealt = dealt(context, ListName.LEADS);
        return CriterionOfOwnersTest.<Lead>all(
                        most,
                        (last, some) ->
                                leads.page(context, filter, dealt, last == null ? null : filter.end(last), some))
                .stream()
                .map(Lead::id)
                .toList();
    }

    private List<Long> tasks(CallContext context, int most) {
        TaskFilter filter = new TaskFilter(TaskFilter.View.OPEN, context.person(), null, null);
        Fulfilling dealt = dealt(context, ListName.TASKS);
        return CriterionOfOwnersTest.<Task>all(
                        most,
                        (last, some) -> tasks.page(context, filter, dealt, last == null ? null : last.position(), some))
                .stream()
                .map(Task::id)
                .toList();
    }

    @Test
    void whatIsOfThoseWhoFulfilItIsListedNearAndFarAndOfNobodyElse() {
        List<Hanging> fulfilling = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            long customer = db.customer(store);
            db.dealing(store, customer, Instant.now());
            fulfilling.add(hanging(store, customer));
        }
        long standing = db.customer(store);
        long merged = db.customer(store);
        db.dealing(store, standing, Instant.now());
        db.run(
                "insert into crm_merged (tenant_id, customer_id, canonical_id) values (?, ?, ?)",
                store.tenant().value(),
                merged,
                standing);
        fulfilling.add(hanging(store, merged));
        // So far from the first ones that they are not among those looked through for a page of one.
        for (int n = 0; n < 45; n++) {
            hanging(store, db.customer(store));
        }
        hanging(store, null);
        fulfilling.add(hanging(store, standing));
        long theirs = db.customer(other);
        db.dealing(other, theirs, Instant.now());
        Hanging elsewhere = hanging(other, theirs);

        for (int most : new int[] {1, 2, 50}) {
            assertThat(vehicles(store, most)).isEqualTo(newest(fulfilling, Hanging::vehicle));
            assertThat(leads(store, null, LeadOrder.NEWEST, most)).isEqualTo(newest(fulfilling, Hanging::lead));
            assertThat(leads(store, "王", LeadOrder.NEWEST, most)).isEqualTo(newest(fulfilling, Hanging::lead));
            assertThat(leads(store, null, LeadOrder.DUE, most)).isEqualTo(ids(fulfilling, Hanging::lead));
            assertThat(tasks(store, most)).isEqualTo(ids(fulfilling, Hanging::task));
        }
        assertThat(vehicles(other, 9)).containsExactly(elsewhere.vehicle());
        assertThat(leads(other, null, LeadOrder.NEWEST, 9)).containsExactly(elsewhere.lead());
        assertThat(tasks(other, 9)).containsExactly(elsewhere.task());
    }

    private static List<Long> ids(List<Hanging> hanging, Function<Hanging, Long> id) {
        return hanging.stream().map(id).toList();
    }

    private static List<Long> newest(List<Hanging> hanging, Function<Hanging, Long> id) {
        List<Long> ids = new ArrayList<>(ids(hanging, id));
        java.util.Collections.reverse(ids);
        return ids;
    }

    @Test
    void aShortListIsLookedThroughOnceAndALongOneInStepsOfBoundedNumber() {
        long customer = db.customer(store);
        db.dealing(store, customer, Instant.now());
        hanging(store, customer);
        Fulfilling dealt = dealt(store, ListName.TASKS);
        TaskFilter filter = new TaskFilter(TaskFilter.View.OPEN, null, null, null);
        long brief = tasksAsked(filter, dealt, 2);
        for (int n = 0; n < 90; n++) {
            hanging(store, db.customer(store));
        }
        assertThat(tasksAsked(filter, dealt, 20)).isEqualTo(brief);
        long twice = tasksAsked(filter, dealt, 3);
        assertThat(twice).isGreaterThan(brief).isLessThan(brief + 4);
        assertThat(tasksAsked(filter, dealt, 2)).isGreaterThan(twice).isLessThan(twice + 8);
    }

    private long tasksAsked(TaskFilter filter, Fulfilling dealt, int most) {
        return db.selects(
                () -> assertThat(tasks.page(store, filter, dealt, null, most)).hasSize(1));
    }

    private Fault refused(CallContext context, ListName list, View view) {
        return catchThrowableOfType(Fault.class, () -> criteria.fulfilling(context, list, Long.toString(view.id())));
    }

    @Test
    void aViewIsOfItsStoreAndListAndAsksWhatItsReaderMayAskAndWhatCanBeJudged() {
        View leadsView = view(store, ListName.LEADS, DEALT);
        for (Fault fault :
                List.of(refused(other, ListName.LEADS, leadsView), refused(store, ListName.VEHICLES, leadsView))) {
            assertThat(fault.fields())
                    .extracting("field", "code")
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("view", "crm.view.unknown"));
        }
        assertThat(criteria.fulfilling(store, ListName.LEADS, null)).isNull();
        assertThat(criteria.fulfilling(store, ListName.LEADS, "")).isNull();

        Map<String, Object> told = Map.of(
                "collection", "crm.external-data", "function", "count", "operator", "at-least", "values", List.of(1));
        View toldView = view(store, ListName.VEHICLES, told);
        CallContext reader = new CallContext(
                store.tenant(),
                store.person(),
                new Permissions(Set.of("crm.customers.read")),
                store.locale(),
                store.cause());
        assertThat(refused(reader, ListName.VEHICLES, toldView).kind()).isEqualTo(Fault.Kind.FORBIDDEN);
        assertThat(refused(reader, ListName.LEADS, leadsView).kind()).isEqualTo(Fault.Kind.FORBIDDEN);
        assertThat(db.audit.of(store)).noneMatch(entry -> entry.action().equals("crm.external-data.asked"));
        assertThat(criteria.fulfilling(store, ListName.VEHICLES, Long.toString(toldView.id())))
                .isNotNull();
        assertThat(db.audit.of(store)).anyMatch(entry -> entry.action().equals("crm.external-data.asked"));

        db.run(
                "update crm_view set filter = '{\"criterion\":{\"field\":\"own.gone\",\"operator\":\"known\"}}'"
                        + " where tenant_id = ? and id = ?",
                store.tenant().value(),
                leadsView.id());
        assertThat(refused(store, ListName.LEADS, leadsView).code()).isEqualTo("crm.list.criterion-paused");
    }
}
