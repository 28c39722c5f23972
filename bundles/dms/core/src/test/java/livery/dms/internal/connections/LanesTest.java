package livery.dms.internal.connections;

import static livery.dms.internal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Lanes<String> lanes = new Lanes<>(2, "lane-");

    @AfterEach
    void close() {
        lanes.close();
    }

    @Test
    void whatTakesLongHoldsUpItsOwnLaneOnly() {
        CountDownLatch longWork = new CountDownLatch(1);
        CompletableFuture<Void> first = lanes.submit("a", () -> awaited(longWork));
        CompletableFuture<Void> behind = lanes.submit("a", () -> {});

        lanes.submit("b", () -> {}).join();

        assertThat(first).isNotDone();
        assertThat(behind).isNotDone();
        // What has been done leaves its lane a moment after that has been told.
        await().until(() -> lanes.busy().equals(Set.of("a")));
        longWork.countDown();
        behind.join();
        await().until(() -> lanes.busy().isEmpty());
    }

    @Test
    void keepsTheOrderOfALane() {
        List<Integer> done = new CopyOnWriteArrayList<>();

        List<CompletableFuture<Void>> all = IntStream.range(0, 200)
                .mapToObj(i -> lanes.submit("a", () -> done.add(i)))
                .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();

        assertThat(done).isSorted().hasSize(200);
    }

    @Test
    void goesOnAfterWhatFailed() {
        CompletableFuture<Void> failed = lanes.submit("a", () -> {
            throw new IllegalStateException("of our own");
        });

        lanes.submit("a", () -> {}).join();

        assertThat(failed).isCompletedExceptionally();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
