package livery.dms.internal.connections;

import livery.dms.Adapter;
import livery.dms.Connection;
import livery.dms.Intake;

/** Where the routes of connections run. */
interface Contexts extends AutoCloseable {

    /**
     * Runs the routes of a connection.
     *
     * @return stops them, and returns when nothing of them runs any more
     */
    Runnable start(Adapter adapter, Connection connection, Intake intake) throws Exception;

    @Override
    void close();
}
