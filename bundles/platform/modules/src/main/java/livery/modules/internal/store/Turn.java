package livery.modules.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose turn it is to change modules: one thread's of one node at a time, so that of several nodes all but one serve. By
 * the clock of the database, which all share; held for as long as it is needed, and lost soon after its node has died.
 */
public final class Turn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final int SECONDS = 120;
    private static final int SECONDS_BETWEEN = 30;
    private static final int MILLIS_BETWEEN = 100;
    private static final long GROUP = TenantId.GROUP.value();

    private final EntityStore store;
    private final UnitOfWork units;
    private final String node;
    private final ReentrantLock own = new ReentrantLock();
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-modules-turn");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ScheduledFuture<?> keeping;
    private volatile long given = System.nanoTime();

    public Turn(EntityStore store, UnitOfWork units, String node) {
        this.store = store;
        this.units = units;
        this.node = node;
    }

    /** Takes the turn when nobody has it: no other node, and no other thread of this one. */
    public boolean take(CallContext group) {
        if (own.isHeldByCurrentThread() || !own.tryLock()) {
            return false;
        }
        boolean taken = false;
        try {
            taken = units.call(group, this::taken);
        } finally {
            if (taken) {
                keeping = keeper.scheduleWithFixedDelay(
                        () -> keep(group), SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
            } else {
                own.unlock();
            }
        }
        return taken;
    }

    /** As {@link #take(CallContext)}, and waits for so long: after a change each of the other nodes has it for a moment. */
    public boolean take(CallContext group, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (!take(group)) {
            if (own.isHeldByCurrentThread() || System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(MILLIS_BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean taken() {
        return store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert ignore into modules_turn (tenant_id, node, until) values (?, '', '2000-01-01')""")) {
                insert.setLong(1, GROUP);
                insert.executeUpdate();
            }
            try (PreparedStatement update = connection.prepareStatement("""
                    update modules_turn set node = ?, until = utc_timestamp(6) + interval ? second
                    where tenant_id = ? and (until < utc_timestamp(6) or node = ?)""")) {
                update.setString(1, node);
                update.setInt(2, SECONDS);
                update.setLong(3, GROUP);
                update.setString(4, node);
                return update.executeUpdate() == 1;
            }
        });
    }

    private void keep(CallContext group) {
        try {
            units.run(
                    group,
                    () -> store.jdbc(connection -> {
                        try (PreparedStatement update = connection.prepareStatement("""
                        update modules_turn set until = utc_timestamp(6) + interval ? second
                        where tenant_id = ? and node = ? and until > utc_timestamp(6)""")) {
                            update.setInt(1, SECONDS);
                            update.setLong(2, GROUP);
                            update.setString(3, node);
                            return update.executeUpdate();
                        }
                    }));
        } catch (RuntimeException e) {
            LOG.warn("The turn to change modules cannot be kept now", e);
        }
    }

    /**
     * Passes when this node has the turn, and nobody takes it before the unit of work ends.
     *
     * @throws Fault of kind CONFLICT when it has lost it
     */
    public void confirm() {
        boolean held = store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select node from modules_turn
                    where tenant_id = ? and node = ? and until > utc_timestamp(6) for update""")) {
                select.setLong(1, GROUP);
                select.setString(2, node);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
        if (!held) {
            throw Fault.conflict("modules.change.busy", Map.of());
        }
    }

    /** Lets others have it. */
    public void give(CallContext group) {
        ScheduledFuture<?> kept = keeping;
        if (kept != null) {
            kept.cancel(false);
            keeping = null;
        }
        try {
            units.run(
                    group,
                    () -> store.jdbc(connection -> {
                        try (PreparedStatement update = connection.prepareStatement("""
                        update modules_turn set until = '2000-01-01' where tenant_id = ? and node = ?""")) {
                            update.setLong(1, GROUP);
                            update.setString(2, node);
                            return update.executeUpdate();
                        }
                    }));
        } finally {
            given = System.nanoTime();
            own.unlock();
        }
    }

    /** When a thread of this node last had it, by {@link System#nanoTime}; now, while one has. */
    public long lastHeld() {
        return own.isLocked() ? System.nanoTime() : given;
    }

    @Override
    public void close() {
        keeper.shutdownNow();
    }
}
