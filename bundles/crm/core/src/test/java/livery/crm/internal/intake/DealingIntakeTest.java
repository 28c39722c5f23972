package livery.crm.internal.intake;

import static livery.crm.internal.Records.NOON;
import static livery.crm.internal.Records.customer;
import static livery.crm.internal.Records.rental;
import static livery.crm.internal.Records.vehicle;
import static livery.crm.internal.Records.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import livery.crm.CustomerId;
import livery.crm.DealingRecord;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.crm.RentalRecord;
import livery.crm.ServiceVisitRecord;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.dealing.TimelineItem;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import org.junit.jupiter.api.Test;

class DealingIntakeTest {

    private static final String VIN = "LGBH52E08MY123456";

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();

    @Test
    void dealingsStandInTheTimelineOfTheirCustomerWithTheirVehicle() {
        long id = customerOf("C1");
        vehicleOf("V1", "粤B12345", "C1");

        assertThat(take(
                        rental("R1", "C1", "V1", null, NOON),
                        visit("S1", "C1", null, "粤b·12345", NOON.plusSeconds(60))))
                .extracting(Outcome::status)
                .containsOnly(Outcome.Status.ACCEPTED);

        List<TimelineItem> timeline = timeline(id);
        assertThat(timeline).extracting(item -> item.dealing().externalId()).containsExactly("S1", "R1");
        assertThat(timeline)
                .extracting(item -> Objects.requireNonNull(item.vehicle()).plate())
                .containsOnly("粤B12345");
        assertThat(timeline.get(0).dealing().currency()).isEqualTo("CNY");
        assertThat(timeline.get(1).dealing().days()).isEqualTo(3);
        assertThat(timeline.get(1).dealing().startedAt()).isEqualTo(NOON);
    }

    @Test
    void aDealingWaitsForItsCustomerThenForItsVehicle() {
        assertThat(take(rental("R1", "C1", "V1", null, NOON)))
                .containsExactly(Outcome.waiting(RecordKind.CUSTOMER, "C1"));
        customerOf("C1");
        assertThat(take(rental("R1", "C1", "V1", null, NOON)))
                .containsExactly(Outcome.waiting(RecordKind.VEHICLE, "V1"));
        vehicleOf("V1", "粤B12345", "C1");
        assertThat(take(rental("R1", "C1", "V1", null, NOON)))
                .extracting(Outcome::status)
                .containsExactly(Outcome.Status.ACCEPTED);
    }

    @Test
    void aVehicleWaitsForItsOwner() {
        assertThat(crm.intake().vehicles(store, "dms", List.of(vehicle("V1", VIN, "粤B12345", "C1"))))
                .containsExactly(Outcome.waiting(RecordKind.CUSTOMER, "C1"));
    }

    @Test
    void aPlateThatNobodyKnowsIsNotWaitedForAndFoundLater() {
        long id = customerOf("C1");
        take(visit("S1", "C1", null, "粤B12345", NOON));
        assertThat(timeline(id).get(0).vehicle()).isNull();

        vehicleOf("V1", "粤B 12345", null);

        assertThat(Objects.requireNonNull(timeline(id).get(0).vehicle()).plate())
                .isEqualTo("粤B 12345");
    }

