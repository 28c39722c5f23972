package livery.data.internal;

import livery.data.UnitOfWork;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** A step that goes with the first change of one thread in one tenant. */
final class FirstChange implements UnitOfWork.Rider {

    private final TenantId tenant;
    private final Runnable step;
    private final ThreadLocal<@Nullable FirstChange> place;
    private boolean done;

    FirstChange(TenantId tenant, Runnable step, ThreadLocal<@Nullable FirstChange> place) {
        this.tenant = tenant;
        this.step = step;
        this.place = place;
    }

    boolean waitsFor(TenantId other) {
        return !done && tenant.equals(other);
    }

    void step() {
        step.run();
    }

    void committed() {
        done = true;
    }

    @Override
    public boolean done() {
        return done;
    }

    @Override
    public void close() {
        place.remove();
    }
}
