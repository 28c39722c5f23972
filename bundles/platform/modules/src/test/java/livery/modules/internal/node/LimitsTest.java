package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
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
    void whatIsNoNumberOfSecondsLeavesThemAsUsual() {
        for (String wrong : List.of("abc", "0", "-3", "1.5", "3s", " ", "99999999999999999999")) {
            assertThat(Limits.from(Map.of("LIVERY_MODULE_SECONDS", wrong)))
                    .as(wrong)
                    .isEqualTo(Limits.from(Map.of()));
        }
        assertThat(Limits.from(Map.of("LIVERY_MODULE_SECONDS", " 7 ")).toStop()).isEqualTo(Duration.ofSeconds(7));
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

        boolean ended = Patience.within(Duration.ofMillis(200), () -> asked.incrementAndGet() > 0, () -> {
            while (asked.get() < 8) {
                Thread.sleep(10);
            }
            return true;
        });

        assertThat(ended).as("after four times as long").isTrue();
    }
}
