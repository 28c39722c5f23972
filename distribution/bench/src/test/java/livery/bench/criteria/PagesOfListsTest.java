package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import livery.criteria.CriterionReader;
import livery.crm.CustomerId;
import livery.crm.VehicleId;
import livery.crm.internal.adviser.Advisers;
import livery.crm.internal.attachment.AttachedTo;
import livery.crm.internal.attachment.Attachments;
import livery.crm.internal.bulk.BulkActions;
import livery.crm.internal.company.Contacts;
import livery.crm.internal.consent.Consents;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.dealing.Timeline;
import livery.crm.internal.duplicate.Duplicates;
import livery.crm.internal.export.ListExports;
import livery.crm.internal.export.WrittenLists;
import livery.crm.internal.feedback.FeedbackRegister;
import livery.crm.internal.history.History;
import livery.crm.internal.history.OwnKinds;
import livery.crm.internal.household.Households;
import livery.crm.internal.interaction.Interactions;
import livery.crm.internal.lead.LeadFilter;
import livery.crm.internal.lead.LeadOrder;
import livery.crm.internal.lead.LeadStage;
import livery.crm.internal.lead.Leads;
import livery.crm.internal.lead.SalesProcess;
import livery.crm.internal.note.Notes;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.own.OwnValues;
import livery.crm.internal.person.PersonLinks;
import livery.crm.internal.person.Persons;
import livery.crm.internal.report.Reports;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.survey.AnsweredSurveys;
import livery.crm.internal.tag.CustomerTags;
import livery.crm.internal.tag.Tags;
import livery.crm.internal.task.AskedTasks;
import livery.crm.internal.task.TaskFilter;
import livery.crm.internal.task.TaskList;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.vehicle.Odometers;
import livery.crm.internal.vehicle.VehicleRoles;
import livery.crm.internal.vehicle.Vehicles;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Listing;
import livery.crm.internal.view.Views;
import livery.data.StandaloneEncryption;
import livery.data.StandaloneJobs;
import livery.data.StandaloneSettings;
import livery.data.StandaloneStaff;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each list asks as often for thirty rows as for three: nothing is asked for each row. */
class PagesOfListsTest {

    private static final int FEW = 3;
    private static final int MANY = 30;
    private static final int PAGE = 50;
    private static final Map<String, Object> DEALT =
            Map.of("collection", "crm.dealings", "function", "count", "operator", "at-least", "values", List.of(1));

    private static final CriteriaDatabase DB = CriteriaDatabase.shared();
    private static final StandaloneStaff STAFF = new StandaloneStaff();
    private static final OwnFields OWN = new OwnFields(DB.crmRows);
    private static final CustomerList LIST = new CustomerList(DB.crm, DB.data.units(), new StandaloneEncryption(), OWN);
    private static final ListedCustomers LISTED = new ListedCustomers(DB.crmRows, LIST, DB.criteria);
    private static final TaskList TASKS = new TaskList(DB.crmRows);
    private static final Timeline TIMELINE = new Timeline(DB.crm, DB.data.units());
    private static final Notes NOTES = new Notes(DB.crmRows, DB.audit);
    private static final Interactions INTERACTIONS = new Interactions(DB.crmRows, DB.audit, DB.facts);
    private static final Consents CONSENTS = new Consents(DB.crmRows, DB.audit, DB.facts);
    private static final FeedbackRegister FEEDBACK = new FeedbackRegister(
            DB.crmRows,
            new Tasks(DB.crmRows, STAFF, DB.audit, DB.facts),
            new Advisers(DB.crmRows, STAFF, DB.audit, DB.facts),
            (code, values, locale) -> code,
            DB.audit,
            DB.facts);
    private static final OwnKinds KINDS = new OwnKinds(
            TIMELINE, INTERACTIONS, NOTES, TASKS, CONSENTS, FEEDBACK, new AnsweredSurveys(DB.crmRows), leads());
    private static final Duplicates DUPLICATES = new Duplicates(DB.crm, DB.data.units(), DB.audit);

