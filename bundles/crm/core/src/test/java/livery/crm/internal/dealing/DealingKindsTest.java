package livery.crm.internal.dealing;

import static livery.crm.internal.Records.NOON;
import static livery.crm.internal.Records.customer;
import static livery.crm.internal.Records.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.DealingRecord;
import livery.crm.InquiryRecord;
import livery.crm.InsurancePolicyRecord;
import livery.crm.LineKind;
import livery.crm.Outcome;
import livery.crm.Outcome.Status;
import livery.crm.Payer;
import livery.crm.RecordKind;
import livery.crm.ServiceLineRecord;
import livery.crm.ServiceVisitRecord;
import livery.crm.TestDriveRecord;
import livery.crm.VehicleSaleRecord;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.values.LineDraft;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DealingKindsTest {

    private static final String DMS = "dms";

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext other = crm.store();
    private final CustomerId wang = known(store);

    @Test
    void eachKindIsTakenInOnceAndAgainWhenItChanges() {
        List<DealingRecord> records = List.of(
                new VehicleSaleRecord("S1", "C1", null, null, NOON, 13_990_000L, null, "轩逸", "珍珠白，倒车影像", "陈工"),
                new InsurancePolicyRecord(
                        "P1", "C1", null, null, NOON, NOON.plusSeconds(365 * 86_400), 450_000L, "CNY", "平安", "商业险"),
                new TestDriveRecord("T1", "C1", null, null, NOON, null, "轩逸", "陈工", "喜欢"),
                new InquiryRecord("I1", "C1", NOON, "轩逸", "web", null, null));

        assertThat(crm.intake().dealings(store, DMS, records))
                .extracting(Outcome::status)
                .containsOnly(Status.ACCEPTED);
        assertThat(crm.intake().dealings(store, DMS, records))
                .extracting(Outcome::status)
                .containsOnly(Status.UNCHANGED);
        assertThat(crm.intake()
                        .dealings(store, DMS, List.of(new InquiryRecord("I1", "C1", NOON, "天籁", "web", null, null))))
                .extracting(Outcome::status)
                .containsExactly(Status.ACCEPTED);
        assertThat(crm.timeline().of(store, wang, null, 10))
                .extracting(
                        item -> item.dealing().kind(),
                        item -> item.dealing().model(),
                        item -> item.dealing().amountMinor())
                .containsExactlyInAnyOrder(
                        tuple(RecordKind.VEHICLE_SALE, "轩逸", 13_990_000L),
                        tuple(RecordKind.INSURANCE_POLICY, null, 450_000L),
                        tuple(RecordKind.TEST_DRIVE, "轩逸", null),
                        tuple(RecordKind.INQUIRY, "天籁", null));
        assertThat(crm.facts().of(store))
                .filteredOn(told -> told.type().equals(CustomerFacts.DEALINGS_CHANGED))
                .hasSize(2);
    }

    @Test
    void linesWaitForTheirVisitAndAreSummedUpByPayer() {
        assertThat(line("L1", LineKind.PART, 30_000, Payer.CUSTOMER))
                .isEqualTo(Outcome.waiting(RecordKind.SERVICE_VISIT, "W1"));
        crm.intake().dealings(store, DMS, List.of(visit("W1", "C1", null, null, NOON)));

        line("L1", LineKind.PART, 30_000, Payer.CUSTOMER);
        line("L2", null, 20_000, null);
        line("L3", LineKind.WORK, 10_000, Payer.INSURER);
        assertThat(line("L3", LineKind.WORK, 10_000, Payer.INSURER).status()).isEqualTo(Status.UNCHANGED);
        paid(50_000L, 10_000L, null);
        line("L2", null, 20_000, Payer.WARRANTY);
        paid(30_000L, 10_000L, 20_000L);
        Outcome theirs = crm.intake()
                .serviceLines(other, DMS, List.of(new ServiceLineRecord("L9", "W1", null, null, null, 1L, null)))
                .get(0);
        assertThat(theirs.status()).isEqualTo(Status.WAITING);
    }

    @Test
    void staffEnterEachKindAndChangeWhatTheyHaveEntered() {
        long id = crm.dealingRegister()
                .create(
                        store,
                        new DealingDraft(
                                visitBy(wang, 58_000L),
                                List.of(
                                        new LineDraft(LineKind.WORK, "工时", new BigDecimal("1.5"), 18_000L, null),
                                        new LineDraft(LineKind.PART, "机油", null, 40_000L, Payer.WARRANTY))));

        Dealing made = crm.dealingRegister().find(store, id);
        assertThat(made.editable()).isTrue();
        assertThat(made.lines()).extracting(line -> line.values().text()).containsExactly("工时", "机油");
        assertThat(made.item().dealing().paidMinor(Payer.CUSTOMER)).isEqualTo(18_000L);
        assertThat(made.item().dealing().paidMinor(Payer.WARRANTY)).isEqualTo(40_000L);
        crm.dealingRegister()
                .change(
                        store,
                        id,
                        version -> version == made.item().dealing().version(),
                        made,
                        new DealingDraft(visitBy(wang, 60_000L), List.of()));
        Dealing changed = crm.dealingRegister().find(store, id);
        assertThat(changed.item().dealing().amountMinor()).isEqualTo(60_000L);
        assertThat(changed.item().dealing().paidMinor(Payer.CUSTOMER)).isNull();
        refused(
                "web.precondition.failed",
                () -> crm.dealingRegister()
                        .change(
                                store,
                                id,
                                version -> version == made.item().dealing().version(),
                                changed,
                                new DealingDraft(visitBy(wang, 1L), List.of())));
        refused(
                "platform.input.invalid",
                () -> crm.dealingRegister()
                        .change(
                                store,
                                id,
                                version -> true,
                                changed,
                                new DealingDraft(
                                        new InquiryRecord("", wang.toString(), NOON, null, null, null, null),
                                        List.of())));
        refused("crm.dealing.unknown", () -> crm.dealingRegister().find(other, id));
        refused("crm.dealing.unknown", () -> crm.dealingRegister().remove(other, id, version -> true));
        refused(
                "crm.customer.unknown",
                () -> crm.dealingRegister().create(other, new DealingDraft(visitBy(wang, 1L), List.of())));
        crm.dealingRegister().remove(store, id, version -> true);
        refused("crm.dealing.unknown", () -> crm.dealingRegister().find(store, id));
    }

    @Test
    void whatASourceHasBroughtIsTheSources() {
        long id = Objects.requireNonNull(crm.intake()
                .dealings(store, DMS, List.of(visit("W1", "C1", null, null, NOON)))
                .get(0)
                .target());
        Dealing brought = crm.dealingRegister().find(store, id);

        assertThat(brought.editable()).isFalse();
        refused("crm.dealing.of-source", () -> crm.dealingRegister().remove(store, id, version -> true));
        refused(
                "crm.dealing.of-source",
                () -> crm.dealingRegister()
                        .change(store, id, version -> true, brought, new DealingDraft(visitBy(wang, 1L), List.of())));
        refused("platform.input.invalid", () -> crm.intake().dealings(store, "staff", List.of()));
    }

    @Test
    void whatMakesNoSenseNamesItsField() {
        assertThatThrownBy(() -> crm.dealingRegister()
                        .create(
                                store,
                                new DealingDraft(
                                        visitBy(wang, -1L),
                                        List.of(new LineDraft(null, "x\ny", null, Long.MAX_VALUE, null)))))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field)
                                .containsExactly("amount", "lines[0].text", "lines[0].amount"));
    }

    private static ServiceVisitRecord visitBy(CustomerId customer, long amount) {
        return new ServiceVisitRecord("", customer.toString(), null, null, NOON, null, amount, "CNY", null, null, null);
    }

    private void paid(@Nullable Long customer, @Nullable Long insurer, @Nullable Long warranty) {
        DealingRow visit = crm.timeline().of(store, wang, null, 1).get(0).dealing();
        assertThat(List.of(
                        String.valueOf(visit.paidMinor(Payer.CUSTOMER)),
                        String.valueOf(visit.paidMinor(Payer.INSURER)),
                        String.valueOf(visit.paidMinor(Payer.WARRANTY))))
                .containsExactly(String.valueOf(customer), String.valueOf(insurer), String.valueOf(warranty));
    }

    private Outcome line(String id, @Nullable LineKind kind, long amount, @Nullable Payer payer) {
        return crm.intake()
                .serviceLines(
                        store, DMS, List.of(new ServiceLineRecord(id, "W1", kind, "机油", BigDecimal.ONE, amount, payer)))
                .get(0);
    }

    private CustomerId known(CallContext context) {
        return new CustomerId(Objects.requireNonNull(crm.intake()
                .customers(context, DMS, List.of(customer("C1", "王伟", null)))
                .get(0)
                .target()));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
