package livery.platform.internal.nodes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import livery.platform.nodes.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node holds of a kind, brought in line with who lives and what there is, round by round. */
final class KindShare {

    private static final Logger LOG = LoggerFactory.getLogger(KindShare.class);
    private static final long LONGEST_GIVING_SECONDS = 60;
    private static final long UNKNOWN = -1;

    private final String kind;
    private final Leases.Holder holder;
    private final Consumer<Consumer<String>> all;
    private final LeaseTable table;
    private final Heartbeat heartbeat;
    private final ThingQueue queue;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final AtomicBoolean unsettled = new AtomicBoolean(true);
    private Set<Long> shared = Set.of();
    private Set<Long> members = Set.of();
    private long known = UNKNOWN;
    private volatile boolean closing;

    /** A thing that this node holds, until it has been given up. */
    private static final class Held {
        private final AtomicBoolean giving = new AtomicBoolean();
        private long touched;

        Held(long touched) {
            this.touched = touched;
        }
    }

    KindShare(
            String kind,
            Leases.Holder holder,
            Consumer<Consumer<String>> all,
            LeaseTable table,
            Heartbeat heartbeat,
            ThingQueue queue) {
        this.kind = kind;
        this.holder = holder;
        this.all = all;
        this.table = table;
        this.heartbeat = heartbeat;
        this.queue = queue;
    }

    /** Gives up everything while this node counts as dead; needs no database. */
    void fence() {
        if (heartbeat.living().isEmpty() && !held.isEmpty()) {
            held.forEach((thing, one) -> give(thing, one, false));
        }
    }

    /** For one thread at a time. */
    void round() {
        Set<Long> living = heartbeat.living();
        if (living.isEmpty() || closing) {
            return;
        }
        OptionalLong changes = table.changes(kind);
        if (changes.isEmpty()) {
            all.accept(thing -> table.add(kind, thing));
            table.named(kind);
            return;
        }
        if (changes.getAsLong() != known) {
            members = table.members(kind);
        }
        if (!members.contains(heartbeat.id())) {
            table.join(kind, heartbeat.id());
            if (closing) {
                // It was given up meanwhile, and nobody else would leave.
                leave();
            }
            return;
        }
        Set<Long> sharing = members.stream().filter(living::contains).collect(Collectors.toUnmodifiableSet());
        boolean again = unsettled.getAndSet(false);
        if (again || changes.getAsLong() != known || !sharing.equals(shared)) {
            boolean settled = false;
            try {
                settle(Set.copyOf(held.keySet()), table.all(kind), sharing);
                settled = true;
            } finally {
                known = settled ? changes.getAsLong() : UNKNOWN;
                shared = sharing;
            }
        }
    }

    /** What was held before the leases were read, and is by them no longer this node's, is lost. */
    private void settle(Set<String> before, List<LeaseTable.Lease> leases, Set<Long> sharing) {
        Set<String> lost = new HashSet<>(before);
        for (LeaseTable.Lease lease : leases) {
            if (lease.node() != null && lease.node() == heartbeat.id()) {
                lost.remove(lease.thing());
            }
        }
        lost.forEach(this::lose);
        leases.forEach(lease -> settle(lease, sharing));
        lost.forEach(queue::forget);
    }

    private void lose(String thing) {
        Held one = held.get(thing);
        if (one != null) {
            give(thing, one, false);
        }
    }

    private void settle(LeaseTable.Lease lease, Set<Long> sharing) {
        boolean own = Long.valueOf(heartbeat.id()).equals(Shares.owner(lease.thing(), sharing));
        boolean registered = lease.node() != null && lease.node() == heartbeat.id();
        Held one = held.get(lease.thing());
        if (one == null) {
            boolean free = lease.node() == null || !heartbeat.living().contains(lease.node());
            if (own && (registered || (free && table.take(kind, lease, heartbeat.id())))) {
                if (!hold(lease)) {
                    table.release(kind, lease.thing(), heartbeat.id());
                }
            } else if (registered) {
                table.release(kind, lease.thing(), heartbeat.id());
            }
        } else if (!own) {
            give(lease.thing(), one, true);
        } else if (one.touched != lease.touched() && !one.giving.get()) {
            one.touched = lease.touched();
            queue.submit(lease.thing(), () -> holder.touched(lease.thing()));
        }
    }

    /** False when all is being given up: a round that is still at it must not leave anything behind. */
    private synchronized boolean hold(LeaseTable.Lease lease) {
        if (closing) {
            return false;
        }
        held.put(lease.thing(), new Held(lease.touched()));
        queue.submit(lease.thing(), () -> holder.taken(lease.thing()));
        return true;
    }

    private void give(String thing, Held one, boolean release) {
        if (!one.giving.compareAndSet(false, true)) {
            return;
        }
        queue.submit(thing, () -> {
            try {
                holder.given(thing);
            } finally {
                held.remove(thing, one);
                unsettled.set(true);
            }
            if (release) {
                table.release(kind, thing, heartbeat.id());
            }
        });
    }

    /** Gives up all; returns when that has been done. */
    void close() {
        synchronized (this) {
            closing = true;
        }
        Set<String> things = Set.copyOf(held.keySet());
        held.forEach((thing, one) -> give(thing, one, true));
        try {
            CompletableFuture.allOf(things.stream().map(queue::done).toArray(CompletableFuture[]::new))
                    .get(LONGEST_GIVING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("Not all of {} was given up in order", kind, e);
        }
        leave();
    }

    private void leave() {
        try {
            table.leave(kind, heartbeat.id());
        } catch (RuntimeException e) {
            LOG.warn("That this node shares {} no longer could not be told: {}", kind, e.getMessage());
        }
    }
}
