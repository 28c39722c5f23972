package livery.platform.internal.facts;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.facts.FactHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscription's threads on this node, each at one tenant at a time: a handler that hangs keeps no other subscription
 * waiting, and other tenants only while it hangs in several of them. One that does not even end when it is interrupted
 * is left to its thread, and another one goes on.
 */
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long LONGEST_END_SECONDS = 10;
    private static final int AT_ONCE = 4;
    /** With so many threads that do not come back the subscription stands still on this node. */
    private static final int MOST_GIVEN_UP = 16;

    private final FactHandler handler;
    private final Supplier<Delivery> deliveries;
    private final ExecutorService threads;
    private final Set<TenantId> wanted = new LinkedHashSet<>();
    private final Set<TenantId> again = new LinkedHashSet<>();
    /** Those in which a turn is. */
    private final Set<TenantId> taken = new LinkedHashSet<>();

    private final Set<Turn> turns = ConcurrentHashMap.newKeySet();
    private final Set<Handling> byHand = ConcurrentHashMap.newKeySet();
    private int givenUp;

    /** @param deliveries one for each thread */
    Worker(FactHandler handler, Supplier<Delivery> deliveries) {
        this.handler = handler;
        this.deliveries = deliveries;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread made = new Thread(work, "livery-facts-" + handler.subscription());
            made.setDaemon(true);
            return made;
        });
    }

    FactHandler handler() {
        return handler;
    }

    /** These tenants may have something new. */
    synchronized void offer(Set<TenantId> tenants) {
        wanted.addAll(tenants);
        begin();
    }

    private synchronized void begin() {
        long free = wanted.stream().filter(tenant -> !taken.contains(tenant)).count();
        while (turns.size() < Math.min(AT_ONCE, MOST_GIVEN_UP - givenUp) && free > 0) {
            Turn turn = new Turn(deliveries.get());
            turns.add(turn);
            try {
                threads.execute(turn);
            } catch (RejectedExecutionException closed) {
                turns.remove(turn);
                wanted.clear();
                return;
            }
            free--;
        }
    }

    /** Those in which something failed, to be offered again. */
    synchronized Set<TenantId> again() {
        Set<TenantId> some = new LinkedHashSet<>(again);
        again.clear();
        return some;
    }

    /** How long the handler has been at one fact where it has been at it for longest. */
    long seconds() {
        long turning = turns.stream()
                .mapToLong(turn -> turn.delivery.handling().seconds())
                .max()
                .orElse(0);
        return Math.max(
                turning, byHand.stream().mapToLong(Handling::seconds).max().orElse(0));
    }

    /** Whether the handler has been at one fact for too long, or threads are still with it that were given up. */
    synchronized boolean hangs(long longestSeconds) {
        return givenUp > 0 || seconds() >= longestSeconds;
    }

    /** Has a person's replay looked at as the handler's own turns are. */
    void byHand(Runnable call, Runnable breaker) {
        Handling handling = new Handling();
        byHand.add(handling);
        try {
            handling.of(call, breaker);
        } finally {
            byHand.remove(handling);
        }
    }

    /** Interrupts what has been at one fact for so long, and gives up what does not end then. */
    void watch(long longestSeconds, long graceSeconds) {
        for (Turn turn : turns) {
            if (cut(turn.delivery.handling(), longestSeconds)) {
                continue;
            }
            giveUp(turn.delivery.handling(), longestSeconds + graceSeconds, () -> leave(turn));
        }
        for (Handling handling : byHand) {
            if (!cut(handling, longestSeconds)) {
                giveUp(handling, longestSeconds + graceSeconds, () -> {});
            }
        }
    }

    /** In a thread of its own: that it has failed is written once the database has let go of what it held. */
    private void giveUp(Handling handling, long afterSeconds, Runnable then) {
        if (!handling.hangs(afterSeconds)) {
            return;
        }
        threads.execute(() -> {
            try {
                if (handling.giveUp(afterSeconds)) {
                    LOG.error("{} does not end when it is interrupted; its thread is given up", handler.subscription());
                }
            } catch (RuntimeException e) {
                LOG.error("That {} has failed could not be written", handler.subscription(), e);
            } finally {
                then.run();
            }
        });
    }

    private boolean cut(Handling handling, long longestSeconds) {
        boolean cut = handling.cut(longestSeconds);
        if (cut) {
            LOG.error("{} has been at one fact for {} s and is interrupted", handler.subscription(), longestSeconds);
        }
        return cut;
    }

    /** A thread that takes tenant after tenant. */
    private final class Turn implements Runnable {

        private final Delivery delivery;
        private @Nullable TenantId tenant;

        Turn(Delivery delivery) {
            this.delivery = delivery;
        }

        @Override
        public void run() {
            for (TenantId one = next(this); one != null; one = next(this)) {
                if (!deliver(one)) {
                    returned();
                    return;
                }
            }
        }

        /** False when it was given up: the tenant is another turn's. */
        private boolean deliver(TenantId one) {
            boolean failed = true;
            try {
                failed = delivery.deliver(one);
            } catch (Handling.GivenUp e) {
                return false;
            } catch (Fault e) {
                LOG.debug("Facts of tenant {} cannot be told to {} now: {}", one, handler.subscription(), e.code());
            } catch (RuntimeException | Error e) {
                // Whatever it was, the next tenant is not to wait for it.
                LOG.error("Facts of tenant {} are not told to {}", one, handler.subscription(), e);
            }
            if (delivery.handling().wasGivenUp()) {
                return false;
            }
            if (failed) {
                tryAgain(one);
            }
            return true;
        }
    }

    private synchronized void leave(Turn turn) {
        if (!turns.remove(turn)) {
            return;
        }
        givenUp++;
        if (turn.tenant != null) {
            taken.remove(turn.tenant);
            again.add(turn.tenant);
        }
        begin();
    }

    /** A thread that was given up has come back. */
    private synchronized void returned() {
        givenUp--;
        begin();
    }

    private synchronized void tryAgain(TenantId tenant) {
        again.add(tenant);
    }

    private synchronized @Nullable TenantId next(Turn turn) {
        if (turn.tenant != null) {
            taken.remove(turn.tenant);
            turn.tenant = null;
        }
        TenantId tenant = threads.isShutdown()
                ? null
                : wanted.stream()
                        .filter(one -> !taken.contains(one))
                        .findFirst()
                        .orElse(null);
        if (tenant == null) {
            turns.remove(turn);
            return null;
        }
        wanted.remove(tenant);
        taken.add(tenant);
        turn.tenant = tenant;
        return tenant;
    }

    /** Lets the facts that are being taken in end. */
    void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("{} does not end with its fact; it is interrupted", handler.subscription());
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
