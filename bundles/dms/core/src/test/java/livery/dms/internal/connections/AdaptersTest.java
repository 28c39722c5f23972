package livery.dms.internal.connections;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static livery.dms.internal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import livery.data.StandaloneModules;
import livery.dms.Adapter;
import livery.dms.internal.Patience;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who asks for an adapter while it, or what knows it, is exchanged for the next version is not told that there is none. */
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

    private static void has(CompletableFuture<Adapter> asked, @Nullable Adapter expected) {
        assertThat(asked).succeedsWithin(Patience.LONG).isSameAs(expected);
    }

    private Adapters withoutTheFormer(Duration moment) {
        Adapters adapters = within(moment);
        adapters.add(former);
        adapters.remove(former);
        return adapters;
    }

    @Test
    void oneThatIsThereIsNotWaitedFor() {
        Adapters adapters = within(LONG);
        adapters.add(former);

        has(asked(adapters), former);
        adapters.settle();
    }

    @Test
    void oneThatWentAMomentAgoIsKnownAndRunsNothing() {
        Adapters adapters = withoutTheFormer(LONG);

        has(asked(adapters), former);
        assertThat(adapters.all()).extracting(InstalledAdapter::adapter).containsExactly(former);
        assertThat(adapters.versions("lines")).hasSize(1);
        assertThat(adapters.findHere("lines", null)).isEmpty();

        adapters.add(next);
        has(asked(adapters), next);
        assertThat(adapters.versions("lines")).hasSize(1);
        assertThat(adapters.findHere("lines", null).orElseThrow().adapter()).isSameAs(next);
    }

    /** A canary is for those alone that ask for it. */
    @Test
    void aCanaryTakesNoPlaceOfOneThatWent() {
        Adapters adapters = withoutTheFormer(LONG);
        Adapter canary = new SecondLineAdapter();
        adapters.add(canary);

        has(asked(adapters), former);
        assertThat(adapters.find("lines", "2").orElseThrow().adapter()).isSameAs(canary);
        assertThat(adapters.versions("lines"))
                .extracting(InstalledAdapter::adapter)
                .containsExactly(former, canary);
    }

    @Test
    void oneThatDoesNotComeBackIsForgotten() {
        Adapters adapters = withoutTheFormer(SHORT);

        await().until(() -> adapters.all().isEmpty());
        has(asked(adapters), null);
        assertThat(adapters.versions("lines")).isEmpty();
        adapters.settle();
    }

    /** The module that knows adapters is exchanged itself, and they come after it. */
    @Test
    void oneThatMayHaveBeenThereBeforeIsWaitedFor() {
        Adapters adapters = within(LONG);
        CompletableFuture<Void> all = CompletableFuture.runAsync(adapters::settle);
        CompletableFuture<Adapter> asked = asked(adapters);
        await().during(200, MILLISECONDS).until(() -> !asked.isDone() && !all.isDone());
        adapters.add(next);

        has(asked, next);
        assertThat(all).succeedsWithin(Patience.LONG);
    }

    @Test
    void oneThatDoesNotComeIsNotWaitedForLonger() {
        has(asked(within(SHORT)), null);
    }
}
