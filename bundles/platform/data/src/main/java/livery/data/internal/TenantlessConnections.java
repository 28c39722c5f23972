package livery.data.internal;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections for a library that keeps tables and transactions of its own. Each statement passes the
 * {@link StatementGuard}, and one that touches a tenant's table is refused even if it binds the tenant.
 */
final class TenantlessConnections implements DataSource {

    private static final Set<String> REFUSED =
            Set.of("unwrap", "prepareCall", "createStatement", "setCatalog", "setSchema", "nativeSQL");

    private final MariaDbPool pool;
    private final StatementGuard guard;

    TenantlessConnections(MariaDbPool pool, StatementGuard guard) {
        this.pool = pool;
        this.guard = guard;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return guarded(pool.committing());
    }

    private Connection guarded(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> invoke(connection, method, arguments);
        return (Connection) Proxy.newProxyInstance(
                TenantlessConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private @Nullable Object invoke(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (REFUSED.contains(method.getName())) {
            throw new TenantGuardException("a connection of no tenant does not allow " + method.getName());
        }
        if (method.getName().equals("prepareStatement") && arguments != null) {
            String sql = (String) arguments[0];
            if (!guard.tenantParameters(sql).isEmpty()) {
                throw new TenantGuardException("a connection of no tenant does not touch a tenant's table: " + sql);
            }
        }
        return GuardedConnection.through(connection, method, arguments);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("by user");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("login time-out");
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        throw new SQLFeatureNotSupportedException("login time-out");
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
