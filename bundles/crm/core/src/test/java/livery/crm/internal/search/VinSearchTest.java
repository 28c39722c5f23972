package livery.crm.internal.search;

import static livery.crm.internal.Records.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import livery.crm.VehicleId;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.values.VehicleDraft;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands inside a VIN finds its vehicle, in its store alone. */
class VinSearchTest {

    private static final String VIN = "LSVAA418722123456";
    private static final String OTHER = "LFV2B21K2D3123987";

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext elsewhere = crm.store();

    private void take(CallContext into, String id, String vin) {
        crm.intake().vehicles(into, "dms", List.of(vehicle(id, vin, null, null)));
    }

    private List<String> found(CallContext by, String typed, int most) {
        return crm.vehicles().found(by, typed, null, 0, most).stream()
                .map(one -> Objects.requireNonNull(one.vehicle().vin()))
                .toList();
    }

    private long parts(CallContext of) {
        return crm.number("select count(*) from crm_vehicle_vin_part where tenant_id = " + of.tenant());
    }

    @Test
    void eachPartOfFourCharactersOrMoreFindsItsVehicleAndNoneOfAnotherStore() {
        take(store, "V1", VIN);
        take(elsewhere, "V1", OTHER);
        for (int from = 0; from <= VIN.length() - 4; from++) {
            for (int to = from + 4; to <= VIN.length(); to++) {
                String part = VIN.substring(from, to);
                assertThat(found(store, part.toLowerCase(Locale.ROOT), 9))
                        .as(part)
                        .containsExactly(VIN);
                assertThat(found(elsewhere, part, 9)).as(part).isEmpty();
            }
        }
        assertThat(found(store, "2B21K2", 9)).isEmpty();
        assertThat(found(elsewhere, "2B21K2", 9)).containsExactly(OTHER);
        assertThat(found(store, "418", 9)).isEmpty();
        assertThat(found(store, "SVAB", 9)).isEmpty();
        assertThat(parts(store)).isEqualTo(VehicleIndex.MOST_OF_VIN);
    }

    @Test
    void whatBeginsOrEndsSoComesFirstAndAPageGoesOnWhereTheOneBeforeEnded() {
        take(store, "V1", VIN);
        take(store, "V2", "LSVAA4180A2900123");
        take(store, "V3", "A418K100000000123");
        assertThat(found(store, "A418", 9)).containsExactly("A418K100000000123", "LSVAA4180A2900123", VIN);
        assertThat(found(store, "A418", 2)).containsExactly("A418K100000000123", "LSVAA4180A2900123");
        assertThat(crm.vehicles().found(store, "A418", null, 2, 2))
                .extracting(one -> one.vehicle().vin())
                .containsExactly(VIN);
    }

    @Test
    void aVehicleIsFoundByTheVinThatStaffGaveItAndNoLongerByTheOneBefore() {
        VehicleId id = crm.vehicleRegister().create(store, draft(VIN)).id();
        assertThat(found(store, "A4187", 9)).containsExactly(VIN);
        crm.vehicleRegister().change(store, id, version -> true, before -> draft(OTHER));
        assertThat(found(store, "A4187", 9)).isEmpty();
        assertThat(found(store, "2B21K2", 9)).containsExactly(OTHER);
        crm.vehicleRegister().change(store, id, version -> true, before -> draft(null));
        assertThat(parts(store)).isZero();
    }

    private static VehicleDraft draft(@Nullable String vin) {
        return new VehicleDraft(vin, "粤B12345", null, null, null, null, null, null, null, null, null);
    }

    @Test
    void vehiclesFromBeforeAreFilledInOnce() {
        take(store, "V1", VIN);
        take(store, "V2", OTHER);
        crm.rows().change("delete from crm_vehicle_vin_part where tenant_id = " + store.tenant());
        assertThat(found(store, "2B21K2", 9)).isEmpty();
        StandaloneRun run = new StandaloneRun(Map.of());
        new VehiclesFilled(crm.work()).run(elsewhere, run);
        new VehiclesFilled(crm.work()).run(store, run);
        new VehiclesFilled(crm.work()).run(store, run);
        assertThat(run.lines())
                .containsExactly(
                        "crm.job.vehicle-search-filled{count=0}",
                        "crm.job.vehicle-search-filled{count=2}",
                        "crm.job.vehicle-search-filled{count=0}");
        assertThat(found(store, "2B21K2", 9)).containsExactly(OTHER);
    }
}
