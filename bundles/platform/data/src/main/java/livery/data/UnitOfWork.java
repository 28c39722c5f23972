package livery.data;

import java.util.function.Supplier;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ProviderType;

/** Runs work as one transaction of one tenant, over the rows of all modules. */
@ProviderType
public interface UnitOfWork {

    /**
     * Runs the work and commits, or rolls all of it back when it throws. Work that is started inside a unit of the same
     * tenant joins it. When the database broke a deadlock against this work, or made it wait too long for a lock, it is
     * run again from its start, a few times: so it must not have effects outside the database.
     *
     * @throws IllegalStateException inside a unit of another tenant
     * @throws livery.platform.Fault of kind UNAVAILABLE when the database cannot be reached
     */
    <T> T call(CallContext context, Supplier<T> work);

    /** As {@link #call}, for work without a result. */
    default void run(CallContext context, Runnable work) {
        call(context, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * As {@link #call}, but inside a unit of another tenant it is a unit of its own: it neither sees what that one has
     * written nor is rolled back with it. For looking up what the unit around needs to know and does not own.
     */
    <T> T apart(CallContext context, Supplier<T> work);

    /** Does something once the unit around has been committed; never when it is rolled back. */
    void afterCommit(Runnable action);

    /**
     * What another thread may run to break off the unit around, whose work does not come back: its connection is cut,
     * nothing that it has written stays, and whatever it does next fails. Once the unit has ended it does nothing.
     *
     * @throws IllegalStateException outside a unit of work
     */
    Runnable breaker();

    /**
     * Has a step done together with the first change that this thread makes in the tenant from now on: in the same
     * transaction, after all else in it, once for a transaction that commits. What the step throws rolls the change back.
     * Units that only read do not count. At most one at a time for a thread.
     *
     * @throws IllegalStateException when another one is waiting in this thread
     */
    Rider withFirstChange(CallContext context, Runnable step);

    /** A step that waits for a change, until it is closed by the thread that asked for it. */
    interface Rider extends AutoCloseable {

        /** Whether the step was committed together with a change. */
        boolean done();

        @Override
        void close();
    }
}