    @Test
    void theSameDealingAgainIsUnchangedAndANewerOneReplacesIt() {
        long id = customerOf("C1");
        long dealing = target(take(rental("R1", "C1", null, null, NOON)));

        assertThat(take(rental("R1", "C1", null, null, NOON))).containsExactly(Outcome.unchanged(dealing));
        assertThat(take(rental("R1", "C1", null, null, NOON.plusSeconds(1))))
                .containsExactly(Outcome.accepted(dealing));
        assertThat(timeline(id)).hasSize(1);
        assertThat(timeline(id).get(0).dealing().startedAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void rentalsAndVisitsMayShareAnExternalId() {
        long id = customerOf("C1");

        take(rental("1", "C1", null, null, NOON), visit("1", "C1", null, null, NOON));

        assertThat(timeline(id)).hasSize(2);
    }

    @Test
    void aDealingTwiceInOneBatchEndsAsTheLast() {
        long id = customerOf("C1");

        assertThat(take(
                        rental("R1", "C1", null, null, NOON),
                        rental("R1", "C1", null, null, NOON),
                        rental("R1", "C1", null, null, NOON.plusSeconds(9))))
                .extracting(Outcome::status)
                .containsExactly(Outcome.Status.ACCEPTED, Outcome.Status.UNCHANGED, Outcome.Status.ACCEPTED);
        assertThat(timeline(id).get(0).dealing().startedAt()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void refusesWhatMakesNoSense() {
        customerOf("C1");
        RentalRecord backwards = new RentalRecord(
                "R1", "C1", null, null, NOON, NOON.minusSeconds(1), -1L, "XXQ", null, null, null, null, null);
        ServiceVisitRecord empty =
                new ServiceVisitRecord("S1", null, null, "··", null, null, null, null, -5L, null, null);

        assertThat(take(backwards, empty))
                .extracting(outcome -> outcome.faults().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList())
                .containsExactly(
                        List.of(
                                "endedAt crm.end.before-start",
                                "amount crm.amount.negative",
                                "currency crm.currency.unknown"),
                        List.of(
                                "at crm.required",
                                "customer crm.required",
                                "plate crm.plate.invalid",
                                "odometerKm crm.odometer.invalid"));
    }

    @Test
    void vehiclesAreKnownByVinThenByPlate() {
        customerOf("C1");
        long id = vehicleOf("V1", "粤B12345", "C1");

        assertThat(crm.intake()
                        .vehicles(
                                store,
                                "other",
                                List.of(vehicle("X1", VIN, "粤B99999", null), vehicle("X2", null, "粤B·99999", null))))
                .containsExactly(Outcome.accepted(id), Outcome.accepted(id));
        assertThat(crm.intake().vehicles(store, "other", List.of(vehicle("X3", "LGBH52E0XMY654321", "粤B99999", null))))
                .extracting(Outcome::target)
                .doesNotContain(id);
        assertThat(crm.intake().vehicles(store, "other", List.of(vehicle("X4", "LGBH52E05MYIOQ321", null, null))))
                .containsExactly(Outcome.refused(List.of(new FieldFault("vin", "crm.vin.invalid"))));
    }

    @Test
    void anotherTenantsCustomersAndVehiclesAreNotKnownHere() {
        customerOf("C1");
        vehicleOf("V1", "粤B12345", "C1");
        CallContext other = crm.store();

        assertThat(crm.intake().dealings(other, "dms", List.of(rental("R1", "C1", "V1", null, NOON))))
                .containsExactly(Outcome.waiting(RecordKind.CUSTOMER, "C1"));
        crm.intake().customers(other, "dms", List.of(customer("C1", "李雷", null)));
        assertThat(crm.intake().dealings(other, "dms", List.of(rental("R1", "C1", "V1", null, NOON))))
                .containsExactly(Outcome.waiting(RecordKind.VEHICLE, "V1"));
        long theirs = target(crm.intake().customers(other, "dms", List.of(customer("C1", "李雷", null))));
        crm.intake().dealings(other, "dms", List.of(visit("S1", "C1", null, "粤B12345", NOON)));
        assertThat(crm.timeline().of(other, new CustomerId(theirs), null, 10))
                .extracting(TimelineItem::vehicle)
                .containsOnlyNulls();
    }

    private List<Outcome> take(DealingRecord... records) {
        return crm.intake().dealings(store, "dms", List.of(records));
    }

    private long customerOf(String externalId) {
        return target(crm.intake().customers(store, "dms", List.of(customer(externalId, "王小明", "13800138000"))));
    }

    private long vehicleOf(String externalId, String plate, @org.jspecify.annotations.Nullable String owner) {
        return target(crm.intake().vehicles(store, "dms", List.of(vehicle(externalId, VIN, plate, owner))));
    }

    private static long target(List<Outcome> outcomes) {
        assertThat(outcomes.get(0).target()).as("%s", outcomes).isNotNull();
        return Objects.requireNonNull(outcomes.get(0).target());
    }

    private List<TimelineItem> timeline(long customer) {
        return crm.timeline().of(store, new CustomerId(customer), null, 10);
    }
}
