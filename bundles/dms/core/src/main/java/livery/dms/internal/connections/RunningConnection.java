package livery.dms.internal.connections;

import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** A connection while it runs: its Camel context, and whether it is to go on. */
final class RunningConnection {

    private final String adapter;
    private volatile boolean goesOn = true;
    private @Nullable CamelContext context;

    RunningConnection(String adapter) {
        this.adapter = adapter;
    }

    String adapter() {
        return adapter;
    }

    void run(CamelContext started) {
        context = started;
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
        CamelContext known = context;
        if (known != null) {
            known.stop();
        }
    }
}
