package livery.data.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import livery.data.EntityModule;
import livery.data.EntityStore;
import livery.data.TenantTables;
import livery.data.UnitOfWork;

/** The parts behind {@link livery.data.Standalone}. */
public final class StandaloneData implements AutoCloseable {

    private static final int CONNECTIONS = 24;
    /** On a machine that is busy with other builds, many threads of one test wait for longer than requests should. */
    private static final Duration CONNECTION_WAIT = Duration.ofMinutes(1);

    private final MariaDbPool pool;
    private final LocalUnitsOfWork units;
    private final List<HibernateStore> stores = new ArrayList<>();

    private StandaloneData(MariaDbPool pool) {
        this.pool = pool;
        this.units = new LocalUnitsOfWork(pool);
    }

    public static StandaloneData open(String jdbcUrl, String user, String password) throws SQLException {
        return new StandaloneData(new MariaDbPool(
                new DatabaseSettings(jdbcUrl, user, password, CONNECTIONS, CONNECTION_WAIT, Duration.ofSeconds(5))));
    }

    public UnitOfWork units() {
        return units;
    }

    public TenantTables tables() {
        return new StoredTables(units.placement());
    }

    public synchronized EntityStore store(EntityModule module) {
        HibernateStore store = HibernateStore.open(module, units);
        stores.add(store);
        return store;
    }

    /** Closes one store, after the units of work in it have ended. */
    public void close(EntityStore store) {
        synchronized (this) {
            stores.remove(store);
        }
        ((HibernateStore) store).close();
    }

    @Override
    public synchronized void close() {
        stores.forEach(HibernateStore::close);
        stores.clear();
        pool.close();
    }
}
