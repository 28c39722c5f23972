package livery.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import livery.crm.Outcome.Status;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import org.junit.jupiter.api.Test;

/** What whoever hands records to a {@link CrmIntake} may count on: the CRM itself is held to it, and who stands in. */
public interface CrmIntakeContract {

    /** The one under test. */
    CrmIntake intake();

    /** A store without records. */
    CallContext newStore();

    /** Runs the work in one unit of the store, which is rolled back when it throws. */
    void inOneUnit(CallContext store, Runnable work);

    @Test
    default void somethingNewIsAcceptedOnceAndAgainWhenItChanges() {
        CallContext store = newStore();

        Outcome first = customer(store, "C1", "王小明");
        assertThat(first.status()).isEqualTo(Status.ACCEPTED);
        assertThat(customer(store, "C1", "王小明")).isEqualTo(Outcome.unchanged(first.target()));
        assertThat(customer(store, "C1", "王晓明")).isEqualTo(Outcome.accepted(first.target()));
        assertThat(customer(store, "C1", "王晓明").status()).isEqualTo(Status.UNCHANGED);
    }

    @Test
    default void eachRecordHasItsOutcomeInTheirOrder() {
        CallContext store = newStore();

        List<Outcome> outcomes = intake().customers(
                        store,
                        "dms",
                        List.of(record("C1", "王小明"), record("C2", "???"), record("C3", "李四"), record("C1", "王小明")));

        assertThat(outcomes)
                .extracting(Outcome::status)
                .containsExactly(Status.ACCEPTED, Status.REFUSED, Status.ACCEPTED, Status.UNCHANGED);
        assertThat(outcomes.get(1).faults()).extracting(FieldFault::field).containsExactly("name");
        assertThat(intake().customers(store, "dms", List.of())).isEmpty();
    }

    @Test
    default void whatWaitsNamesWhatItWaitsForOneAfterTheOther() {
        CallContext store = newStore();

        assertThat(vehicle(store, "V1", "C1")).isEqualTo(Outcome.waiting(RecordKind.CUSTOMER, "C1"));
        assertThat(rental(store, "R1", "C1", "V1")).isEqualTo(Outcome.waiting(RecordKind.CUSTOMER, "C1"));
        customer(store, "C1", "王小明");
        assertThat(rental(store, "R1", "C1", "V1")).isEqualTo(Outcome.waiting(RecordKind.VEHICLE, "V1"));
        assertThat(vehicle(store, "V1", "C1").status()).isEqualTo(Status.ACCEPTED);
        assertThat(rental(store, "R1", "C1", "V1").status()).isEqualTo(Status.ACCEPTED);
        assertThat(rental(store, "R1", "C1", "V1").status()).isEqualTo(Status.UNCHANGED);
    }

    @Test
    default void anIdIsComparedAsItIsWritten() {
        CallContext store = newStore();
        customer(store, "a1", "王小明");

        assertThat(customer(store, "A1", "李四").status()).isEqualTo(Status.ACCEPTED);
        assertThat(rental(store, "R1", "á1", null)).isEqualTo(Outcome.waiting(RecordKind.CUSTOMER, "á1"));
    }

    @Test
    default void anIdIsThatOfOneSourceAndOneStore() {
        CallContext store = newStore();
        customer(store, "C1", "王小明");

        assertThat(intake().dealings(store, "other", List.of(rentalRecord("R1", "C1", null)))
                        .get(0))
                .isEqualTo(Outcome.waiting(RecordKind.CUSTOMER, "C1"));
        assertThat(rental(newStore(), "R1", "C1", null)).isEqualTo(Outcome.waiting(RecordKind.CUSTOMER, "C1"));
    }

    @Test
    default void itGoesWithTheUnitOfWorkAroundIt() {
        CallContext store = newStore();

        assertThatThrownBy(() -> inOneUnit(store, () -> {
                    customer(store, "C1", "王小明");
                    throw new IllegalStateException("after it");
                }))
                .hasMessage("after it");

        assertThat(customer(store, "C1", "王小明").status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    default void aCheckSaysWhatWouldBeRefusedAndWritesNothing() {
        CallContext store = newStore();
        List<CustomerRecord> records = List.of(record("C1", "王小明"), record("C2", "???"), record("C3", "李四"));

        List<List<FieldFault>> faults = intake().checkCustomers(store, records);

        List<Outcome> outcomes = intake().customers(store, "dms", records);
        assertThat(outcomes)
                .as("none was there before")
                .extracting(Outcome::status)
                .containsExactly(Status.ACCEPTED, Status.REFUSED, Status.ACCEPTED);
        assertThat(faults).isEqualTo(outcomes.stream().map(Outcome::faults).toList());
        assertThat(intake().checkCustomers(store, List.of())).isEmpty();
    }

    @Test
    default void aCheckAsksForNoOtherRecord() {
        CallContext store = newStore();

        assertThat(intake().checkVehicles(store, List.of(vehicleRecord("V1", "C1"))))
                .containsExactly(List.of());
        assertThat(intake().checkDealings(store, List.of(rentalRecord("R1", "C1", "V1"))))
                .containsExactly(List.of());
    }

    @Test
    default void oneCallHasABound() {
        List<CustomerRecord> many = IntStream.rangeClosed(0, CrmIntake.MOST_RECORDS)
                .mapToObj(i -> record("C" + i, "客"))
                .toList();

        assertThatThrownBy(() -> intake().customers(newStore(), "dms", many))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> intake().checkCustomers(newStore(), many))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Outcome customer(CallContext store, String id, String name) {
        return intake().customers(store, "dms", List.of(record(id, name))).get(0);
    }

    private Outcome vehicle(CallContext store, String id, String owner) {
        return intake().vehicles(store, "dms", List.of(vehicleRecord(id, owner)))
                .get(0);
    }

    private Outcome rental(CallContext store, String id, String customer, String vehicle) {
        return intake().dealings(store, "dms", List.of(rentalRecord(id, customer, vehicle)))
                .get(0);
    }

    private static CustomerRecord record(String id, String name) {
        return new CustomerRecord(id, name, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static VehicleRecord vehicleRecord(String id, String owner) {
        return new VehicleRecord(id, null, "粤B12345", null, null, null, null, null, owner);
    }

    private static RentalRecord rentalRecord(String id, String customer, String vehicle) {
        return new RentalRecord(
                id,
                customer,
                vehicle,
                null,
                Instant.parse("2025-03-01T04:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