    private static final Map<Integer, Store> STORES = new TreeMap<>();

    /** A store with so many of everything; most hangs on its first customer, for whom it stands too. */
    private record Store(CallContext context, long customer, long vehicle, long tag, long segment, long bulk) {}

    /** A list: what is on its first page. */
    private record Page(String name, Function<Store, Collection<?>> page) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Page page(String name, Function<Store, Collection<?>> page) {
        return new Page(name, page);
    }

    private static Page customers(String name, Function<Store, Listing> listing) {
        return page(name, store -> LISTED.page(store.context(), listing.apply(store), null, PAGE));
    }

    private static Listing listing(
            @Nullable String typed, CustomerFilter filter, @Nullable Long segment, boolean dealt, CustomerOrder order) {
        return new Listing(typed, filter, segment, dealt ? CriterionReader.read(DEALT, "") : null, order);
    }

    static Stream<Page> lists() {
        CustomerFilter none = CustomerFilter.NONE;
        return Stream.of(
                customers("customers", store -> listing(null, none, null, false, CustomerOrder.NEWEST)),
                customers("customers by name", store -> listing(null, none, null, false, CustomerOrder.NAME)),
                customers(
                        "customers with a tag",
                        store -> listing(
                                null, new CustomerFilter(null, store.tag()), null, false, CustomerOrder.NEWEST)),
                customers(
                        "customers of an adviser",
                        store -> listing(
                                null,
                                new CustomerFilter(store.context().person(), null),
                                null,
                                false,
                                CustomerOrder.NAME)),
                customers("customers found", store -> listing("c", none, null, false, CustomerOrder.NEWEST)),
                customers(
                        "customers found with a tag",
                        store ->
                                listing("c", new CustomerFilter(null, store.tag()), null, false, CustomerOrder.NEWEST)),
                customers(
                        "customers found who fulfil a criterion and are in a segment",
                        store -> listing("c", none, store.segment(), true, CustomerOrder.NEWEST)),
                customers(
                        "customers of a segment",
                        store -> listing(null, none, store.segment(), false, CustomerOrder.NEWEST)),
                customers(
                        "customers who fulfil a criterion",
                        store -> listing(null, none, null, true, CustomerOrder.NEWEST)),
                customers(
                        "customers who fulfil a criterion, with a tag, by name",
                        store -> listing(
                                null,
                                new CustomerFilter(null, store.tag()),
                                store.segment(),
                                true,
                                CustomerOrder.NAME)),
                page("how many fulfil a criterion with a tag", store -> {
                    CustomerFilter tagged = new CustomerFilter(null, store.tag());
                    long count = LISTED.count(store.context(), listing(null, tagged, null, true, CustomerOrder.NEWEST));
                    return Stream.generate(() -> 1).limit(count).toList();
                }),
                page("a customer's vehicles", store -> vehicles().of(store.context(), customer(store), null, PAGE)),
                page("vehicles", store -> vehicles().newest(store.context(), null, PAGE)),
                page("vehicles found", store -> vehicles().search(store.context(), "粤B", PAGE)),
                page(
                        "odometer readings",
                        store -> new Odometers(DB.crm, DB.data.units(), DB.audit, DB.facts)
                                .of(store.context(), new VehicleId(store.vehicle()), null, PAGE)),
                page(
                        "who owned and drove a vehicle",
                        store -> new VehicleRoles(DB.crm, DB.data.units(), DB.audit, DB.facts)
                                .of(store.context(), new VehicleId(store.vehicle()), null, PAGE)),
                page(
                        "leads",
                        store -> leads().page(
                                        store.context(),
                                        new LeadFilter(null, null, null, LeadOrder.NEWEST),
                                        null,
                                        PAGE)),
                page(
                        "leads of a column",
                        store -> leads().page(
                                        store.context(),
                                        new LeadFilter(
                                                null,
                                                LeadStage.NEW,
                                                store.context().person(),
                                                LeadOrder.NEWEST),
                                        null,
                                        PAGE)),
                page("tasks", store -> tasks(store, TaskFilter.View.ACTIVE, null)),
                page("tasks of a column", store -> tasks(store, TaskFilter.View.OPEN, null)),
                page("tasks about a customer", store -> tasks(store, TaskFilter.View.ACTIVE, customer(store))),
                page(
                        "views",
                        store -> new Views(DB.crmRows, DB.criteria, DB.audit).of(store.context(), ListName.CUSTOMERS)),
                page("actions on many", store -> bulk().list(store.context(), null, PAGE)),
                page("what became of each", store -> bulk().results(store.context(), store.bulk(), null, null, PAGE)),
                page(
                        "exported lists",
                        store -> new ListExports(
                                        DB.crmRows,
                                        new StandaloneJobs(DB.data.units()),
                                        DB.audit,
                                        new WrittenLists(
                                                leads(), TASKS, vehicles(), new OwnValues(OWN, DB.crmRows), STAFF))
                                .list(store.context(), null, PAGE)),
                page("segments", store -> DB.segments.list(store.context(), null, PAGE)),
                page(
                        "members of a segment",
                        store -> DB.segments.members(store.context(), store.segment(), null, PAGE)),
                page("duplicates", store -> DUPLICATES.page(store.context(), Duplicates.State.OPEN, null, PAGE)),
                page(
                        "reports",
                        store -> new Reports(
                                        DB.crmRows,
                                        DB.criteria,
                                        DB.segments,
                                        DB.tenants,
                                        (code, values, locale) -> code,
                                        DB.audit,
                                        STAFF,
                                        new Guarded(DB.crmRows, DB.audit))
                                .all(store.context())),
                page("persons", store -> persons().page(store.context(), null, PAGE)),
                page("a person's customers", store -> persons().customers(store.context(), store.bulk())),
                page(
                        "households",
                        store -> new Households(DB.crm, DB.data.units(), DB.audit, DB.facts)
                                .newest(store.context(), null, PAGE)),
                page(
                        "contacts",
                        store -> new Contacts(DB.crm, DB.data.units(), DB.tenants, DB.audit, DB.facts)
                                .of(store.context(), customer(store), 0, PAGE)),
                page("dealings", store -> TIMELINE.of(store.context(), customer(store), null, PAGE)),
                page(
                        "history",
                        store -> new History(DB.crmRows, KINDS)
                                .page(store.context(), customer(store), Set.of("note"), null, PAGE)),
                page(
                        "history of all kinds",
                        store -> new History(DB.crmRows, KINDS)
                                .page(store.context(), customer(store), Set.of(), null, 10 * PAGE).stream()
                                        .filter(item -> item.kind().equals("note"))
                                        .toList()),
                page("notes", store -> NOTES.page(store.context(), customer(store), null, PAGE)),
                page("interactions", store -> INTERACTIONS.page(store.context(), customer(store), null, PAGE)),
                page("consents", store -> CONSENTS.page(store.context(), customer(store), null, PAGE)),
                page(
                        "files",
                        store -> new Attachments(DB.crmRows, DB.audit, new StandaloneSettings())
                                .of(store.context(), AttachedTo.CUSTOMER, store.customer())),
                page("tags", store -> new Tags(DB.crmRows, DB.audit, DB.facts).all(store.context())),
                page(
                        "a customer's tags",
                        store ->
                                new CustomerTags(DB.crmRows, DB.audit, DB.facts).of(store.context(), customer(store))));
    }

