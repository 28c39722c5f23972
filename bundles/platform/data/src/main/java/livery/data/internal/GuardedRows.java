package livery.data.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The rows of a guarded statement: they lead back to that one, not to the connection behind it. */
final class GuardedRows implements InvocationHandler {

    private final ResultSet rows;
    private final Statement guarded;

    private GuardedRows(ResultSet rows, Statement guarded) {
        this.rows = rows;
        this.guarded = guarded;
    }

    static ResultSet of(ResultSet rows, Statement guarded) {
        return (ResultSet) Proxy.newProxyInstance(
                GuardedRows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, new GuardedRows(rows, guarded));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getStatement")) {
            return guarded;
        }
        if (method.getName().equals("unwrap")) {
            throw new TenantGuardException("guarded rows cannot be unwrapped");
        }
        return GuardedConnection.through(rows, method, arguments);
    }
}
