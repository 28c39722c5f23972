package livery.dms.internal.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import livery.crm.RecordKind;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Gives batches their turns: one at a time of a tenant, a few at a time of all. A store that brings a long file so holds
 * up nobody's short one, and batches that would wait for each other in the database wait here, where they hold no
 * connection. Of one store's batches, customers go before vehicles and those before dealings, which else would come too
 * early and be put by; but whoever has waited for two seconds goes next, and what is far down a long file after half a
 * minute.
 */
final class Turns {

    private static final int QUEUES = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_OF_LONG_FILES = Duration.ofSeconds(30);

    /** The last line of a file that nobody would call long. */
    private static final long SHORT = 5_000;

    /** Two tenants may share a queue, which costs them time and nothing else. */
    private final Queue[] queues =
            IntStream.range(0, QUEUES).mapToObj(number -> new Queue()).toArray(Queue[]::new);

    private final long patience;
    private final long patienceOfLongFiles;
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);

    Turns() {
        this(PATIENCE, PATIENCE_OF_LONG_FILES);
    }

    Turns(Duration patience, Duration patienceOfLongFiles) {
        this.patience = patience.toNanos();
        this.patienceOfLongFiles = patienceOfLongFiles.toNanos();
    }

    /** @param line where in its file the batch begins */
    <T> T take(TenantId tenant, RecordKind kind, long line, Supplier<T> batch) {
        Queue queue = queues[Math.floorMod(tenant.hashCode(), QUEUES)];
        queue.enter(new Ticket(rank(kind), line > SHORT ? patienceOfLongFiles : patience));
        try {
            atOnce.acquireUninterruptibly();
            try {
                return batch.get();
            } finally {
                atOnce.release();
            }
        } finally {
            queue.leave();
        }
    }

    private static int rank(RecordKind kind) {
        return switch (kind) {
            case CUSTOMER -> 0;
            case VEHICLE -> 1;
            case RENTAL, SERVICE_VISIT, VEHICLE_SALE, INSURANCE_POLICY, TEST_DRIVE, INQUIRY -> 2;
            case SERVICE_LINE -> 3;
        };
    }

    /** One batch that waits. */
    private static final class Ticket {

        private final int rank;
        private final long patience;
        private final long since = System.nanoTime();

        Ticket(int rank, long patience) {
            this.rank = rank;
            this.patience = patience;
        }
    }

    /** Those of a tenant who wait for their turn. */
    private static final class Queue {

        private final List<Ticket> waiting = new ArrayList<>();
        private @Nullable Ticket turn;

        synchronized void enter(Ticket ticket) {
            waiting.add(ticket);
            if (turn == null) {
                choose();
            }
            boolean interrupted = false;
            while (turn != ticket) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    // A turn is short: whoever is to end does so after it.
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized void leave() {
            choose();
            notifyAll();
        }

        /** Here alone, and only once for each turn: who is next changes with time, and two who ask might be told two answers. */
        private void choose() {
            long now = System.nanoTime();
            turn = waiting.stream()
                    .min(Comparator.comparingInt(
                                    (Ticket ticket) -> now - ticket.since > ticket.patience ? -1 : ticket.rank)
                            .thenComparing(ticket -> now - ticket.since, Comparator.reverseOrder()))
                    .orElse(null);
            waiting.remove(turn);
        }
    }
}