    private static Vehicles vehicles() {
        return new Vehicles(DB.crm, DB.data.units(), OWN);
    }

    private static Leads leads() {
        AskedTasks asked =
                new AskedTasks(DB.crmRows, new Tasks(DB.crmRows, STAFF, DB.audit, DB.facts), DB.audit, DB.facts);
        SalesProcess process = new SalesProcess(asked, new StandaloneSettings(), (code, values, locale) -> code);
        return new Leads(DB.crmRows, DB.tenants, STAFF, DB.audit, DB.facts, process);
    }

    private static BulkActions bulk() {
        return new BulkActions(DB.crmRows, LISTED, STAFF, new StandaloneJobs(DB.data.units()), DB.audit);
    }

    private static Persons persons() {
        PersonLinks links = new PersonLinks(
                DB.crmRows,
                DB.data.units(),
                DB.tenants,
                new StandaloneSettings(),
                new StandaloneEncryption(),
                DB.facts);
        return new Persons(DB.crmRows, DB.data.units(), links, DB.audit);
    }

    private static Collection<?> tasks(Store store, TaskFilter.View view, @Nullable CustomerId customer) {
        return TASKS.page(store.context(), new TaskFilter(view, null, customer, null), null, PAGE);
    }

    private static CustomerId customer(Store store) {
        return new CustomerId(store.customer());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void asksAsOftenForThirtyAsForThree(Page list) {
        Store few = STORES.computeIfAbsent(FEW, PagesOfListsTest::filled);
        Store many = STORES.computeIfAbsent(MANY, PagesOfListsTest::filled);
        assertThat(list.page().apply(few)).hasSize(FEW);
        assertThat(list.page().apply(many)).hasSize(MANY);
        long forFew = selects(list, few);
        assertThat(selects(list, many)).isEqualTo(forFew).isLessThan(25);
    }

    private static long selects(Page list, Store store) {
        OWN.all(store.context());
        long before = DB.rows.counted("Com_select");
        assertThat(list.page().apply(store)).isNotEmpty();
        return DB.rows.counted("Com_select") - before;
    }

    private static Store filled(int count) {
        CallContext store = STAFF.add(DB.tenants.store(), "Li");
        long tenant = store.tenant().value();
        long me = store.person().value();
        Instant at = Instant.now();
        long segment = DB.segments
                .create(store, new SegmentDraft("all", DEALT, null, null, true))
                .id();
        long bulk = 0;
        long vehicle = 0;
        long main = 0;
        long tag = 0;
        for (int n = 0; n < count; n++) {
            long id = DB.customer(store);
            main = n == 0 ? id : main;
            DB.run("update crm_customer set adviser_id = ? where tenant_id = ? and id = ?", me, tenant, id);
            DB.run("insert into crm_gram values (?, 'N', 'c', ?)", tenant, id);
            DB.run("insert into crm_segment_member values (?, ?, ?, now())", tenant, segment, id);
            long one = 100_000 + id;
            vehicle = n == 0 ? one : vehicle;
            tag = n == 0 ? one : tag;
            bulk = n == 0 ? one : bulk;
            DB.run("insert into crm_tag values (?, ?, ?, 'RED', 0, now(), now())", tenant, one, "t" + n);
            DB.run("insert ignore into crm_customer_tag values (?, ?, ?)", tenant, id, tag);
            DB.run("insert ignore into crm_customer_tag values (?, ?, ?)", tenant, main, one);
            DB.dealing(store, id, at);
            if (n > 0) {
                DB.dealing(store, main, at);
            }
            DB.run(
                    "insert into crm_vehicle (tenant_id, id, plate, plate_key, twin, customer_id, staff_fields, version,"
                            + " created_at, updated_at) values (?, ?, ?, ?, ?, ?, '', 1, now(), now())",
                    tenant,
                    one,
                    "粤B" + one,
                    "粤b" + one,
                    one,
                    main);
            DB.run("insert into crm_odometer values (?, ?, ?, now(), ?, 's', null, 0, now())", tenant, one, vehicle, n);
            DB.run(
                    "insert into crm_vehicle_role values (?, ?, ?, ?, 'DRIVER', null, null, 's', now())",
                    tenant,
                    one,
                    vehicle,
                    id);
            DB.run(
                    "insert into crm_lead (tenant_id, id, name, stage, open, owner_id, contacted_at, customer_id,"
                            + " created_by, version, created_at, updated_at)"
                            + " values (?, ?, 'l', 'NEW', 1, ?, now(), ?, ?, 0, now(), now())",
                    tenant,
                    one,
                    me,
                    id,
                    me);
            DB.run(
                    "insert into crm_task (tenant_id, id, title, customer_id, assignee_id, priority, state, active, sort_at,"
                            + " created_by, version, created_at, updated_at)"
                            + " values (?, ?, 't', ?, ?, 'NORMAL', 'OPEN', 1, now(), ?, 0, now(), now())",
                    tenant,
                    one,
                    main,
                    me,
                    me);
            DB.run(
                    "insert into crm_view values (?, ?, 'CUSTOMERS', ?, ?, 1, 0, '', '', '{}', 0, now(), now())",
                    tenant,
                    one,
                    "v" + n,
                    n % 2 == 0 ? me : one);
            DB.run(
                    "insert into crm_bulk (tenant_id, id, action, detail, selection, revealing, customers, done, skipped,"
                            + " undone, requested_by, created_at) values (?, ?, 'TAG', '{}', '', 0, 1, 1, 0, 0, ?, now())",
                    tenant,
                    one,
                    me);
            DB.run("insert into crm_bulk_result values (?, ?, ?, 'DONE', null, null)", tenant, bulk, id);
            DB.run(
                    "insert into crm_list_export (tenant_id, id, selection, sort, shown, language, revealing, unmasked,"
                            + " requested_by, customers, bytes, try, created_at, expires_at)"
                            + " values (?, ?, '', 'NEWEST', 'name', 'en', 0, 0, ?, 1, 1, 1, now(), now())",
                    tenant,
                    one,
                    me);
            if (n > 0) {
                DB.segments.create(store, new SegmentDraft("s" + n, DEALT, null, null, true));
            }
            DB.run("insert into crm_duplicate values (?, ?, ?, 'name', 'open', now(), null)", tenant, id, one);
            DB.run("insert into crm_report values (?, ?, ?, '{}', null, null, 0, now(), now())", tenant, one, "r" + n);
            DB.run("insert into crm_person values (?, ?, now())", tenant, one);
            DB.run("insert into crm_person_link values (?, ?, ?, ?, 'mobile-and-name', now())", tenant, id, one, bulk);
            DB.run("insert into crm_household values (?, ?, 'h', ?, 0, now(), now())", tenant, one, id);
            DB.run(
                    "insert into crm_contact (tenant_id, id, customer_id, name, version, created_at, updated_at)"
                            + " values (?, ?, ?, 'c', 0, now(), now())",
                    tenant,
                    one,
                    main);
            DB.run("insert into crm_note values (?, ?, ?, 'n', ?, 0, now(), now())", tenant, one, main, me);
            DB.run(
                    "insert into crm_interaction (tenant_id, id, customer_id, channel, direction, at, by_id, version,"
                            + " created_at, updated_at) values (?, ?, ?, 'PHONE', 'IN', now(), ?, 0, now(), now())",
                    tenant,
                    one,
                    main,
                    me);
            DB.run(
                    "insert into crm_consent (tenant_id, id, customer_id, purpose, channel, given, at, method,"
                            + " recorded_by, created_at)"
                            + " values (?, ?, ?, 'MARKETING', 'ANY', 1, now(), 'PAPER', ?, now())",
                    tenant,
                    one,
                    main,
                    me);
            DB.run(
                    "insert into crm_attachment values (?, ?, ?, null, 'f.txt', 'TEXT', 1, ?, ?, now())",
                    tenant,
                    one,
                    main,
                    "p" + n,
                    me);
        }
        long gone = DB.customer(store);
        DB.run("insert into crm_gram values (?, 'N', 'c', ?)", tenant, gone);
        DB.run("insert into crm_merged (tenant_id, customer_id, canonical_id) values (?, ?, ?)", tenant, gone, main);
        return new Store(store, main, vehicle, tag, segment, bulk);
    }
}
