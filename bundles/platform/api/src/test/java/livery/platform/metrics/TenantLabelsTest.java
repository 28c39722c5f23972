package livery.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import livery.platform.TenantId;
import org.junit.jupiter.api.Test;

class TenantLabelsTest {

    @Test
    void onlyNamedMetricsHaveTheTenant() {
        TenantLabels labels = TenantLabels.of(Map.of("byTenant", " things_total,others_total "));

        assertThat(labels.names("things_total", "kind")).containsExactly("tenant", "kind");
        assertThat(labels.values("things_total", new TenantId(7), "round")).containsExactly("7", "round");
        assertThat(labels.values("things_total", null, "round")).containsExactly("none", "round");
        assertThat(labels.names("things", "kind")).containsExactly("kind");
        assertThat(labels.values("things", new TenantId(7), "round")).containsExactly("round");
    }

    @Test
    void withoutASettingNoneHas() {
        assertThat(TenantLabels.of(Map.of())).isEqualTo(TenantLabels.NONE);
        assertThat(TenantLabels.of(Map.of("byTenant", ""))).isEqualTo(TenantLabels.NONE);
    }
}
