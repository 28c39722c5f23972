package livery.platform.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;

class SignInGateTest {

    private static final String HERE = "127.0.0.1";

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final SignInGate gate = new SignInGate(() -> now);

    @Test
    void fromTheFifthFailureOnEachCostsTwiceTheTime() {
        fail("anna", 5);
        refused("anna", 2);
        now = now.plus(Duration.ofSeconds(1));
        fail("ANNA", 1);
        refused("anna", 3);
        assertThat(gate.pass("bert", HERE, () -> true)).isTrue();
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
        assertThat(gate.pass("anna", HERE, () -> true)).isTrue();
        fail("anna", 4);
        assertThat(gate.pass("anna", HERE, () -> true)).isTrue();
    }

    @Test
    void noMoreThanAFewAreComparedAtOnce() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Boolean> one = () -> gate.pass("n" + Thread.currentThread().getName(), HERE, () -> {
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

    @Test
    void whoFailsWhileOthersQueueMakesThemWaitToo() throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        AtomicInteger compared = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(processors);
        CountDownLatch go = new CountDownLatch(1);
        Callable<Boolean> one = () -> gate.pass("anna", HERE, () -> {
            compared.incrementAndGet();
            full.countDown();
            try {
                return !go.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Future<Boolean>> all =
                    IntStream.range(0, 50).mapToObj(i -> threads.submit(one)).toList();
            assertThat(full.await(60, TimeUnit.SECONDS)).isTrue();
            go.countDown();
            long refused = all.stream().filter(SignInGateTest::refused).count();
            assertThat(compared.get()).isLessThanOrEqualTo(4 + processors);
            assertThat(refused).isEqualTo(50 - compared.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean refused(Future<Boolean> attempt) {
        try {
            attempt.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(Fault.class);
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void oneAddressCannotTryManyNamesAndTroublesNobodyElsewhere() {
        for (int i = 0; i < 21; i++) {
            assertThat(gate.pass("name" + i, "192.0.2.1", () -> false)).isFalse();
        }

        assertThatThrownBy(() -> gate.pass("anna", "192.0.2.1", () -> true)).isInstanceOf(Fault.class);
        assertThat(gate.pass("anna", "192.0.2.2", () -> true)).isTrue();
        now = now.plus(Duration.ofSeconds(2));
        assertThat(gate.pass("anna", "192.0.2.1", () -> true)).isTrue();
        assertThat(gate.pass("bert", "192.0.2.1", () -> false)).isFalse();
        assertThatThrownBy(() -> gate.pass("carl", "192.0.2.1", () -> true))
                .as("a right password in between buys nothing")
                .isInstanceOf(Fault.class);
    }

    @Test
    void anAddressThatSaysNothingOfTheCallerIsNotBlamed() {
        for (String address : new String[] {"", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1"}) {
            for (int i = 0; i < 40; i++) {
                assertThat(gate.pass(address + i, address, () -> false)).isFalse();
            }
        }
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(gate.pass(name, HERE, () -> false)).isFalse();
        }
    }

    private void refused(String name, long seconds) {
        AtomicInteger compared = new AtomicInteger();
        assertThatThrownBy(() -> gate.pass(name, HERE, () -> compared.incrementAndGet() > 0))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MANY);
                    assertThat(fault.values()).containsEntry("seconds", seconds);
                });
        assertThat(compared).hasValue(0);
    }
}
