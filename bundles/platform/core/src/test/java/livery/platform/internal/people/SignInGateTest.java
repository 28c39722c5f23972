package livery.platform.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;

class SignInGateTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final SignInGate gate = new SignInGate(() -> now);

    @Test
    void fromTheFifthFailureOnEachCostsTwiceTheTime() {
        fail("anna", 5);
        refused("anna", 2);
        now = now.plus(Duration.ofSeconds(1));
        fail("ANNA", 1);
        refused("anna", 3);
        assertThat(gate.pass("bert", () -> true)).isTrue();
    }

    @Test
    void nobodyWaitsLongerThanAMinute() {
        for (int i = 0; i < 40; i++) {
            fail("anna", 1);
            now = now.plus(Duration.ofSeconds(60));
        }
        fail("anna", 1);
        refused("anna", 61);
    }

    @Test
    void theRightPasswordClearsWhatWasWrongBefore() {
        fail("anna", 4);
        assertThat(gate.pass("anna", () -> true)).isTrue();
        fail("anna", 4);
        assertThat(gate.pass("anna", () -> true)).isTrue();
    }

    @Test
    void noMoreThanAFewAreComparedAtOnce() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Boolean> one = () -> gate.pass("n" + Thread.currentThread().getName(), () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running.decrementAndGet();
            return true;
        });
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            threads.invokeAll(Stream.generate(() -> one).limit(40).toList());
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get())
                .isPositive()
                .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(gate.pass(name, () -> false)).isFalse();
        }
    }

    private void refused(String name, long seconds) {
        AtomicInteger compared = new AtomicInteger();
        assertThatThrownBy(() -> gate.pass(name, () -> compared.incrementAndGet() > 0))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MANY);
                    assertThat(fault.values()).containsEntry("seconds", seconds);
                });
        assertThat(compared).hasValue(0);
    }
}
