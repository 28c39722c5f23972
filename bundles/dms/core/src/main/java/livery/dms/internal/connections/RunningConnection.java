package livery.dms.internal.connections;

import org.jspecify.annotations.Nullable;

/** A connection while it runs: what ends its routes, and whether it is to go on. */
final class RunningConnection {

    private final InstalledAdapter adapter;
    private final @Nullable String asked;
    private volatile boolean goesOn = true;
    private Runnable routesEnd = () -> {};

    /** @param asked the version of the adapter that it asks for, or null */
    RunningConnection(InstalledAdapter adapter, @Nullable String asked) {
        this.adapter = adapter;
        this.asked = asked;
    }

    InstalledAdapter adapter() {
        return adapter;
    }

    @Nullable
    String asked() {
        return asked;
    }

    void run(Runnable end) {
        routesEnd = end;
    }

    boolean goesOn() {
        return goesOn;
    }

    /** What is being read stops at the end of its batch. */
    void goOnNoLonger() {
        goesOn = false;
    }

    void stop() {
        goOnNoLonger();
        routesEnd.run();
    }
}
