package livery.data.internal;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import livery.data.LogContext;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Units of work, one at a time for a thread, each on one connection to its tenant's database. */
final class LocalUnitsOfWork implements UnitOfWork {

    private static final Logger LOG = LoggerFactory.getLogger(LocalUnitsOfWork.class);
    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(80);

    private final MariaDbPool pool;
    private final Placement placement;
    private final AcrossTenants acrossTenants;
    private final StatementGuard guard = new StatementGuard();
    /** Not static: it goes with the database that it is about. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();

    /** The step that waits for this thread's first change. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable FirstChange> waiting = new ThreadLocal<>();

    LocalUnitsOfWork(MariaDbPool pool) {
        this.pool = pool;
        this.placement = Placement.onOne(pool);
        this.acrossTenants = new AcrossTenants(placement);
    }

    /** Where modules migrate their tables, and what is no tenant's lies. */
    MariaDbPool pool() {
        return pool;
    }

    Placement placement() {
        return placement;
    }

    AcrossTenants acrossTenants() {
        return acrossTenants;
    }

    StatementGuard guard() {
        return guard;
    }

    /** The unit of this thread. */
    Unit unit() {
        Unit unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("no unit of work in this thread");
        }
        return unit;
    }

    @Override
    public void afterCommit(Runnable action) {
        unit().afterCommit(action);
    }

    @Override
    public Runnable breaker() {
        return unit()::breakOff;
    }

    @Override
    public Rider withFirstChange(CallContext context, Runnable step) {
        if (waiting.get() != null) {
            throw new IllegalStateException("another step waits for a change in this thread");
        }
        FirstChange change = new FirstChange(context.tenant(), step, waiting);
        waiting.set(change);
        return change;
    }

    @Override
    public <T> T call(CallContext context, Supplier<T> work) {
        Unit around = current.get();
        if (around != null) {
            if (!around.tenant().equals(context.tenant())) {
                throw new IllegalStateException(
                        "a unit of tenant " + around.tenant() + " cannot serve tenant " + context.tenant());
            }
            return work.get();
        }
        try (LogContext log = LogContext.of(context)) {
            return persistently(context, work);
        }
    }

    private <T> T persistently(CallContext context, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(context.tenant(), work);
            } catch (RuntimeException e) {
                if (attempt >= ATTEMPTS || !Contention.broke(e)) {
                    throw Outage.of(e);
                }
                LOG.debug("Attempt {} of {} lost a lock, again", attempt, context.cause());
                pause(attempt);
            }
        }
    }

    @Override
    public <T> T apart(CallContext context, Supplier<T> work) {
        Unit around = current.get();
        if (around == null || around.tenant().equals(context.tenant())) {
            return call(context, work);
        }
        current.remove();
        try {
            return call(context, work);
        } finally {
            current.set(around);
        }
    }

    private <T> T once(TenantId tenant, Supplier<T> work) {
        Unit unit =
                new Unit(tenant, () -> GuardedConnection.of(placement.of(tenant).connection(), tenant, guard));
        current.set(unit);
        FirstChange change = waiting.get();
        boolean rode = false;
        T result;
        try {
            result = work.get();
            if (change != null && change.waitsFor(tenant)) {
                unit.flush();
                rode = unit.changed();
                if (rode) {
                    change.step();
                }
            }
            unit.commit();
        } catch (RuntimeException | Error e) {
            unit.rollback(e);
            throw e;
        } finally {
            current.remove();
            unit.close();
        }
        if (rode) {
            Objects.requireNonNull(change).committed();
        }
        unit.committed();
        return result;
    }

    private static void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE.toMillis(), 10L << attempt);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.of(Fault.Kind.UNAVAILABLE, "platform.interrupted");
        }
    }
}
