package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

        List<Sentence> faults = faults(() -> {
            while (true) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException unheard) {
                    assertThat(unheard).isNotNull();
                }
            }
        });

        assertThat(faults).containsExactly(new Sentence("modules.node.check-hangs", Map.of("module", "trial")));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, Duration.ofSeconds(30));
    }

    private static List<Sentence> faults(HealthCheck check) throws InterruptedException {
        Bundle bundle = answering(Bundle.class, Map.of("getLocation", Modules.LOCATION + "trial/trial.one"));
        ServiceReference<?> reference = answering(ServiceReference.class, Map.of("getBundle", bundle));
        BundleContext context = answering(
                BundleContext.class,
                Map.of("getServiceReferences", List.of(reference), "getService", check, "ungetService", true));
        return new OwnChecks(context).faults(List.of("trial"), () -> SHORT);
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
