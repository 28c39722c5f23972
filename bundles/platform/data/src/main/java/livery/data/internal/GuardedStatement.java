package livery.data.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** A statement on a {@link GuardedConnection}: the values it binds as the tenant can only be that tenant. */
final class GuardedStatement implements InvocationHandler {

    private final Statement statement;
    private final Connection guarded;
    private final long tenant;
    private final Set<Integer> tenantParameters;
    private final StatementGuard guard;

    private GuardedStatement(
            Statement statement,
            Connection guarded,
            TenantId tenant,
            Set<Integer> tenantParameters,
            StatementGuard guard) {
        this.statement = statement;
        this.guarded = guarded;
        this.tenant = tenant.value();
        this.tenantParameters = tenantParameters;
        this.guard = guard;
    }

    static Statement of(
            Statement statement,
            Connection guarded,
            TenantId tenant,
            Set<Integer> tenantParameters,
            StatementGuard guard) {
        Class<?> type = statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return (Statement) Proxy.newProxyInstance(
                GuardedStatement.class.getClassLoader(),
                new Class<?>[] {type},
                new GuardedStatement(statement, guarded, tenant, tenantParameters, guard));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (arguments != null && arguments.length > 0) {
            if (arguments[0] instanceof Integer position && name.startsWith("set") && arguments.length > 1) {
                checkTenant(position, name, arguments[1]);
            } else if (arguments[0] instanceof String sql && (name.startsWith("execute") || name.equals("addBatch"))) {
                checkText(sql);
            }
        }
        if (name.equals("getConnection")) {
            return guarded;
        }
        if (name.equals("unwrap")) {
            throw new TenantGuardException("a guarded statement cannot be unwrapped");
        }
        Object result = GuardedConnection.through(statement, method, arguments);
        return result instanceof ResultSet rows ? GuardedRows.of(rows, (Statement) proxy) : result;
    }

    private void checkTenant(int position, String setter, @Nullable Object value) {
        if (!tenantParameters.contains(position)) {
            return;
        }
        boolean same = !setter.equals("setNull") && value instanceof Number number && number.longValue() == tenant;
        if (!same) {
            throw new TenantGuardException("parameter " + position + " must be the tenant of the unit, " + tenant);
        }
    }

    /** A statement given as text has no parameters, so it may touch no table of a tenant. */
    private void checkText(String sql) {
        if (!guard.tenantParameters(sql).isEmpty()) {
            throw new TenantGuardException("bind the tenant as a parameter: " + sql);
        }
    }
}
