package livery.dms.internal.intake;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import livery.platform.TenantId;

/**
 * Gives batches their turns in the order in which they come: one at a time of a tenant, a few at a time of all. A store
 * that brings a long file so holds up nobody's short one, and batches that would wait for each other in the database
 * wait here, where they hold no connection.
 */
final class Turns {

    private static final int QUEUES = 256;

    /** Two tenants may share a queue, which costs them time and nothing else. */
    private final Lock[] queues = IntStream.range(0, QUEUES)
            .mapToObj(number -> new ReentrantLock(true))
            .toArray(Lock[]::new);

    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);

    void take(TenantId tenant, Runnable batch) {
        Lock queue = queues[Math.floorMod(tenant.hashCode(), QUEUES)];
        queue.lock();
        try {
            atOnce.acquireUninterruptibly();
            try {
                batch.run();
            } finally {
                atOnce.release();
            }
        } finally {
            queue.unlock();
        }
    }
}
