package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void theEnvironmentMakesThemShorterAndNeverLonger() {
        Limits usual = Limits.from(Map.of());

        assertThat(Limits.from(Map.of("LIVERY_MODULE_SECONDS", "3")))
                .isEqualTo(new Limits(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(3)));
        assertThat(Limits.from(Map.of("LIVERY_MODULE_SECONDS", "9999"))).isEqualTo(usual);
    }

    @Test
    void whoNeverComesBackIsLeft() {
        assertThatThrownBy(() -> Patience.within(Duration.ofMillis(200), () -> false, () -> {
                    while (true) {
                        try {
                            Thread.sleep(10_000);
                        } catch (InterruptedException unheard) {
                            assertThat(unheard).isNotNull();
                        }
                    }
                }))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void theTimeOfMigrationsDoesNotCount() throws Exception {
        AtomicInteger asked = new AtomicInteger();

        Patience.within(Duration.ofMillis(200), () -> asked.incrementAndGet() < 8, () -> {
            Thread.sleep(800);
            return true;
        });

        assertThat(asked.get()).isGreaterThanOrEqualTo(4);
    }
}
