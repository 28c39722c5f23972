package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import livery.platform.deploy.Sentence;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import livery.platform.modules.Modules;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What a module says of itself, over a framework of which only the questions that are asked are answered. */
class OwnChecksTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    /** For what answers by itself. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void whatIsWellIsNoFaultAndWhatIsDownIs() throws Exception {
        assertThat(faults(() -> List.of(HealthPart.up("scale")))).isEmpty();
        assertThat(faults(() -> List.of(HealthPart.down("scale", "trial.broken", Map.of()))))
                .containsExactly(new Sentence("modules.node.unhealthy", Map.of("module", "trial", "part", "scale")));
    }

    @Test
    void oneThatFailsCannotSayIt() throws Exception {
        assertThat(faults(() -> {
                    throw new IllegalStateException("no scale");
                }))
                .containsExactly(
                        new Sentence("modules.node.check-failed", Map.of("module", "trial", "reason", "no scale")));
    }

    @Test
    void oneThatHangsIsNotWaitedForBeyondTheTimeThatIsLeft() throws Exception {
        long start = System.nanoTime();

        HealthCheck hangs = () -> {
            while (true) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException unheard) {
                    assertThat(unheard).isNotNull();
                }
            }
        };

        assertThat(of(hangs).faults(List.of("trial"), () -> SHORT))
                .containsExactly(new Sentence("modules.node.check-hangs", Map.of("module", "trial")));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, LONG);
    }

    @Test
    void oneThatHangsIsAskedOnceHoweverOftenItIsLookedAt() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch goesOn = new CountDownLatch(1);
        OwnChecks checks = of(() -> {
            asked.incrementAndGet();
            while (goesOn.getCount() > 0) {
                try {
                    goesOn.await();
                } catch (InterruptedException unheard) {
                    assertThat(unheard).isNotNull();
                }
            }
            return List.of();
        });
        for (int look = 0; look < 3; look++) {
            assertThat(checks.faults(List.of("trial"), () -> SHORT))
                    .containsExactly(new Sentence("modules.node.check-hangs", Map.of("module", "trial")));
        }
        assertThat(asked).hasValue(1);
        goesOn.countDown();
    }

    @Test
    void whatANodeHasTakenOverIsAskedUntilItIsWell() throws Exception {
        AtomicReference<HealthPart> scale = new AtomicReference<>(HealthPart.down("scale", "trial.broken", Map.of()));
        Unwell unwell = new Unwell(new Checks(null, null, of(() -> List.of(scale.get())), null, null));
        unwell.watch(List.of("trial", "other"), List.of("trial", "other"));

        unwell.await(SHORT);
        unwell.ask(LONG);
        assertThat(unwell.of(List.of("trial", "other")))
                .containsExactly(new Sentence("modules.node.unhealthy", Map.of("module", "trial", "part", "scale")));
        unwell.ask(LONG);
        assertThat(unwell.of(List.of("trial"))).hasSize(1);
        assertThat(unwell.of(List.of("other"))).isEmpty();

        unwell.watch(List.of("third"), List.of("trial", "other", "third"));
        assertThat(unwell.of(List.of("trial")))
                .as("it is the same in the next set")
                .hasSize(1);
        unwell.ask(LONG);
        assertThat(unwell.of(List.of("trial"))).hasSize(1);

        scale.set(HealthPart.up("scale"));
        unwell.ask(LONG);
        assertThat(unwell.of(List.of("trial"))).isEmpty();
        scale.set(HealthPart.down("scale", "trial.broken", Map.of()));
        unwell.ask(LONG);
        assertThat(unwell.of(List.of("trial")))
                .as("it has been well since; what is down later, readiness tells part by part")
                .isEmpty();
    }

    @Test
    void whatNoLongerRunsIsNotToldOf() throws Exception {
        Unwell unwell = new Unwell(new Checks(
                null, null, of(() -> List.of(HealthPart.down("scale", "trial.broken", Map.of()))), null, null));
        unwell.watch(List.of("trial"), List.of("trial"));
        unwell.await(SHORT);
        unwell.ask(LONG);
        assertThat(unwell.of(List.of("trial"))).hasSize(1);

        unwell.watch(List.of(), List.of("other"));
        unwell.ask(LONG);
        assertThat(unwell.of(List.of("trial"))).isEmpty();
    }

    private static List<Sentence> faults(HealthCheck check) throws InterruptedException {
        return of(check).faults(List.of("trial"), () -> LONG);
    }

    private static OwnChecks of(HealthCheck check) {
        Bundle bundle = answering(Bundle.class, Map.of("getLocation", Modules.LOCATION + "trial/trial.one"));
        ServiceReference<?> reference =
                answering(ServiceReference.class, Map.of("getBundle", bundle, "hashCode", 1, "equals", true));
        BundleContext context = answering(
                BundleContext.class,
                Map.of("getServiceReferences", List.of(reference), "getService", check, "ungetService", true));
        return new OwnChecks(context);
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                OwnChecksTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return answer;
                }));
    }
}
