package livery.data.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection of one tenant. Each statement passes the {@link StatementGuard} before it is prepared, and each value
 * bound as the tenant must be this tenant: so it holds for objects, queries, native statements and plain JDBC alike.
 * Those who are handed the connection can neither commit nor close nor unwrap it.
 */
final class GuardedConnection implements InvocationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedConnection.class);

    private static final Set<String> THE_UNITS_OWN = Set.of("commit", "rollback", "close", "setAutoCommit", "abort");
    private static final Set<String> REFUSED =
            Set.of("unwrap", "prepareCall", "setCatalog", "setSchema", "getMetaData", "nativeSQL");

    private final Connection connection;
    private final TenantId tenant;
    private final StatementGuard guard;
    private final Connection guarded;
    private boolean changed;

    private GuardedConnection(Connection connection, TenantId tenant, StatementGuard guard) {
        this.connection = connection;
        this.tenant = tenant;
        this.guard = guard;
        this.guarded = (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    /** @param connection that does not commit by itself */
    static GuardedConnection of(Connection connection, TenantId tenant, StatementGuard guard) {
        return new GuardedConnection(connection, tenant, guard);
    }

    /** What the unit's sessions and plain JDBC work see. */
    Connection guarded() {
        return guarded;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** Whether a statement has been prepared that is no query. */
    boolean changed() {
        return changed;
    }

    private static boolean isQuery(String sql) {
        String start = sql.stripLeading();
        return start.regionMatches(true, 0, "select", 0, 6)
                || start.regionMatches(true, 0, "(select", 0, 7)
                || start.regionMatches(true, 0, "explain", 0, 7);
    }

    /** Cuts it, whatever its thread is at; the server then rolls back. */
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("A connection could not be cut: {}", e.getMessage());
        }
    }

    /** Back to the pool. */
    void release() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A broken connection did not close: {}", e.getMessage());
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (THE_UNITS_OWN.contains(name)) {
            return null;
        }
        if (name.equals("getAutoCommit")) {
            return false;
        }
        if (name.equals("isWrapperFor")) {
            return false;
        }
        if (REFUSED.contains(name)) {
            throw new TenantGuardException("a guarded connection does not allow " + name);
        }
        if (name.equals("prepareStatement") && arguments != null) {
            Set<Integer> tenantParameters = guard.tenantParameters((String) arguments[0]);
            changed |= !isQuery((String) arguments[0]);
            PreparedStatement statement = (PreparedStatement) through(connection, method, arguments);
            return GuardedStatement.of(statement, guarded, tenant, tenantParameters, guard);
        }
        if (name.equals("createStatement")) {
            return GuardedStatement.of(
                    (java.sql.Statement) through(connection, method, arguments), guarded, tenant, Set.of(), guard);
        }
        return through(connection, method, arguments);
    }

    static Object through(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
