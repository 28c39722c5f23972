package livery.launcher;

import livery.database.MariaDbServer;

/** One of the two processes of a run. */
interface Running {

    Process process();

    /** Asks it to end, and returns when it has ended; kills what does not end by itself. */
    void stop() throws InterruptedException;

    static Running of(MariaDbServer server) {
        return new Running() {
            @Override
            public Process process() {
                return server.process();
            }

            @Override
            public void stop() {
                server.close();
            }
        };
    }
}
