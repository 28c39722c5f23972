package livery.dms.internal.connections;

import java.util.List;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.internal.values.Documents;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/** Connections as they are stored, looked at on behalf of the platform; each call is a unit of work. */
final class StoredConnections {

    private final EntityStore store;
    private final UnitOfWork units;

    StoredConnections(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /** All of a tenant, removed ones too, in the order in which they were made. */
    List<ConnectionRow> all(TenantId tenant) {
        return units.call(
                context(tenant),
                () -> store.session()
                        .createSelectionQuery("from ConnectionRow order by id", ConnectionRow.class)
                        .getResultList());
    }

    Optional<ConnectionRow> find(TenantId tenant, long id) {
        return units.call(
                context(tenant), () -> Optional.ofNullable(store.session().find(ConnectionRow.class, id)));
    }

    /** What keeps the connection from working, or null when it works. */
    void report(TenantId tenant, long id, @Nullable FieldFault trouble) {
        String kept = trouble == null ? null : Documents.writeFaults(List.of(trouble));
        units.run(
                context(tenant),
                () -> store.session()
                        .createMutationQuery("update ConnectionRow set trouble = :trouble where id = :id")
                        .setParameter("trouble", kept)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    static CallContext context(TenantId tenant) {
        return CallContext.system(tenant, "connections");
    }
}
