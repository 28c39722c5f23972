package livery.crm.internal.privacy;

import static livery.crm.internal.Records.customer;
import static livery.crm.internal.Records.licence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import livery.criteria.Criteria;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.crm.RentalRecord;
import livery.crm.SourceRecord;
import livery.crm.VehicleRecord;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.household.HouseholdDraft;
import livery.crm.internal.note.Notes;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.values.ContactDraft;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Listing;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.Trace;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrmPersonalDataTest {

    private static final String NUMBER = "440301198503095517";
    private static final String LICENCE = "D5519440301X";
    private static final String MOBILE = "13822225519";

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext other = crm.store();
    private final CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
    private CustomerId wang;

    @BeforeEach
    void aCustomerWithAllThatHangsOnThem() {
        wang = new CustomerId(fill(store));
        fill(other);
    }

    private long fill(CallContext where) {
        long id = Objects.requireNonNull(crm.intake()
                .customers(where, "dms", List.of(licence(customer("C5519", "欧阳佩佩", MOBILE, NUMBER), LICENCE)))
                .get(0)
                .target());
        crm.intake().vehicles(where, "dms", List.of(vehicle()));
        crm.intake().dealings(where, "dms", List.of(rental("R5519")));
        return id;
    }

    private static VehicleRecord vehicle() {
        return new VehicleRecord("V5519", null, "粤B5519X", null, null, null, null, null, "C5519");
    }

    private static RentalRecord rental(String id) {
        return new RentalRecord(
                id,
                "C5519",
                "V5519",
                "粤B5519X",
                Instant.parse("2024-05-01T02:00:00Z"),
                Instant.parse("2024-05-03T02:00:00Z"),
                81_000L,
                null,
                null,
                "白云机场5519",
                null,
                null,
                null);
    }

    @Test
    void handsOutAllThatIsHeldOnOneCustomer() {
        List<String> out = new ArrayList<>();
        in(store, () -> data.export(store, subject(), Set.of(), (list, values) -> out.add(list + " " + values)));

        assertThat(out)
                .extracting(entry -> entry.substring(0, entry.indexOf(' ')))
                .containsExactly("customer", "sources", "vehicles", "dealings", "vehicleRoles");
        assertThat(out.toString())
                .contains(
                        "identity_number=" + NUMBER,
                        "driving_licence_number=" + LICENCE,
                        MOBILE,
                        "C5519",
                        "粤B5519X",
                        "白云机场5519");
        List<String> none = new ArrayList<>();
        in(other, () -> data.export(other, subject(), Set.of(), (list, values) -> none.add(list)));
        assertThat(none).isEmpty();
    }

    @Test
    void tellsByWhatElseThePersonIsKnown() {
        Set<Trace> traces = crm.units().call(store, () -> data.traces(store, subject()));

        assertThat(traces)
                .containsExactlyInAnyOrder(
                        new SourceRecord(RecordKind.CUSTOMER, "dms", "C5519").trace(),
                        new SourceRecord(RecordKind.VEHICLE, "dms", "V5519").trace(),
                        new SourceRecord(RecordKind.RENTAL, "dms", "R5519").trace(),
                        new Trace("mobile", "+86" + MOBILE),
                        new Trace("identity-number", NUMBER),
                        new Trace("driving-licence-number", LICENCE));
        assertThat(SourceRecord.of(new SourceRecord(RecordKind.RENTAL, "a", "b\nc").trace()))
                .contains(new SourceRecord(RecordKind.RENTAL, "a", "b\nc"));
    }

    @Test
    void anErasedCustomerIsNobodyAndTheAmountsStay() {
        long rows = erase(store);

        assertThat(rows).isPositive();
        assertThat(erase(store)).isZero();
        List<String> here = List.of("欧阳佩佩", MOBILE, "C5519", "R5519", "粤B5519X", "粤b5519x", "b5519x", "白云机场5519");
        for (String trace : here) {
            assertThat(tenantsWith(trace))
                    .as(trace)
                    .doesNotContain(store.tenant().toString());
        }
        assertThat(tenantsWith("欧阳佩佩")).contains(other.tenant().toString());
        assertThat(crm.number("select amount_minor from crm_dealing where tenant_id = " + store.tenant()))
                .isEqualTo(81_000);
        assertThat(crm.list().newest(store, "5519", null, 10)).isEmpty();
        assertThat(crm.list().newest(store, "佩佩", null, 10)).isEmpty();
        assertThat(crm.list().newest(store, NUMBER, null, 10)).isEmpty();
        assertThat(crm.list().newest(store, LICENCE, null, 10)).isEmpty();
        assertThat(crm.list().newest(other, LICENCE, null, 10)).hasSize(1);
        assertThat(
                        crm.number(
                                "select count(*) from crm_customer where tenant_id = " + store.tenant()
                                        + " and (driving_licence_number_encrypted is not null or driving_licence_number_index is not null)"))
                .isZero();
        assertThat(crm.list().newest(other, "佩佩", null, 10)).hasSize(1);
        assertThat(crm.facts().of(store)).anyMatch(told -> told.type().equals(CustomerFacts.ERASED));
    }

    @Test
    void nobodyIsInAListAndNothingIsAddedToThem() {
        CallContext li = crm.staff().add(store, "Li");
        CustomerId zhao = crm.customer(store, "赵敏");
        erase(store);

        assertThat(crm.list().newest(store, null, null, 10))
                .extracting(one -> one.id())
                .containsExactly(zhao.value());
        CustomerFilter nobodys = new CustomerFilter(li.person(), null);
        crm.rows()
                .change("update crm_customer set adviser_id = " + li.person() + " where tenant_id = " + store.tenant());
        assertThat(crm.list().newest(store, null, nobodys, null, 10)).hasSize(1);
        assertThat(crm.list().of(store, List.of(wang.value(), zhao.value()))).hasSize(1);
        for (CustomerOrder order : CustomerOrder.values()) {
            Listing all = new Listing(null, CustomerFilter.NONE, null, null, order);
            assertThat(listed().page(store, all, null, 10)).hasSize(1);
            assertThat(listed().count(store, all)).isEqualTo(1);
        }
        assertThat(crm.pages().show(store, wang).erasedAt()).isNotNull();
        assertThat(crm.pages().show(store, zhao).erasedAt()).isNull();
        assertThat(crm.pages().show(store, wang).behaviour().rentals()).isEqualTo(1);

        refused(() -> crm.register().change(store, wang, version -> true, before -> before));
        refused(() -> new Notes(crm.work(), crm.audit()).add(store, wang, "x"));
        refused(() -> crm.contacts().add(store, wang, new ContactDraft("x", null, null, null, null)));
        refused(() -> crm.merges().merge(store, zhao, version -> true, wang, Set.of(), ""));
        refused(() -> crm.invoiceAddresses().change(store, wang, version -> true, before -> before));
        refused(
                "platform.input.invalid",
                () -> crm.households().create(store, new HouseholdDraft("x", null, List.of(wang.toString()))));
        refused(
                "platform.input.invalid",
                () -> crm.tasks().create(li, new TaskDraft("x", null, wang, null, null, null, null, null)));
        crm.work().call(other, (connection, tenant) -> {
            refused("crm.customer.unknown", () -> CustomerPresence.requireSomebody(connection, tenant, wang));
            return wang;
        });
    }

    private ListedCustomers listed() {
        Criteria none = (Criteria) Proxy.newProxyInstance(
                Criteria.class.getClassLoader(), new Class<?>[] {Criteria.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                });
        return new ListedCustomers(crm.work(), crm.list(), none);
    }

    private static void refused(ThrowingCallable call) {
        refused("crm.customer.erased", call);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void theSameRecordsTakenInAgainBringNobodyBack() {
        erase(store);

        assertThat(crm.intake().customers(store, "dms", List.of(customer("C5519", "欧阳佩佩", MOBILE, NUMBER))))
                .containsExactly(Outcome.passedOver());
        assertThat(crm.intake().dealings(store, "dms", List.of(rental("R5519"), rental("R2"))))
                .containsExactly(Outcome.passedOver(), Outcome.passedOver());
        assertThat(crm.intake()
                        .vehicles(store, "dms", List.of(vehicle()))
                        .get(0)
                        .status())
                .isEqualTo(Outcome.Status.ACCEPTED);
        assertThat(crm.list().newest(store, "粤B5519X", null, 10)).isEmpty();
        assertThat(crm.number("select count(*) from crm_customer where tenant_id = " + store.tenant()))
                .isEqualTo(1);
        assertThat(crm.intake()
                        .customers(other, "dms", List.of(customer("C5519", "欧阳佩佩", "13900000000", NUMBER)))
                        .get(0)
                        .status())
                .isEqualTo(Outcome.Status.ACCEPTED);
        assertThat(crm.intake()
                        .customers(store, "dms", List.of(customer("C1", "欧阳佩佩", MOBILE, NUMBER)))
                        .get(0)
                        .status())
                .as("a new record of somebody who came back")
                .isEqualTo(Outcome.Status.ACCEPTED);
    }

    private long erase(CallContext where) {
        return crm.units().call(where, () -> data.erase(where, subject(), Set.of()));
    }

    private void in(CallContext where, Runnable work) {
        crm.units().run(where, work);
    }

    private DataSubject subject() {
        return new DataSubject(CrmPersonalData.SUBJECT, wang.toString());
    }

    /** The stores in whose rows the text occurs in some column. */
    private List<String> tenantsWith(String text) {
        return crm.rows().columnsWith(text).stream()
                .flatMap(column -> crm
                        .rows()
                        .texts("select distinct tenant_id from " + column.substring(0, column.indexOf('.'))
                                + " where instr(cast(" + column + " as char), '" + text + "') > 0")
                        .stream())
                .toList();
    }
}
