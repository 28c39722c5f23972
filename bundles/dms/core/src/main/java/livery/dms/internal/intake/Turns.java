package livery.dms.internal.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import livery.crm.RecordKind;
import livery.platform.TenantId;

/**
 * Gives batches their turns: one at a time of a tenant, a few at a time of all. A store that brings a long file so holds
 * up nobody's short one, and batches that would wait for each other in the database wait here, where they hold no
 * connection. Of one store's batches, customers go before vehicles and those before dealings, which else would come too
 * early and be put by; but whoever has waited for two seconds goes next.
 */
final class Turns {

    private static final int QUEUES = 256;

    /** Two tenants may share a queue, which costs them time and nothing else. */
    private final Queue[] queues =
            IntStream.range(0, QUEUES).mapToObj(number -> new Queue()).toArray(Queue[]::new);

    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);

    <T> T take(TenantId tenant, RecordKind kind, Supplier<T> batch) {
        Queue queue = queues[Math.floorMod(tenant.hashCode(), QUEUES)];
        queue.enter(new Ticket(rank(kind), System.nanoTime()));
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
            case RENTAL, SERVICE_VISIT -> 2;
        };
    }

    /** Equal only to itself. */
    private static final class Ticket {

        private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

        private final int rank;
        private final long since;

        Ticket(int rank, long since) {
            this.rank = rank;
            this.since = since;
        }

        boolean overdue(long now) {
            return now - since > PATIENCE;
        }

        int rankAt(long now) {
            return overdue(now) ? -1 : rank;
        }

        long age(long now) {
            return now - since;
        }
    }

    /** Those of a tenant who wait for their turn. */
    private static final class Queue {

        private final List<Ticket> waiting = new ArrayList<>();
        private boolean busy;

        synchronized void enter(Ticket ticket) {
            waiting.add(ticket);
            boolean interrupted = false;
            while (busy || next().filter(ticket::equals).isEmpty()) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    // A turn is short: whoever is to end does so after it.
                    interrupted = true;
                }
            }
            waiting.remove(ticket);
            busy = true;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized void leave() {
            busy = false;
            notifyAll();
        }

        private Optional<Ticket> next() {
            long now = System.nanoTime();
            return waiting.stream()
                    .min(Comparator.comparingInt((Ticket ticket) -> ticket.rankAt(now))
                            .thenComparing(ticket -> ticket.age(now), Comparator.reverseOrder()));
        }
    }
}
