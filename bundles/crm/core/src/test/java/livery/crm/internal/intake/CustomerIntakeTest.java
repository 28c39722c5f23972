package livery.crm.internal.intake;

import static livery.crm.internal.Records.address;
import static livery.crm.internal.Records.customer;
import static livery.crm.internal.Records.full;
import static livery.crm.internal.Records.licence;
import static livery.crm.internal.Records.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import livery.crm.CustomerId;
import livery.crm.CustomerRecord;
import livery.crm.Outcome;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.customer.CustomerDetails;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.values.CustomerDraft;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerIntakeTest {

    private static final String DMS = "dms";

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();

    @Test
    void takesInCustomersAndShowsThemNewestFirst() {
        List<Outcome> outcomes = take(
                customer("C1", "王小明", "13800138000"),
                customer("C2", "李雷", null),
                customer("C3", "韩梅梅", "020-87654321"));

        assertThat(outcomes).extracting(Outcome::status).containsOnly(Outcome.Status.ACCEPTED);
        assertThat(crm.list().newest(store, null, null, 10))
                .extracting(CustomerSummary::name, CustomerSummary::mobile)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("韩梅梅", "+862087654321"),
                        org.assertj.core.groups.Tuple.tuple("李雷", null),
                        org.assertj.core.groups.Tuple.tuple("王小明", "+8613800138000"));
    }

    @Test
    void keepsAllFields() {
        long id = target(take(full("C1", "王小明", "13800138000", "44030119850309123x")));

        CustomerDraft values = shown(id).values();
        CustomerDraft written = CustomerDraft.of(full("C1", "王小明", "+8613800138000", "44030119850309123X"));
        assertThat(values).isEqualTo(written);
        assertThat(shown(id).sources())
                .extracting(Object::toString)
                .containsExactly("SourceId[source=dms, externalId=C1]");
    }

    @Test
    void refusesANameThatWasReadInAnotherEncoding() {
        assertThat(take(customer("C1", "嚙踝蕭\uE5E5", null)).get(0).faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("name", "crm.name.private-use"));
        assertThat(take(customer("C2", "𠮷田玥", null)))
                .extracting(Outcome::status)
                .containsExactly(Outcome.Status.ACCEPTED);
    }

    @Test
    void saysThatATextOfOneLineHasALineBreak() {
        assertThat(take(customer("C1", "王\n小明", null)).get(0).faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("name", "crm.text.line-break"));
        assertThat(take(customer("C2", "王\n小\u0007明", null)).get(0).faults())
                .extracting(FieldFault::code)
                .containsExactly("crm.text.control");
    }

    @Test
    void theSameRecordAgainIsUnchangedAndTouchesNothing() {
        long id = target(take(full("C1", "王小明", "13800138000", "440301198503091233")));
        CustomerDetails before = shown(id);

        List<Outcome> again = take(full("C1", "王小明", "13800138000", "440301198503091233"));

        assertThat(again).containsExactly(Outcome.unchanged(id));
        assertThat(shown(id)).isEqualTo(before);
    }

    @Test
    void theSameIdentityNumberIsTheSameCustomer() {
        long id = target(take(customer("C1", "王小明", "13800138000", "440301198503091233")));

        assertThat(take("other", customer("X9", "王晓明", "13900139000", "440301 19850309 1233")))
                .containsExactly(Outcome.accepted(id));
        assertThat(shown(id).values().mobile()).isEqualTo("+8613900139000");
        assertThat(shown(id).sources()).hasSize(2);
    }

    @Test
    void theSameMobileAndNameIsTheSameCustomer() {
        long id = target(take(customer("C1", "Wang Xiaoming", "138 0013 8000")));

        assertThat(take("other", customer("X1", "ＷＡＮＧ xiaoming", "+86-138-0013-8000")))
                .containsExactly(Outcome.accepted(id));
    }

    @Test
    void theSameMobileAndAnotherNameIsAnotherCustomerAndBothAreFlagged() {
        take(customer("C1", "王小明", "13800138000"), customer("C2", "王大明", "13800138000"));

        assertThat(crm.list().newest(store, null, null, 10))
                .extracting(CustomerSummary::sharedMobile)
                .containsExactly(true, true);
    }

    @Test
    void differingIdentityNumbersNeverMerge() {
        List<Outcome> outcomes = take(
                customer("C1", "王伟", "13800138000", "440301198503091233"),
                customer("C2", "王伟", "13800138000", "440301199003091231"));

        assertThat(outcomes.get(0).target()).isNotEqualTo(outcomes.get(1).target());
        assertThat(take("other", customer("X1", "王伟", "13800138000", "440301199003091231"))
                        .get(0)
                        .target())
                .isEqualTo(outcomes.get(1).target());
    }

    @Test
    void anIdentityNumberComesLaterToAKnownMobileAndName() {
        long id = target(take(customer("C1", "王伟", "13800138000")));

        assertThat(take("other", customer("X1", "王伟", "13800138000", "440301198503091233")))
                .containsExactly(Outcome.accepted(id));
        assertThat(shown(id).values().identityNumber()).isEqualTo("440301198503091233");
    }

    @Test
    void twoOfOneBatchThatAreTheSameCustomerBecomeOne() {
        List<Outcome> outcomes = take(
                customer("C1", "王伟", "13800138000"),
                address(customer("C2", "王伟", "13800138000", "440301198503091233"), "广州"),
                customer("C3", "王 伟", "13700137000", "440301198503091233"));

        assertThat(outcomes)
                .extracting(Outcome::target)
                .containsOnly(outcomes.get(0).target());
        CustomerDraft values = shown(target(outcomes)).values();
        assertThat(values.address()).isEqualTo("广州");
        assertThat(values.mobile()).isEqualTo("+8613700137000");
    }

    @Test
    void aRecordTwiceInOneBatchEndsAsTheLast() {
        List<Outcome> outcomes = take(
                address(customer("C1", "王伟", "13800138000"), "一"),
                address(customer("C1", "王伟", "13800138000"), "二"),
                address(customer("C1", "王伟", "13800138000"), "二"),
                address(customer("C1", "王伟", "13800138000"), "三"));

        assertThat(outcomes)
                .extracting(Outcome::status)
                .containsExactly(
                        Outcome.Status.ACCEPTED,
                        Outcome.Status.ACCEPTED,
                        Outcome.Status.UNCHANGED,
                        Outcome.Status.ACCEPTED);
        assertThat(shown(target(outcomes)).values().address()).isEqualTo("三");
    }

    @Test
    void aFieldThatStaffEditedStaysUntilTheSourcesOwnValueChanges() {
        CustomerRecord record = address(customer("C1", "王伟", "13800138000"), "旧地址");
        long id = target(take(record));
        edit(id, "员工写的地址");

        take(note(record, "新备注"));
        assertThat(shown(id).values().address()).isEqualTo("员工写的地址");
        assertThat(shown(id).values().note()).isEqualTo("新备注");

        take(note(address(record, "新地址"), "新备注"));
        assertThat(shown(id).values().address()).isEqualTo("新地址");
    }

    @Test
    void theFirstRecordOfASourceLeavesWhatStaffWrote() {
        long id = crm.register()
                .create(store, draft("王伟", "13800138000", "员工写的地址"))
                .value();

        List<Outcome> outcomes = take(note(address(customer("C1", "王伟", "13800138000"), "来源地址"), "备注"));

        assertThat(outcomes).containsExactly(Outcome.accepted(id));
        assertThat(shown(id).values().address()).isEqualTo("员工写的地址");
        assertThat(shown(id).values().note()).isEqualTo("备注");
        take(note(address(customer("C1", "王伟", "13800138000"), "来源新地址"), "备注"));
        assertThat(shown(id).values().address()).isEqualTo("来源新地址");
    }

    @Test
    void aSourceTakesBackOnlyWhatItSaidItself() {
        CustomerRecord record = address(customer("C1", "王伟", "13800138000"), "甲地址");
        long id = target(take(record));
        take("other", note(customer("X1", "王伟", "13800138000"), "乙备注"));

        take(customer("C1", "王伟", "13800138000"));

        assertThat(shown(id).values().address()).isNull();
        assertThat(shown(id).values().note()).isEqualTo("乙备注");
    }

    @Test
    void anIdentityNumberOfAnotherCustomerIsRefused() {
        take(customer("C1", "王伟", "13800138000", "440301198503091233"), customer("C2", "李雷", "13900139000"));

        List<Outcome> outcomes = take(customer("C2", "李雷", "13900139000", "440301198503091233"));

        assertThat(outcomes)
                .containsExactly(Outcome.refused(List.of(new FieldFault("identityNumber", "crm.identity.taken"))));
    }

    @Test
    void theSameDrivingLicenceNumberTellsNothingOfWhoItIs() {
        List<Outcome> outcomes = take(
                licence(customer("C1", "王伟", "13800138000"), "440301 198503 091233"),
                licence(customer("C2", "李雷", "13900139000"), "440301198503091233"));

        assertThat(outcomes).extracting(Outcome::status).containsOnly(Outcome.Status.ACCEPTED);
        assertThat(outcomes.get(0).target()).isNotEqualTo(outcomes.get(1).target());
        assertThat(shown(target(outcomes)).values().drivingLicenceNumber()).isEqualTo("440301198503091233");
        assertThat(take("other", licence(customer("X1", "韩梅梅", null), "440301198503091233"))
                        .get(0)
                        .target())
                .isNotIn(outcomes.get(0).target(), outcomes.get(1).target());
    }

    @Test
    void aDrivingLicenceNumberComesLaterAndGoesAgain() {
        CustomerRecord record = customer("C1", "王伟", "13800138000", "440301198503091233");
        long id = target(take(record));

        assertThat(take(licence(record, "ab12345678"))).containsExactly(Outcome.accepted(id));
        assertThat(shown(id).values().drivingLicenceNumber()).isEqualTo("AB12345678");
        assertThat(take(licence(record, "ab12345678"))).containsExactly(Outcome.unchanged(id));
        assertThat(take(record)).containsExactly(Outcome.accepted(id));
        assertThat(shown(id).values().drivingLicenceNumber()).isNull();
        assertThat(shown(id).values().identityNumber()).isEqualTo("440301198503091233");
    }

    @Test
    void aCustomerThatBecomesLikeAnotherStaysApart() {
        List<Outcome> outcomes = take(customer("C1", "王伟", "13800138000"), customer("C2", "王伟", "13900139000"));

        assertThat(take(customer("C2", "王伟", "13800138000")))
                .containsExactly(Outcome.accepted(target(outcomes.subList(1, 2))));
        assertThat(crm.list().newest(store, null, null, 10)).hasSize(2);
    }

    @Test
    void refusesWhatMakesNoSenseAndTakesTheRest() {
        List<Outcome> outcomes = take(
                customer("C1", null, "13800138000"),
                customer("C2", "李雷", "12345"),
                customer("C3", "韩梅梅", "13800138000", "??"),
                licence(customer("C4", "林涛", null), "无"),
                customer(" ", "无名", null),
                customer("C5", "对的", "13800138001"));

        assertThat(outcomes)
                .extracting(outcome -> outcome.faults().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList())
                .containsExactly(
                        List.of("name crm.required"),
                        List.of("mobile crm.mobile.invalid"),
                        List.of("identityNumber crm.identity.invalid"),
                        List.of("drivingLicenceNumber crm.driving-licence.invalid"),
                        List.of("externalId crm.required"),
                        List.of());
        assertThat(crm.list().newest(store, null, null, 10)).hasSize(1);
    }

    @Test
    void aFullBatchComesThrough() {
        List<CustomerRecord> records = IntStream.range(0, 1_000)
                .mapToObj(i -> full("C" + i, "客户" + i, "138%08d".formatted(i), "44030119850309%04d".formatted(i)))
                .toList();

        assertThat(crm.intake().customers(store, DMS, records))
                .extracting(Outcome::status)
                .containsOnly(Outcome.Status.ACCEPTED);
        assertThat(crm.intake().customers(store, DMS, records))
                .extracting(Outcome::status)
                .containsOnly(Outcome.Status.UNCHANGED);
    }

    @Test
    void anotherTenantsCustomersAreNeverMatched() {
        CallContext other = crm.store();
        long mine = target(take(customer("C1", "王伟", "13800138000", "440301198503091233")));

        List<Outcome> theirs =
                crm.intake().customers(other, DMS, List.of(customer("C1", "王伟", "13800138000", "440301198503091233")));

        assertThat(theirs.get(0).status()).isEqualTo(Outcome.Status.ACCEPTED);
        assertThat(theirs.get(0).target()).isNotEqualTo(mine);
        assertThat(crm.list().newest(other, null, null, 10)).hasSize(1);
        assertThat(crm.list().newest(store, null, null, 10)).hasSize(1);
    }

    private List<Outcome> take(CustomerRecord... records) {
        return take(DMS, records);
    }

    private List<Outcome> take(String source, CustomerRecord... records) {
        return crm.intake().customers(store, source, List.of(records));
    }

    private static long target(List<Outcome> outcomes) {
        Long target = outcomes.get(0).target();
        assertThat(target).as("%s", outcomes).isNotNull();
        return java.util.Objects.requireNonNull(target);
    }

    private CustomerDetails shown(long id) {
        return crm.pages().show(store, new CustomerId(id));
    }

    private void edit(long id, String address) {
        crm.register()
                .change(
                        store,
                        new CustomerId(id),
                        version -> true,
                        draft -> draft(draft.name(), draft.mobile(), address));
    }

    private static CustomerDraft draft(@Nullable String name, @Nullable String mobile, String address) {
        return new CustomerDraft(name, mobile, null, null, null, null, null, null, null, null, address, null);
    }
}
