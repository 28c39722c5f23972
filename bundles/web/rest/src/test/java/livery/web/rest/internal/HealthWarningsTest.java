package livery.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import livery.platform.HealthWarning;
import org.junit.jupiter.api.Test;

class HealthWarningsTest {

    @Test
    void whatModulesWarnOfIsNamedWhileItIsSo() {
        HealthServlet health = new HealthServlet(null);
        assertThat(health.warnings()).isEmpty();
        HealthWarning quiet = Optional::empty;
        HealthWarning hanging = () -> Optional.of("platform.fact.handler-hangs");
        health.add(quiet);
        health.add(hanging);
        health.add(() -> Optional.of("other"));

        assertThat(health.warnings()).isEqualTo(",\"warnings\":[\"platform.fact.handler-hangs\",\"other\"]");

        health.remove(hanging);
        assertThat(health.warnings()).isEqualTo(",\"warnings\":[\"other\"]");
    }
}
