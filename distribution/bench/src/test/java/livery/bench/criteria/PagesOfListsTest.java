package livery.bench.criteria;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import livery.criteria.CriterionReader;
import livery.crm.CustomerId;
import livery.crm.internal.adviser.Advisers;
import livery.crm.internal.attachment.AttachedTo;
import livery.crm.internal.attachment.Attachments;
import livery.crm.internal.company.Contacts;
import livery.crm.internal.consent.Consents;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.dealing.Timeline;
import livery.crm.internal.duplicate.Duplicates;
import livery.crm.internal.feedback.FeedbackRegister;
import livery.crm.internal.history.History;
import livery.crm.internal.history.OwnKinds;
import livery.crm.internal.household.Households;
import livery.crm.internal.interaction.Interactions;
import livery.crm.internal.note.Notes;
import livery.crm.internal.person.PersonLinks;
import livery.crm.internal.person.Persons;
import livery.crm.internal.survey.AnsweredSurveys;
import livery.crm.internal.tag.CustomerTags;
import livery.crm.internal.tag.Tags;
import livery.crm.internal.task.TaskFilter;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.vehicle.Vehicles;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Listing;
import livery.data.StandaloneEncryption;
import livery.data.StandaloneJobs;
import livery.data.StandaloneSettings;
import org.jspecify.annotations.Nullable;

/** Lists of customers, and of what hangs on one. */
class PagesOfListsTest extends ListPages {

    private static final CustomerList LIST = new CustomerList(DB.crm, DB.data.units(), new StandaloneEncryption(), OWN);
    private static final ListedCustomers LISTED = new ListedCustomers(DB.crmRows, LIST, DB.criteria);
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
            TIMELINE,
            INTERACTIONS,
            NOTES,
            TASKS,
            CONSENTS,
            FEEDBACK,
            new AnsweredSurveys(DB.crmRows),
            PagesOfWorkListsTest.leads());
    private static final Duplicates DUPLICATES = new Duplicates(DB.crm, DB.data.units(), DB.audit);

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
                page("tasks about a customer", store -> tasks(store, TaskFilter.View.ACTIVE, customer(store))),
                page("duplicates", store -> DUPLICATES.page(store.context(), Duplicates.State.OPEN, null, PAGE)),
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
                page(
                        "tags",
                        store -> new Tags(DB.crmRows, DB.audit, new StandaloneJobs(DB.data.units()))
                                .all(store.context())),
                page(
                        "a customer's tags",
                        store ->
                                new CustomerTags(DB.crmRows, DB.audit, DB.facts).of(store.context(), customer(store))));
    }

    private static Vehicles vehicles() {
        return new Vehicles(DB.crm, DB.data.units(), OWN);
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
}
