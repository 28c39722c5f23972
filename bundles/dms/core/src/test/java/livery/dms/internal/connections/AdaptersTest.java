package livery.dms.internal.connections;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import livery.data.StandaloneModules;
import livery.dms.Adapter;
import org.junit.jupiter.api.Test;

/** Who asks for an adapter while it is exchanged for its next version gets the next version. */
class AdaptersTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Adapter former = new LineAdapter();
    private final Adapter next = new LineAdapter();

    private static Adapters within(Duration moment) {
        return new Adapters(new StandaloneModules().withCanary(SecondLineAdapter.class), moment);
    }

    private static CompletableFuture<Adapter> asked(Adapters adapters) {
        return CompletableFuture.supplyAsync(() -> {
            adapters.settle("lines");
            return adapters.find("lines").map(InstalledAdapter::adapter).orElse(null);
        });
    }

    private static void waits(CompletableFuture<Adapter> asked) {
        await().during(200, MILLISECONDS).until(() -> !asked.isDone());
    }

    @Test
    void oneThatIsThereIsNotWaitedFor() {
        Adapters adapters = within(LONG);
        adapters.add(former);

        assertThat(asked(adapters)).succeedsWithin(Duration.ofSeconds(10)).isSameAs(former);
        adapters.settle();
    }

    @Test
    void oneThatWasThereAMomentAgoIsWaitedFor() {
        Adapters adapters = within(LONG);
        adapters.add(former);
        adapters.remove(former);

        CompletableFuture<Adapter> asked = asked(adapters);
        CompletableFuture<Void> all = CompletableFuture.runAsync(adapters::settle);
        waits(asked);
        assertThat(all).isNotDone();
        adapters.add(next);

        assertThat(asked).succeedsWithin(Duration.ofSeconds(10)).isSameAs(next);
        assertThat(all).succeedsWithin(Duration.ofSeconds(10));
    }

    /** That of the standard version: a canary is for those alone that ask for it. */
    @Test
    void aCanaryIsNoneThatIsWaitedFor() {
        Adapters adapters = within(LONG);
        adapters.add(former);
        adapters.remove(former);

        CompletableFuture<Adapter> asked = asked(adapters);
        adapters.add(new SecondLineAdapter());
        waits(asked);
        adapters.add(next);

        assertThat(asked).succeedsWithin(Duration.ofSeconds(10)).isSameAs(next);
    }

    /** The module that knows adapters is exchanged itself, and they come after it. */
    @Test
    void oneThatMayHaveBeenThereBeforeIsWaitedFor() {
        Adapters adapters = within(LONG);

        CompletableFuture<Adapter> asked = asked(adapters);
        CompletableFuture<Void> all = CompletableFuture.runAsync(adapters::settle);
        waits(asked);
        assertThat(all).isNotDone();
        adapters.add(next);

        assertThat(asked).succeedsWithin(Duration.ofSeconds(10)).isSameAs(next);
        assertThat(all).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void oneThatDoesNotComeBackIsNotWaitedForLonger() {
        Adapters adapters = within(SHORT);
        adapters.add(former);
        adapters.remove(former);

        assertThat(asked(adapters)).succeedsWithin(Duration.ofSeconds(10)).isNull();
        assertThat(CompletableFuture.runAsync(adapters::settle)).succeedsWithin(Duration.ofSeconds(10));
    }
}
