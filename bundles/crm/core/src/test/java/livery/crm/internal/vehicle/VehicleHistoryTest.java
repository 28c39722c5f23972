package livery.crm.internal.vehicle;

import static livery.crm.internal.Records.NOON;
import static livery.crm.internal.Records.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.EnergyType;
import livery.crm.RunningIn;
import livery.crm.ServiceVisitRecord;
import livery.crm.VehicleId;
import livery.crm.VehicleRecord;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.values.VehicleDraft;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VehicleHistoryTest {

    private static final String VIN = "LSVAA4182E2184847";

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext other = crm.store();
    private final CustomerId wang = customer(store, "C1", "王伟");
    private final CustomerId li = customer(store, "C2", "李雷");

    @Test
    void whoOwnedAVehicleIsKeptWhenItGoesToSomebodyElse() {
        VehicleId id = take(record("C1", null));
        take(record("C2", null));

        assertThat(crm.vehicleRoles().of(store, id, null, 10))
                .extracting(VehicleRoles.Held::customer, VehicleRoles.Held::role, held -> held.until() == null)
                .containsExactly(
                        tuple(li.value(), VehicleRoles.Role.OWNER, true),
                        tuple(wang.value(), VehicleRoles.Role.OWNER, false));
        crm.vehicleRegister()
                .change(store, id, version -> true, before -> draft(VIN, before.plate(), "electric", wang.toString()));
        assertThat(crm.vehicleRoles().of(store, id, null, 10).get(1).version())
                .as("that it has ended is a change too")
                .isEqualTo(1);
        assertThat(crm.vehicles().find(store, id).owner()).isEqualTo("王伟");
        assertThat(crm.vehicles().find(store, id).vehicle().energyType()).isEqualTo(EnergyType.ELECTRIC);
        assertThat(crm.vehicleRoles().of(store, id, null, 10)).hasSize(3);
        assertThat(crm.facts().of(store))
                .filteredOn(told -> told.type().equals(CustomerFacts.VEHICLES_CHANGED))
                .hasSize(3);
    }

    @Test
    void whoIsMergedBecomesNobodysNewOwner() {
        VehicleId id = take(record("C1", null));
        crm.merge(store, li, customer(store, "C3", "韩梅梅"));

        refused(
                "platform.input.invalid",
                () -> crm.vehicleRegister()
                        .change(store, id, version -> true, before -> draft(VIN, before.plate(), null, li.toString())));
        assertThat(crm.vehicles().find(store, id).owner()).isEqualTo("王伟");
    }

    @Test
    void whoDroveIsNotedByHand() {
        VehicleId id = take(record("C1", null));

        VehicleRoles.Held driver = crm.vehicleRoles()
                .add(store, id, li.toString(), VehicleRoles.Role.DRIVER, LocalDate.of(2024, 1, 1), null);
        VehicleRoles.Held changed = crm.vehicleRoles()
                .change(
                        store,
                        id,
                        driver.id(),
                        version -> version == driver.version(),
                        held -> new VehicleRoles.Time(held.since(), LocalDate.of(2024, 6, 30)));
        assertThat(changed.version()).isEqualTo(driver.version() + 1);
        assertThat(crm.vehicleRoles().find(store, id, driver.id())).isEqualTo(changed);
        refused(
                "web.precondition.failed",
                () -> crm.vehicleRoles()
                        .change(
                                store,
                                id,
                                driver.id(),
                                version -> version == driver.version(),
                                held -> new VehicleRoles.Time(null, null)));
        refused(
                "web.precondition.failed",
                () -> crm.vehicleRoles().remove(store, id, driver.id(), version -> version == driver.version()));
        refused("crm.vehicle-role.unknown", () -> crm.vehicleRoles().find(other, id, driver.id()));
        assertThat(crm.vehicleRoles().of(store, id, null, 1).get(0).until()).isEqualTo(LocalDate.of(2024, 6, 30));
        refused(
                "platform.input.invalid",
                () -> crm.vehicleRoles()
                        .change(
                                store,
                                id,
                                driver.id(),
                                version -> true,
                                held -> new VehicleRoles.Time(LocalDate.of(2024, 7, 1), held.until())));
        long owner = crm.vehicleRoles().of(store, id, driver.id(), 1).get(0).id();
        refused("crm.vehicle-role.owner", () -> crm.vehicleRoles().remove(store, id, owner, version -> true));
        refused("crm.vehicle.unknown", () -> crm.vehicleRoles().of(other, id, null, 10));
        refused(
                "crm.vehicle.unknown",
                () -> crm.vehicleRoles().add(other, id, li.toString(), VehicleRoles.Role.DRIVER, null, null));
        refused("crm.vehicle-role.unknown", () -> crm.vehicleRoles().remove(other, id, driver.id(), version -> true));
        refused(
                "crm.vehicle-role.unknown",
                () -> crm.vehicleRoles()
                        .change(other, id, driver.id(), version -> true, held -> new VehicleRoles.Time(null, null)));
        refused(
                "platform.input.invalid",
                () -> crm.vehicleRoles()
                        .add(store, id, customer(other, "C1", "客").toString(), VehicleRoles.Role.DRIVER, null, null));
        crm.vehicleRoles().remove(store, id, driver.id(), version -> version == changed.version());
        assertThat(crm.vehicleRoles().of(store, id, null, 10)).hasSize(1);
    }

    @Test
    void aReadingThatDoesNotFitIsKeptAndMarked() {
        VehicleId id = take(record("C1", null));
        shown("W1", 30_000L, NOON);
        shown("W2", 310_000L, NOON.plusSeconds(30 * 86_400));
        shown("W3", 32_000L, NOON.plusSeconds(60 * 86_400));

        assertThat(crm.odometers().of(store, id, null, 10))
                .extracting(Odometers.Reading::km, Odometers.Reading::implausible)
                .containsExactly(tuple(32_000L, false), tuple(310_000L, true), tuple(30_000L, false));
        assertThat(crm.vehicles().find(store, id).vehicle().odometerKm()).isEqualTo(32_000);
        shown("W2", 31_000L, NOON.plusSeconds(30 * 86_400));
        assertThat(crm.odometers().of(store, id, null, 10))
                .as("the source has corrected it")
                .noneMatch(Odometers.Reading::implausible);
        Odometers.Reading read = crm.odometers().add(store, id, null, 45_000L);
        assertThat(crm.vehicles().find(store, id).vehicle().odometerKm()).isEqualTo(45_000);
        crm.odometers().remove(store, id, read.id());
        assertThat(crm.vehicles().find(store, id).vehicle().odometerKm()).isEqualTo(32_000);
        shown("W3", null, NOON.plusSeconds(60 * 86_400));
        assertThat(crm.vehicles().find(store, id).vehicle().odometerKm())
                .as("the visit tells nothing any more")
                .isEqualTo(31_000);
        long told = crm.odometers().of(store, id, null, 1).get(0).id();
        refused("crm.odometer.told", () -> crm.odometers().remove(store, id, told));
        refused("crm.vehicle.unknown", () -> crm.odometers().of(other, id, null, 10));
        refused("crm.vehicle.unknown", () -> crm.odometers().add(other, id, null, 1L));
        refused("crm.odometer.unknown", () -> crm.odometers().remove(other, id, told));
    }

    @Test
    void whatASourceSaysOfTheOdometerIsAReading() {
        VehicleId id = take(record("C1", 30_000L));
        take(record("C1", 30_000L));
        take(record("C1", 30_500L));

        assertThat(crm.odometers().of(store, id, null, 10))
                .extracting(Odometers.Reading::km)
                .containsExactly(30_500L, 30_000L);
    }

    @Test
    void aNumberWrongByADigitIsRefusedWhereTheRuleBindsAndElsewhereAWarning() {
        refused(
                "platform.input.invalid",
                () -> crm.vehicleRegister().create(store, draft("LSVAA4182E2184848", null, null, null)));

        VehicleRegister.Saved saved =
                crm.vehicleRegister().create(store, draft("WVWZZZ1JZXW000001", null, "hydrogen fuel", null));

        assertThat(saved.warnings()).containsExactly(new FieldFault("vin", "crm.vin.check-digit"));
        VehicleRow row = crm.vehicles().find(store, saved.id()).vehicle();
        assertThat(row.energy()).isEqualTo("hydrogen fuel");
        assertThat(row.energyType()).isNull();
        refused(
                "crm.vehicle.exists",
                () -> crm.vehicleRegister().create(store, draft("WVWZZZ1JZXW000001", null, null, null)));
        assertThat(crm.vehicleRegister()
                        .create(other, draft("WVWZZZ1JZXW000001", null, null, null))
                        .id())
                .isNotEqualTo(saved.id());
        refused(
                "crm.vehicle.unknown",
                () -> crm.vehicleRegister().change(other, saved.id(), version -> true, before -> before));
        refused(
                "web.precondition.failed",
                () -> crm.vehicleRegister().change(store, saved.id(), version -> false, before -> before));
    }

    @Test
    void brandsSeriesAndModelsAreThoseOfTheStore() {
        take(record("C1", null));
        crm.vehicleRegister().create(store, draft(null, "粤B99999", null, null));

        assertThat(crm.vehicleModels().of(store, null, null, null, 10)).containsExactly("东风", "大众");
        assertThat(crm.vehicleModels().of(store, "大众", null, null, 10)).containsExactly("朗逸");
        assertThat(crm.vehicleModels().of(store, "大众", "朗逸", null, 10)).containsExactly("朗逸 1.5L");
        assertThat(crm.vehicleModels().of(other, null, null, null, 10)).isEmpty();
    }

    @Test
    void theDealingsOfAVehicleAreThoseOfItsStore() {
        VehicleId id = take(record("C1", null));
        shown("W1", 30_000L, NOON);

        assertThat(crm.timeline().of(store, id, null, 10)).hasSize(1);
        refused("crm.vehicle.unknown", () -> crm.timeline().of(other, id, null, 10));
    }

    private void shown(String visit, @Nullable Long km, Instant at) {
        ServiceVisitRecord record = visit(visit, "C1", "V1", null, at);
        crm.intake()
                .dealings(
                        store,
                        "dms",
                        List.of(new ServiceVisitRecord(
                                record.externalId(),
                                record.customer(),
                                record.vehicle(),
                                null,
                                at,
                                null,
                                null,
                                null,
                                km,
                                null,
                                null)));
    }

    @Test
    void theFirstServiceIsKeptAsTheSourceAndStaffSayIt() {
        customer(store, "C1", "王小明");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        RunningIn due = new RunningIn(today.plusMonths(6), 5_000L, null);
        VehicleId id = take(with(record("C1", null), due));
        assertThat(crm.vehicles().find(store, id).vehicle().runningIn()).isEqualTo(due);

        RunningIn done = new RunningIn(due.dueOn(), due.dueKm(), today);
        assertThat(take(with(record("C1", null), done))).isEqualTo(id);
        assertThat(crm.vehicles().find(store, id).vehicle().runningIn()).isEqualTo(done);
        assertThat(crm.intake()
                        .checkVehicles(
                                store, List.of(with(record("C1", null), new RunningIn(null, -1L, today.plusDays(2)))))
                        .get(0))
                .extracting(fault -> fault.field())
                .containsExactlyInAnyOrder("runningInDueKm", "runningInDoneOn");
    }

    private static VehicleRecord with(VehicleRecord record, RunningIn runningIn) {
        return new VehicleRecord(
                record.externalId(),
                record.vin(),
                record.plate(),
                record.brand(),
                record.series(),
                record.model(),
                record.energy(),
                record.firstRegisteredOn(),
                record.owner(),
                record.warrantyUntil(),
                record.warrantyKm(),
                record.odometerKm(),
                runningIn,
                Map.of());
    }

    private static VehicleRecord record(String owner, @Nullable Long odometerKm) {
        return new VehicleRecord(
                "V1",
                VIN,
                "粤B12345",
                "大众",
                "朗逸",
                "朗逸 1.5L",
                "汽油",
                LocalDate.of(2021, 5, 1),
                owner,
                LocalDate.of(2024, 5, 1),
                100_000L,
                odometerKm);
    }

    private static VehicleDraft draft(
            @Nullable String vin, @Nullable String plate, @Nullable String energy, @Nullable String owner) {
        return new VehicleDraft(vin, plate, "东风", "轩逸", null, energy, null, null, null, null, owner);
    }

    private VehicleId take(VehicleRecord record) {
        return new VehicleId(Objects.requireNonNull(
                crm.intake().vehicles(store, "dms", List.of(record)).get(0).target()));
    }

    private CustomerId customer(CallContext context, String id, String name) {
        return new CustomerId(Objects.requireNonNull(crm.intake()
                .customers(context, "dms", List.of(livery.crm.internal.Records.customer(id, name, null)))
                .get(0)
                .target()));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
