package livery.crm.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements over the module's rows inside a unit of work of the caller's store. */
@Component(service = CrmRows.class)
public final class CrmRows {

    private final EntityStore store;
    private final UnitOfWork units;

    /** Statements of one store. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection, long tenant) throws SQLException;
    }

    @Activate
    public CrmRows(@Reference(target = "(livery.module=crm)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /** Runs the statements in the unit around, or in one of their own. */
    public <T> T call(CallContext context, Work<T> work) {
        return units.call(
                context,
                () -> store.jdbc(
                        connection -> work.on(connection, context.tenant().value())));
    }
}
