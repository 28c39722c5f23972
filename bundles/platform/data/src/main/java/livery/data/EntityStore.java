package livery.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import livery.platform.TenantId;
import org.hibernate.Session;
import org.osgi.annotation.versioning.ProviderType;

/** A module's way to its rows inside a {@link UnitOfWork}. Safe for many threads; what it hands out is not. */
@ProviderType
public interface EntityStore {

    /**
     * The module's session in this thread's unit of work. It is flushed and closed by the unit; do not keep it.
     *
     * @throws IllegalStateException outside a unit of work
     * @throws livery.platform.Fault of kind UNAVAILABLE when the module is being closed
     */
    Session session();

    /**
     * Runs statements on the unit's own connection, for sets of rows where objects would be a waste. What the session
     * holds is flushed first. The same guard applies: a statement must bind the tenant on each table.
     */
    <T> T jdbc(SqlWork<T> work);

    /**
     * The tenants of which a query finds rows, over all of them at once and outside any unit of work, so that who looks
     * for work need not ask tenant by tenant. Nothing but their ids can be selected.
     *
     * @param sql one select of the one column {@code tenant_id}, without locks
     * @param values of its parameters
     * @throws livery.platform.Fault of kind UNAVAILABLE when the database cannot be reached
     */
    Set<TenantId> tenantsHaving(String sql, Object... values);

    /**
     * Connections for a library that keeps tables and transactions of its own. They serve only those tables that modules
     * name as {@link EntityModule#tablesOfNoTenant()}; any other statement is refused.
     */
    DataSource tenantless();

    /** Statements on a connection that must not be kept, committed or closed. */
    @FunctionalInterface
    interface SqlWork<T> {
        T on(Connection connection) throws SQLException;
    }
}
