package livery.dms.internal.intake;

import static livery.dms.internal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import livery.crm.RecordKind;
import livery.dms.internal.Patience;
import livery.platform.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final TenantId STORE = new TenantId(2);
    private static final TenantId OTHER = new TenantId(3);

    private final Turns turns = new Turns();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> order = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void customersGoBeforeVehiclesAndThoseBeforeDealings() throws InterruptedException {
        Turns patient = new Turns(Patience.LONG, Patience.LONG);
        CountDownLatch open = occupied(patient, STORE);
        waits(patient, RecordKind.RENTAL, 1, "rental");
        waits(patient, RecordKind.VEHICLE, 1, "vehicle");
        waits(patient, RecordKind.CUSTOMER, 1, "first customer");
        waits(patient, RecordKind.CUSTOMER, 1, "second customer");

        open.countDown();

        await().until(() -> order.size() == 4);
        assertThat(order).containsExactly("first customer", "second customer", "vehicle", "rental");
    }

    @Test
    void whoHasWaitedTooLongGoesNext() throws InterruptedException {
        CountDownLatch open = occupied(STORE);
        waits(RecordKind.SERVICE_VISIT, "visit");
        TimeUnit.MILLISECONDS.sleep(2_100);
        waits(RecordKind.CUSTOMER, "customer");

        open.countDown();

        await().until(() -> order.size() == 2);
        assertThat(order).containsExactly("visit", "customer");
    }

    @Test
    void whatIsFarDownALongFileWaitsLongerForThoseItNeeds() throws InterruptedException {
        Turns quick = new Turns(Duration.ofMillis(50), Patience.LONG);
        CountDownLatch open = occupied(quick, STORE);
        waits(quick, RecordKind.RENTAL, 6_001, "far down");
        TimeUnit.MILLISECONDS.sleep(100);
        waits(quick, RecordKind.RENTAL, 1, "first lines");
        waits(quick, RecordKind.CUSTOMER, 6_001, "customer");
        TimeUnit.MILLISECONDS.sleep(100);

        open.countDown();

        await().until(() -> order.size() == 3);
        assertThat(order).containsExactly("first lines", "customer", "far down");
    }

    @Test
    void afterHalfAMinuteOrSoALongFileHasItsTurnToo() throws InterruptedException {
        Turns quick = new Turns(Duration.ofMillis(50), Duration.ofMillis(200));
        CountDownLatch open = occupied(quick, STORE);
        waits(quick, RecordKind.RENTAL, 6_001, "far down");
        TimeUnit.MILLISECONDS.sleep(250);
        waits(quick, RecordKind.CUSTOMER, 1, "customer");

        open.countDown();

        await().until(() -> order.size() == 2);
        assertThat(order).containsExactly("far down", "customer");
    }

    @Test
    void anotherStoreDoesNotWait() throws InterruptedException {
        CountDownLatch open = occupied(STORE);

        turns.take(OTHER, RecordKind.RENTAL, 1, () -> order.add("other"));

        assertThat(order).containsExactly("other");
        open.countDown();
    }

    @Test
    void aBatchThatFailsEndsItsTurn() {
        try {
            turns.take(STORE, RecordKind.CUSTOMER, 1, () -> {
                throw new IllegalStateException("failed");
            });
        } catch (IllegalStateException expected) {
            order.add(expected.getMessage());
        }
        turns.take(STORE, RecordKind.CUSTOMER, 1, () -> order.add("next"));

        assertThat(order).containsExactly("failed", "next");
    }

    @Test
    void nobodyWaitsForeverWhileWhoIsNextChanges() {
        Turns impatient = new Turns(Duration.ofNanos(200_000), Duration.ofNanos(400_000));
        int each = 2_000;
        RecordKind[] kinds = RecordKind.values();
        for (int thread = 0; thread < 6; thread++) {
            RecordKind kind = kinds[thread % kinds.length];
            threads.execute(() -> {
                for (int turn = 0; turn < each; turn++) {
                    LockSupport.parkNanos(impatient.take(STORE, kind, 1, () -> 20_000));
                }
                order.add(kind.name());
            });
        }

        await().until(() -> order.size() == 6);
    }

    /** Somebody has the store's turn until the latch opens. */
    private CountDownLatch occupied(TenantId store) throws InterruptedException {
        return occupied(turns, store);
    }

    private CountDownLatch occupied(Turns turns, TenantId store) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        threads.execute(() -> turns.take(store, RecordKind.CUSTOMER, 1, () -> {
            begun.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return store;
        }));
        begun.await();
        return open;
    }

    /** Comes after those that wait already. */
    private void waits(RecordKind kind, String name) {
        waits(turns, kind, 1, name);
    }

    private void waits(Turns turns, RecordKind kind, long line, String name) {
        Thread thread = new Thread(() -> turns.take(STORE, kind, line, () -> order.add(name)), name);
        thread.setDaemon(true);
        thread.start();
        await().until(() -> thread.getState() == Thread.State.WAITING);
    }
}
