package livery.dms.internal.connections;

/** A connection while it runs: what ends its routes, and whether it is to go on. */
final class RunningConnection {

    private final String adapter;
    private volatile boolean goesOn = true;
    private Runnable routesEnd = () -> {};

    RunningConnection(String adapter) {
        this.adapter = adapter;
    }

    String adapter() {
        return adapter;
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
