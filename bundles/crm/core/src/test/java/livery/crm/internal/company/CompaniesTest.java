package livery.crm.internal.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import livery.crm.CustomerId;
import livery.crm.VehicleId;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.household.Household;
import livery.crm.internal.household.HouseholdDraft;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.values.ContactDraft;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.InvoiceAddress;
import livery.crm.internal.values.VehicleDraft;
import livery.crm.internal.vehicle.VehicleRoles;
import livery.crm.internal.vehicle.Vehicles;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.privacy.DataSubject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CompaniesTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext other = crm.store();
    private final CustomerId company = customer(store, "顺达物流有限公司");
    private final CustomerId driver = customer(store, "王伟");

    @Test
    void aCompanyHasContactsOneOfWhomIsACustomer() {
        Contact boss = crm.contacts()
                .add(store, company, new ContactDraft("王伟", "车队经理", "13800138000", null, driver.toString()));
        crm.contacts().add(store, company, new ContactDraft("李雷", null, null, "li@example.com", null));

        assertThat(crm.contacts().of(store, company, 0, 10))
                .extracting(one -> one.values().name())
                .containsExactly("王伟", "李雷");
        assertThat(boss.linkedName()).isEqualTo("王伟");
        assertThat(boss.values().mobile()).isEqualTo("+8613800138000");
        Contact changed = crm.contacts()
                .change(
                        store,
                        company,
                        boss.id(),
                        version -> version == boss.version(),
                        before -> new ContactDraft("王伟", "总经理", before.mobile(), null, before.linked()));
        assertThat(changed.values().role()).isEqualTo("总经理");
        refused(
                "web.precondition.failed",
                () -> crm.contacts()
                        .change(store, company, boss.id(), version -> version == boss.version(), before -> before));
        assertThat(crm.contacts().reveal(store, company, boss.id(), "call back"))
                .isEqualTo("+8613800138000");
        assertThat(crm.audit().of(store)).extracting(one -> one.action()).contains("crm.contact.revealed");
        crm.contacts().remove(store, company, boss.id(), version -> true);
        assertThat(crm.contacts().of(store, company, 0, 10)).hasSize(1);
    }

    @Test
    void contactsOfAnotherStoreAreUnknownAndCannotBeLinked() {
        Contact contact = crm.contacts().add(store, company, new ContactDraft("王伟", null, null, null, null));
        CustomerId theirs = customer(other, "李四");

        refused("crm.customer.unknown", () -> crm.contacts().of(other, company, 0, 10));
        refused("crm.contact.unknown", () -> crm.contacts().find(other, company, contact.id()));
        refused(
                "crm.contact.unknown",
                () -> crm.contacts().change(other, company, contact.id(), version -> true, before -> before));
        refused("crm.contact.unknown", () -> crm.contacts().remove(other, theirs, contact.id(), version -> true));
        refused(
                "platform.input.invalid",
                () -> crm.contacts().add(store, company, new ContactDraft("李四", null, null, null, theirs.toString())));
    }

    @Test
    void invoicesGoToOneAddress() {
        InvoiceAddress address =
                new InvoiceAddress("顺达物流有限公司", "91350100M000100Y43", "福州市", "0591-87654321", "中国银行", "6217 0000");

        assertThat(crm.invoiceAddresses().of(store, company).address()).isEqualTo(InvoiceAddress.NONE);
        long version = crm.invoiceAddresses()
                .change(store, company, seen -> seen == 0, before -> address)
                .version();
        assertThat(crm.invoiceAddresses().of(store, company))
                .isEqualTo(new InvoiceAddresses.Versioned(address, version));
        refused(
                "web.precondition.failed",
                () -> crm.invoiceAddresses().change(store, company, seen -> seen == 0, before -> InvoiceAddress.NONE));
        refused("crm.customer.unknown", () -> crm.invoiceAddresses().of(other, company));
        refused(
                "crm.customer.unknown",
                () -> crm.invoiceAddresses().change(other, company, seen -> true, before -> address));
        refused(
                "platform.input.invalid",
                () -> crm.invoiceAddresses()
                        .change(
                                store,
                                company,
                                seen -> true,
                                before -> new InvoiceAddress(null, "?", null, null, null, null)));
    }

    @Test
    void whoWritesTheFirstAddressAtTheSameTimeAsSomebodyElseIsTold() throws Exception {
        List<String> answers = atOnce(6, writer -> {
            InvoiceAddress address = new InvoiceAddress("公司" + writer, null, null, null, null, null);
            crm.invoiceAddresses().change(store, company, seen -> seen == 0, before -> address);
        });

        assertThat(answers).containsOnlyOnce("done").containsOnly("done", "web.precondition.failed");
        assertThat(crm.invoiceAddresses().of(store, company).version()).isEqualTo(1);
    }

    @Test
    void whoIsPutIntoTwoHouseholdsAtOnceIsInOneAndTheOthersAreTold() throws Exception {
        for (int round = 0; round < 5; round++) {
            CustomerId wanted = customer(store, "李梅" + round);
            List<String> alone = IntStream.range(0, 4)
                    .mapToObj(one -> customer(store, "单人" + one).toString())
                    .toList();
            Household there = crm.households().create(store, new HouseholdDraft("王家", null, List.of(alone.get(0))));
            List<String> answers = atOnce(4, writer -> {
                HouseholdDraft draft =
                        new HouseholdDraft("家" + writer, null, List.of(wanted.toString(), alone.get(writer)));
                if (writer == 0) {
                    crm.households().change(store, there.id(), version -> true, before -> draft);
                } else {
                    crm.households().create(store, draft);
                }
            });

            assertThat(answers).containsOnlyOnce("done").containsOnly("done", "members crm.household.other");
            assertThat(crm.households().of(store, wanted)).hasSize(1);
        }
    }

    /** How it went for each who did it: that it is done, or why not. */
    private static List<String> atOnce(int writers, IntConsumer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        CyclicBarrier together = new CyclicBarrier(writers);
        try {
            List<Callable<String>> all = IntStream.range(0, writers)
                    .mapToObj(writer -> (Callable<String>) () -> {
                        together.await();
                        try {
                            work.accept(writer);
                            return "done";
                        } catch (Fault fault) {
                            return fault.fields().isEmpty()
                                    ? fault.code()
                                    : fault.fields().get(0).field() + " "
                                            + fault.fields().get(0).code();
                        }
                    })
                    .toList();
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothingOfAPersonStaysWhenTheyAreErased() {
        crm.contacts().add(store, company, new ContactDraft("王伟", null, "13800138000", null, driver.toString()));
        crm.invoiceAddresses()
                .change(store, driver, seen -> true, before -> new InvoiceAddress("王伟", null, null, null, null, null));
        Household family = crm.households()
                .create(store, new HouseholdDraft("王家", null, List.of(driver.toString(), company.toString())));
        CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        DataSubject person = new DataSubject(CrmPersonalData.SUBJECT, driver.toString());
        List<String> out = new ArrayList<>();
        crm.units().run(store, () -> data.export(store, person, Set.of(), (list, values) -> out.add(list)));

        assertThat(out).contains("contactOf", "invoiceAddresses", "households");
        crm.units().run(store, () -> data.erase(store, person, Set.of()));
        assertThat(crm.contacts().of(store, company, 0, 10)).isEmpty();
        assertThat(crm.invoiceAddresses().of(store, driver).address()).isEqualTo(InvoiceAddress.NONE);
        assertThat(crm.households().find(store, family.id()).members())
                .extracting(Household.Member::customer)
                .containsExactly(company.value());
        assertThat(crm.households().find(store, family.id()).head()).isNull();
    }

    @Test
    void aHouseholdGoesWithTheLastWhoIsInIt() {
        CustomerId wife = customer(store, "李梅");
        CustomerId alone = customer(store, "张伟");
        Household family = crm.households()
                .create(store, new HouseholdDraft("王家", null, List.of(driver.toString(), wife.toString())));
        Household own = crm.households().create(store, new HouseholdDraft("张伟", null, List.of(alone.toString())));
        CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        DataSubject person = new DataSubject(CrmPersonalData.SUBJECT, alone.toString());

        crm.units().run(store, () -> data.erase(store, person, Set.of()));
        refused("crm.household.unknown", () -> crm.households().find(store, own.id()));
        crm.removal().remove(store, driver);
        assertThat(crm.households().newest(store, null, 9))
                .extracting(Household::id)
                .containsExactly(family.id());
        crm.removal().remove(store, wife);
        assertThat(crm.households().newest(store, null, 9)).isEmpty();

        CustomerId son = customer(store, "张小伟");
        Household after = crm.households()
                .create(store, new HouseholdDraft("张小伟家", null, List.of(son.toString(), company.toString())));
        crm.removal().remove(store, son);
        assertThat(crm.households().find(store, after.id()).name()).isEqualTo("—");
    }

    @Test
    void whatAMergedOneHadIsShownAtWhoStandsForThem() {
        CustomerId into = customer(store, "顺达物流");
        Contact boss = crm.contacts().add(store, company, new ContactDraft("王伟", null, null, null, driver.toString()));
        InvoiceAddress address = new InvoiceAddress("顺达物流有限公司", null, null, null, null, null);
        crm.invoiceAddresses().change(store, company, seen -> true, before -> address);
        crm.invoiceAddresses().change(store, company, seen -> true, before -> before);
        crm.merge(store, company, into);

        assertThat(crm.contacts().of(store, into, 0, 10)).containsExactly(boss);
        Contact changed = crm.contacts()
                .change(
                        store,
                        into,
                        boss.id(),
                        version -> true,
                        before -> new ContactDraft("王大伟", null, null, null, before.linked()));
        assertThat(changed.values().name()).isEqualTo("王大伟");
        InvoiceAddresses.Versioned found = crm.invoiceAddresses().of(store, into);
        assertThat(found.address()).isEqualTo(address);
        InvoiceAddresses.Versioned written = crm.invoiceAddresses()
                .change(
                        store,
                        into,
                        seen -> seen == found.version(),
                        before -> new InvoiceAddress("顺达", null, null, null, null, null));
        assertThat(written.version()).isGreaterThan(found.version());
        assertThat(crm.invoiceAddresses().of(store, into)).isEqualTo(written);
        assertThat(crm.invoiceAddresses().of(store, company).address()).isEqualTo(address);

        refused("crm.customer.merged", () -> crm.contacts().add(store, company, boss.values()));
        refused(
                "crm.customer.merged",
                () -> crm.contacts().change(store, company, boss.id(), version -> true, before -> before));
        refused("crm.customer.merged", () -> crm.contacts().remove(store, company, boss.id(), version -> true));
        refused(
                "crm.customer.merged",
                () -> crm.invoiceAddresses().change(store, company, seen -> true, before -> address));
        crm.contacts().remove(store, into, boss.id(), version -> true);
        assertThat(crm.contacts().of(store, into, 0, 10)).isEmpty();
    }

    @Test
    void linksLeadToWhoStandsForAMergedOne() {
        CustomerId into = customer(store, "王伟伟");
        Contact boss = crm.contacts().add(store, company, new ContactDraft("王伟", null, null, null, driver.toString()));
        VehicleId car =
                crm.vehicleRegister().create(store, vehicle(driver.toString())).id();
        crm.vehicleRoles().add(store, car, driver.toString(), VehicleRoles.Role.DRIVER, null, null);
        crm.merge(store, driver, into);

        Contact linked = crm.contacts().find(store, company, boss.id());
        assertThat(linked.values().linked()).isEqualTo(into.toString());
        assertThat(linked.linkedName()).isEqualTo("王伟伟");
        crm.contacts().change(store, company, boss.id(), version -> true, before -> before);
        assertThat(crm.number("select linked_id from crm_contact where id = " + boss.id()))
                .as("the row names whom it named")
                .isEqualTo(driver.value());
        assertThat(crm.vehicles().find(store, car))
                .extracting(Vehicles.Owned::owner, Vehicles.Owned::ownerId)
                .containsExactly("王伟伟", into.value());
        assertThat(crm.vehicles().newest(store, null, null, 9))
                .extracting(Vehicles.Owned::ownerId)
                .containsExactly(into.value());
        crm.vehicleRegister().change(store, car, version -> true, before -> vehicle(into.toString()));
        assertThat(crm.number("select customer_id from crm_vehicle where id = " + car))
                .isEqualTo(driver.value());
        assertThat(crm.vehicleRoles().of(store, car, null, 9))
                .hasSize(2)
                .allSatisfy(held -> assertThat(held.customer()).isEqualTo(into.value()))
                .allSatisfy(held -> assertThat(held.name()).isEqualTo("王伟伟"));
    }

    private static VehicleDraft vehicle(String owner) {
        return new VehicleDraft(null, "粤B8D881", null, null, null, null, null, null, null, null, owner);
    }

    @Test
    void aHouseholdFollowsAMergeAndComesApartAgain() {
        CustomerId into = customer(store, "王伟伟");
        CustomerId wife = customer(store, "李梅");
        CustomerId aunt = customer(store, "李姨");
        Household family = crm.households()
                .create(store, new HouseholdDraft("王家", null, List.of(driver.toString(), wife.toString())));
        crm.merge(store, driver, into);

        assertThat(crm.households().of(store, into))
                .containsExactly(crm.households().find(store, family.id()));
        Household shown = crm.households().newest(store, null, 9).get(0);
        assertThat(shown.head()).isEqualTo(into.value());
        assertThat(shown.members()).extracting(Household.Member::name).containsExactlyInAnyOrder("王伟伟", "李梅");
        Household more = crm.households()
                .change(
                        store,
                        family.id(),
                        version -> version == family.version(),
                        before -> new HouseholdDraft(
                                before.name(),
                                into.toString(),
                                List.of(into.toString(), wife.toString(), aunt.toString())));
        assertThat(more.members()).hasSize(3);
        assertThat(more.head()).isEqualTo(into.value());
        refused(
                "platform.input.invalid",
                () -> crm.households().create(store, new HouseholdDraft("另一家", null, List.of(into.toString()))));
        refused(
                "platform.input.invalid",
                () -> crm.households().create(store, new HouseholdDraft("另一家", null, List.of(driver.toString()))));
        refused(
                "web.precondition.failed",
                () -> crm.households().change(store, family.id(), version -> false, before -> before));

        crm.rows().change("delete from crm_merged where tenant_id = " + store.tenant());
        assertThat(crm.households().of(store, into)).isEmpty();
        assertThat(crm.households().of(store, driver)).singleElement().satisfies(apart -> {
            assertThat(apart.head()).isEqualTo(driver.value());
            assertThat(apart.members()).hasSize(3);
        });
    }

    @Test
    void customersWhoLiveTogetherAreAHousehold() {
        CustomerId wife = customer(store, "李梅");
        Household family = crm.households()
                .create(store, new HouseholdDraft("王家", null, List.of(driver.toString(), wife.toString())));

        assertThat(family.head()).isEqualTo(driver.value());
        assertThat(crm.households().of(store, wife)).containsExactly(family);
        assertThat(crm.households().newest(store, null, 10)).containsExactly(family);
        refused(
                "platform.input.invalid",
                () -> crm.households().create(store, new HouseholdDraft("另一家", null, List.of(wife.toString()))));
        refused(
                "platform.input.invalid",
                () -> crm.households()
                        .create(
                                store,
                                new HouseholdDraft(
                                        "另一家",
                                        null,
                                        List.of(customer(other, "客").toString()))));
        crm.removal().remove(store, driver);
        Household left = crm.households().find(store, family.id());
        assertThat(left.head()).isNull();
        assertThat(left.members()).extracting(Household.Member::name).containsExactly("李梅");
        refused("crm.household.unknown", () -> crm.households().find(other, family.id()));
        refused(
                "crm.household.unknown",
                () -> crm.households().change(other, family.id(), version -> true, before -> before));
        refused("crm.household.unknown", () -> crm.households().remove(other, family.id(), version -> true));
        assertThat(crm.households().newest(other, null, 10)).isEmpty();
        crm.households().remove(store, family.id(), version -> version == left.version());
        assertThat(crm.households().of(store, wife)).isEmpty();
    }

    private CustomerId customer(CallContext context, String name) {
        return crm.register()
                .create(
                        context,
                        new CustomerDraft(name, null, null, null, null, null, null, null, null, null, null, null));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
