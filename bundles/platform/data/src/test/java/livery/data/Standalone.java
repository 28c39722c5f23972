package livery.data;

import java.sql.SQLException;
import livery.data.internal.StandaloneData;

/** Units of work outside the platform: the same ones, for tests, which have only a database. */
public final class Standalone implements AutoCloseable {

    private final StandaloneData data;

    private Standalone(StandaloneData data) {
        this.data = data;
    }

    /** Connects at once. */
    public static Standalone open(String jdbcUrl, String user, String password) throws SQLException {
        return new Standalone(StandaloneData.open(jdbcUrl, user, password));
    }

    public UnitOfWork units() {
        return data.units();
    }

    public TenantTables tables() {
        return data.tables();
    }

    /** Migrates the module's tables and opens its store. */
    public EntityStore store(EntityModule module) {
        return data.store(module);
    }

    @Override
    public void close() {
        data.close();
    }
}
