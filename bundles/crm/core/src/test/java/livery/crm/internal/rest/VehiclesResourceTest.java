package livery.crm.internal.rest;

import static livery.crm.internal.Records.vehicle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.vehicle.Vehicles;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.web.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VehiclesResourceTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();

    private Page<Vehicles.Owned> page(String q, @Nullable String after) {
        return VehiclesResource.found(crm.vehicles(), store, q, null, Optional.ofNullable(after), 50);
    }

    @Test
    void aSearchGoesOnPageByPageWithoutGapOrRepetition() {
        crm.intake()
                .vehicles(
                        store,
                        "dms",
                        IntStream.range(0, 120)
                                .mapToObj(n -> vehicle("V" + n, null, "粤B11%03d".formatted(n), null))
                                .toList());
        for (String typed : List.of("粤B", "11", "B11")) {
            List<Long> ids = new ArrayList<>();
            String after = null;
            do {
                Page<Vehicles.Owned> page = page(typed, after);
                page.items().forEach(one -> ids.add(one.vehicle().id()));
                after = page.next();
            } while (after != null);
            assertThat(ids).as(typed).hasSize(120).doesNotHaveDuplicates();
        }
        assertThat(page("粤B1100", null).next()).isNull();
    }

    @Test
    void whoeverGoesTooFarIsToldToTypeMore() {
        assertThatThrownBy(() -> page("粤B", "5000"))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .containsExactly(
                                        new FieldFault("q", "crm.vehicle.too-many-found", Map.of("most", 5_000))));
        assertThatThrownBy(() -> page("粤B", "x")).isInstanceOf(Fault.class);
    }
}
