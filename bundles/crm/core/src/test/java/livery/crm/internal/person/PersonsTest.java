package livery.crm.internal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.CustomerRecord;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.crm.internal.consent.ConsentChannel;
import livery.crm.internal.consent.ConsentDraft;
import livery.crm.internal.consent.Consents;
import livery.crm.internal.consent.Method;
import livery.crm.internal.consent.Purpose;
import livery.crm.internal.duplicate.Duplicates;
import livery.crm.internal.duplicate.Pair;
import livery.crm.internal.merge.Merge;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.data.StandaloneModules;
import livery.data.StandaloneRun;
import livery.data.StandaloneSettings;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.facts.Fact;
import livery.platform.privacy.DataSubject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over stores of their own; those of other tests are customers of the group, too. */
class PersonsTest {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "test");

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext other = crm.store();
    private final CallContext third = crm.store();
    private final StandaloneSettings settings = new StandaloneSettings();
    private final PersonLinks links =
            new PersonLinks(crm.work(), crm.units(), crm.tenants(), settings, crm.encryption(), crm.facts());
    private final Persons persons = new Persons(crm.work(), crm.units(), links, crm.audit());
    private final String mobile = "138" + (10_000_000 + Math.floorMod(System.nanoTime(), 80_000_000));

    @BeforeEach
    void policy() {
        settings.with(PersonSettings.POLICY, PersonSettings.LINKED);
    }

    private CustomerId take(CallContext where, CustomerRecord record) {
        CustomerId id = new CustomerId(Objects.requireNonNull(
                crm.intake().customers(where, "dms", List.of(record)).get(0).target()));
        told(where, CustomerFacts.CHANGED, id);
        return id;
    }

    /** As the platform does: inside a unit of the store. */
    private void told(CallContext where, String type, CustomerId... ids) {
        List<String> subjects = Stream.of(ids).map(CustomerId::toString).toList();
        crm.units()
                .run(
                        where,
                        () -> new PersonWatch(links)
                                .handle(where, new Fact(1, type, Instant.now(), subjects, Map.of())));
    }

    private List<Person> persons() {
        Set<Long> mine = Set.of(
                store.tenant().value(), other.tenant().value(), third.tenant().value());
        return persons.page(GROUP, null, 500).stream()
                .filter(person -> person.customers().stream().anyMatch(link -> mine.contains(link.store())))
                .toList();
    }

    private void consent(CallContext where, CustomerId customer, boolean given) {
        new Consents(crm.work(), crm.audit(), crm.facts())
                .add(
                        where,
                        customer,
                        new ConsentDraft(
                                Purpose.SHARING,
                                ConsentChannel.ANY,
                                given,
                                null,
                                Method.SPOKEN,
                                "may be shared",
                                null));
        told(where, given ? CustomerFacts.CONSENT_GIVEN : CustomerFacts.CONSENT_WITHDRAWN, customer);
    }

    private long rowsOf(CustomerId... ids) {
        long rows = 0;
        for (CustomerId id : ids) {
            for (String table : List.of("crm_person_key", "crm_person_link", "crm_person_shared")) {
                rows += crm.number("select count(*) from " + table + " where customer_id = " + id);
            }
        }
        return rows;
    }

    @Test
    void theGroupKnowsWhoIsOneAndAStoreLearnsNothingByIt() {
        CustomerId one = take(store, Records.customer("C1", "王小明", mobile, "P" + mobile));
        CustomerId two = take(other, Records.customer("X9", "Wang Xiaoming", null, "P" + mobile));
        take(third, Records.customer("C1", "李四", mobile));

        assertThat(persons())
                .singleElement()
                .satisfies(person -> assertThat(person.customers())
                        .extracting(Person.Link::customer, Person.Link::store, Person.Link::reason)
                        .containsExactlyInAnyOrder(
                                tuple(one.value(), store.tenant().value(), KeyKind.IDENTITY_NUMBER),
                                tuple(two.value(), other.tenant().value(), KeyKind.IDENTITY_NUMBER)));
        assertThat(persons.elsewhere(store, one)).isEmpty();
        assertThat(persons.page(store, null, 50)).isEmpty();
        assertThat(persons.byStore(store)).isEmpty();
        assertThat(persons.byStore(GROUP))
                .isNotEmpty()
                .allSatisfy(of -> assertThat(of.customers())
                        .isEqualTo(crm.number("select count(*) from crm_person_link where store_id = " + of.store())));
        assertThat(crm.duplicates().page(store, Duplicates.State.OPEN, null, 50))
                .isEmpty();
        assertThatThrownBy(() -> persons.elsewhere(store, two)).isInstanceOf(Fault.class);
        assertThat(crm.number("select count(*) from crm_person_key where hash like '%" + mobile + "%'"))
                .isZero();
        assertThat(crm.facts().of(GROUP))
                .anyMatch(told -> told.type().equals(PersonLinks.CHANGED)
                        && told.subjects()
                                .contains(Long.toString(persons().get(0).id())));
    }

    @Test
    void aStoreSeesOfAnotherWhatTheCustomerAgreedToThereAndThePolicyAllows() {
        CustomerId one = take(store, Records.customer("C1", "王小明", mobile));
        CustomerId two = take(other, Records.customer("C1", "王小明", mobile));
        crm.intake().dealings(other, "dms", List.of(Records.visit("S1", "C1", null, null, Records.NOON)));
        consent(other, two, true);
        assertThat(persons.elsewhere(store, one)).as("the group alone knows").isEmpty();

        settings.with(PersonSettings.POLICY, PersonSettings.DEALINGS);
        told(other, CustomerFacts.DEALINGS_CHANGED, two);
        assertThat(persons.elsewhere(store, one)).singleElement().satisfies(seen -> {
            assertThat(seen.store()).isEqualTo(other.tenant().value());
            assertThat(seen.shared().dealings()).isEqualTo(1);
            assertThat(seen.shared().lastDealingOn()).hasToString("2025-03-01");
        });
        assertThat(persons.elsewhere(other, two))
                .as("nobody agreed to that in the first store")
                .isEmpty();

        settings.with(PersonSettings.POLICY, PersonSettings.KNOWN);
        assertThat(persons.elsewhere(store, one))
                .singleElement()
                .satisfies(seen -> assertThat(seen.shared().dealings()).isNull());
        consent(other, two, false);
        assertThat(persons.elsewhere(store, one)).isEmpty();
    }

    @Test
    void whoIsMergedErasedOrDeletedIsKnownAsTheStoreKnowsThem() {
        CustomerId one = take(store, Records.customer("C1", "王小明", mobile));
        CustomerId card = take(store, Records.customer("C2", "小明", null, "P" + mobile));
        CustomerId two = take(other, Records.customer("C1", "王小明", mobile));
        CustomerId three = take(third, Records.customer("C1", "Ming", null, "P" + mobile));
        assertThat(persons()).hasSize(2);

        crm.merge(store, card, one);
        told(store, CustomerFacts.MERGED, card, one);
        assertThat(persons())
                .singleElement()
                .satisfies(person -> assertThat(person.customers())
                        .extracting(Person.Link::customer)
                        .containsExactlyInAnyOrder(one.value(), two.value(), three.value()));

        CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        crm.units().run(store, () -> data.erase(store, new DataSubject("customer", one.toString()), Set.of()));
        told(store, CustomerFacts.ERASED, one);
        assertThat(rowsOf(one, card)).isZero();
        assertThat(persons()).as("those who are left share nothing").isEmpty();
    }

    @Test
    void whoIsSeparatedStaysSoUntilItIsTakenBack() {
        CustomerId one = take(store, Records.customer("C1", "王小明", mobile));
        CustomerId two = take(other, Records.customer("C1", "王小明", mobile));
        Person person = persons().get(0);

        persons.separate(GROUP, person.id(), two.value());
        told(other, CustomerFacts.CHANGED, two);
        assertThat(persons()).isEmpty();
        Pair pair = Pair.of(one.value(), two.value());
        assertThat(persons.separations(GROUP, null, 500))
                .anySatisfy(separation -> assertThat(separation.pair()).isEqualTo(pair));
        assertThat(persons.separations(store, null, 500)).isEmpty();
        assertThatThrownBy(() -> persons.separate(GROUP, person.id(), two.value()))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> persons.joinAgain(store, pair)).isInstanceOf(Fault.class);

        persons.joinAgain(GROUP, pair);
        assertThat(persons()).hasSize(1);
        assertThat(persons.separations(GROUP, null, 500))
                .noneSatisfy(separation -> assertThat(separation.pair()).isEqualTo(pair));
    }

    @Test
    void whoIsSeparatedStaysSoWhileTheStoreMergesThemAndAfterwards() {
        CustomerId one = take(store, Records.customer("C1", "王小明", mobile));
        CustomerId two = take(other, Records.customer("C1", "王小明", mobile));
        persons.separate(GROUP, persons().get(0).id(), two.value());
        CustomerId into = take(store, Records.customer("C2", "小明", null));

        Merge merge = crm.merges().merge(store, into, version -> true, one, Set.of(), "the same");
        told(store, CustomerFacts.MERGED, into, one);
        assertThat(persons()).as("whoever stands for one is none of the others").isEmpty();
        assertThat(separated()).containsExactly(Pair.of(one.value(), two.value()));
        CustomerId above = take(store, Records.customer("C3", "明", null));
        Merge second = crm.merges().merge(store, above, version -> true, into, Set.of(), "the same");
        told(store, CustomerFacts.MERGED, above, into);
        assertThat(persons()).as("also at second hand").isEmpty();

        crm.merges().undo(store, above, second.id());
        told(store, CustomerFacts.UNMERGED, above, into);
        crm.merges().undo(store, into, merge.id());
        told(store, CustomerFacts.UNMERGED, into, one);
        assertThat(persons()).as("it is for themselves again").isEmpty();
        crm.merges().merge(store, into, version -> true, one, Set.of(), "the same");
        told(store, CustomerFacts.MERGED, into, one);

        persons.joinAgain(GROUP, Pair.of(one.value(), two.value()));
        assertThat(persons())
                .singleElement()
                .satisfies(person -> assertThat(person.customers())
                        .extracting(Person.Link::customer)
                        .containsExactlyInAnyOrder(into.value(), two.value()));
    }

    @Test
    void whoIsSeparatedStaysSoWithoutAKeyUntilTheyAreNoMore() {
        CustomerId one = take(store, Records.customer("C1", "王小明", mobile));
        CustomerId two = take(other, Records.customer("C1", "王小明", mobile));
        CustomerId three = take(third, Records.customer("C1", "王小明", mobile));
        persons.separate(GROUP, persons().get(0).id(), two.value());
        Pair pair = Pair.of(one.value(), two.value());
        Pair others = Pair.of(two.value(), three.value());
        assertThat(separated()).containsExactlyInAnyOrder(pair, others);

        String tail = crm.rows()
                .texts("select mobile_tail from crm_customer where id = " + two)
                .get(0);
        crm.rows().change("update crm_customer set mobile_tail = null where id = " + two);
        told(other, CustomerFacts.CHANGED, two);
        assertThat(crm.number("select count(*) from crm_person_key where customer_id = " + two))
                .isZero();
        crm.rows().change("update crm_customer set mobile_tail = '" + tail + "' where id = " + two);
        told(other, CustomerFacts.CHANGED, two);
        assertThat(persons())
                .singleElement()
                .satisfies(person -> assertThat(person.customers())
                        .extracting(Person.Link::customer)
                        .doesNotContain(two.value()));

        LinkPersons job = new LinkPersons(links, crm.work(), crm.tenants(), new StandaloneModules());
        settings.with(PersonSettings.POLICY, PersonSettings.OFF);
        job.run(GROUP, new StandaloneRun(Map.of()));
        assertThat(separated()).as("nobody took it back").contains(pair);
        crm.removal().remove(store, one);
        settings.with(PersonSettings.POLICY, PersonSettings.LINKED);
        job.run(GROUP, new StandaloneRun(Map.of()));
        assertThat(separated()).as("nobody told of the one who is gone").containsExactly(others);
        new ErasedStores(links).erasing(third.tenant());
        assertThat(separated()).isEmpty();
    }

    private List<Pair> separated() {
        Set<Long> mine = Set.of(
                store.tenant().value(), other.tenant().value(), third.tenant().value());
        return persons.separations(GROUP, null, 500).stream()
                .filter(one -> mine.contains(one.oneStore()) || mine.contains(one.otherStore()))
                .map(Separation::pair)
                .toList();
    }

    @Test
    void theDailyRunTellsOfAllAndForgetsAllWhenNobodyIsToBeMatched() {
        settings.with(PersonSettings.POLICY, PersonSettings.OFF);
        CustomerId one = take(store, Records.customer("C1", "王小明", mobile));
        CustomerId two = take(other, Records.customer("C1", "王小明", mobile));
        assertThat(rowsOf(one, two)).isZero();

        LinkPersons job = new LinkPersons(links, crm.work(), crm.tenants(), new StandaloneModules());
        settings.with(PersonSettings.POLICY, PersonSettings.LINKED);
        job.run(GROUP, new StandaloneRun(Map.of()));
        assertThat(persons()).hasSize(1);

        settings.with(PersonSettings.POLICY, PersonSettings.OFF);
        job.run(GROUP, new StandaloneRun(Map.of()));
        assertThat(crm.number("select count(*) from crm_person_key")).isZero();
        assertThat(crm.number("select count(*) from crm_person")).isZero();
    }

    @Test
    void theDailyRunLooksAtNoStoreWhereTheModuleIsOff() {
        settings.with(PersonSettings.POLICY, PersonSettings.OFF);
        CustomerId one = take(store, Records.customer("C1", "王小明", mobile));
        CustomerId two = take(other, Records.customer("C1", "王小明", mobile));
        StandaloneModules modules = new StandaloneModules().with(LinkPersons.class, "crm");
        modules.switchOff(other.tenant(), "crm");
        settings.with(PersonSettings.POLICY, PersonSettings.LINKED);

        new LinkPersons(links, crm.work(), crm.tenants(), modules).run(GROUP, new StandaloneRun(Map.of()));

        assertThat(rowsOf(one)).isPositive();
        assertThat(rowsOf(two)).isZero();
    }

    @Test
    void theDailyRunForgetsWhomTheStoreHasNoMoreThoughNothingToldIt() {
        settings.with(PersonSettings.POLICY, PersonSettings.KNOWN);
        CustomerId one = take(store, Records.customer("C1", "王小明", mobile));
        CustomerId unknown = take(store, Records.customer("C2", "无名", null));
        consent(store, unknown, true);
        assertThat(rowsOf(one)).isEqualTo(1);
        assertThat(rowsOf(unknown)).as("shared, and known by nothing").isEqualTo(1);

        crm.rows().change("update crm_customer set erased_at = now() where id in (" + one + ", " + unknown + ")");
        new LinkPersons(links, crm.work(), crm.tenants(), new StandaloneModules())
                .run(GROUP, new StandaloneRun(Map.of()));
        assertThat(rowsOf(one, unknown)).isZero();

        CustomerId again = take(other, Records.customer("C2", "无名", null));
        consent(other, again, true);
        new ErasedStores(links).erasing(other.tenant());
        assertThat(rowsOf(again)).isZero();
    }

    @Test
    void howeverManyChangeItTakesNoMoreStatements() {
        List<CustomerId> ids = new ArrayList<>();
        List<CustomerRecord> records = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            records.add(Records.customer("C" + i, "王" + i, mobile));
        }
        crm.intake()
                .customers(store, "dms", records)
                .forEach(outcome -> ids.add(new CustomerId(Objects.requireNonNull(outcome.target()))));
        long before = crm.selects();
        told(store, CustomerFacts.CHANGED, ids.get(0));
        long few = crm.selects() - before;
        before = crm.selects();
        told(store, CustomerFacts.CHANGED, ids.toArray(CustomerId[]::new));

        assertThat(crm.selects() - before).isLessThanOrEqualTo(few + 2);
    }

    /** Step by step it comes to the same as all at once. */
    @Test
    void whateverHappensInWhicheverStoreTheGroupKnowsWhatMatchingAllWouldSay() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<CallContext> stores = List.of(store, other, third);
        Map<Long, Integer> storeOf = new TreeMap<>();
        for (int step = 0; step < 60; step++) {
            int where = random.nextInt(3);
            String number = mobile.substring(0, 10) + random.nextInt(3);
            String identity = random.nextInt(3) == 0 ? "P" + mobile + random.nextInt(3) : null;
            String record = "R" + random.nextInt(4);
            crm.intake()
                    .customers(
                            stores.get(where),
                            "dms",
                            List.of(Records.customer(record, "王" + random.nextInt(2), number, identity)))
                    .forEach(outcome -> {
                        if (outcome.target() != null) {
                            storeOf.put(outcome.target(), where);
                            told(stores.get(where), CustomerFacts.CHANGED, new CustomerId(outcome.target()));
                        }
                    });
        }
        Set<Set<Long>> now = crm.units()
                .call(
                        GROUP,
                        () -> crm.entities()
                                .jdbc(connection -> Matching.of(
                                                new PersonRows(
                                                                connection,
                                                                GROUP.tenant().value())
                                                        .known(storeOf.keySet())
                                                        .values(),
                                                Set.of())
                                        .stream()
                                        .map(one -> ids(one.stream().map(KnownCustomer::id)))
                                        .collect(Collectors.toSet())));
        assertThat(persons().stream()
                        .map(person -> ids(person.customers().stream().map(Person.Link::customer)))
                        .collect(Collectors.toSet()))
                .as("seed %d", seed)
                .isEqualTo(now);
    }

    private static Set<Long> ids(Stream<Long> some) {
        return some.collect(Collectors.toCollection(TreeSet::new));
    }
}
