package livery.dms.internal.intake;

import java.util.List;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The imports of a store, as people look at them. */
@Component(service = Imports.class)
public final class Imports {

    private final EntityStore store;
    private final UnitOfWork units;

    /** An import with its connection's name. */
    public record Listed(ImportRow row, String connection) {}

    @Activate
    public Imports(@Reference(target = "(livery.module=dms)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /** Newest first, one more than the limit when there are more. */
    public List<Listed> list(CallContext context, @Nullable Long connection, @Nullable Long after, int limit) {
        String of = connection == null ? "" : " and i.connectionId = :connection";
        return units.call(context, () -> {
            var query = store.session()
                    .createSelectionQuery(
                            "select i, c.name from ImportRow i join ConnectionRow c on c.id = i.connectionId"
                                    + " where i.id < :after" + of + " order by i.id desc",
                            Object[].class)
                    .setParameter("after", after == null ? Long.MAX_VALUE : after)
                    .setMaxResults(limit);
            if (connection != null) {
                query.setParameter("connection", connection);
            }
            return query.getResultList().stream().map(Imports::listed).toList();
        });
    }

    public Optional<Listed> find(CallContext context, long id) {
        return units.call(
                context,
                () -> store.session()
                        .createSelectionQuery(
                                "select i, c.name from ImportRow i join ConnectionRow c on c.id = i.connectionId"
                                        + " where i.id = :id",
                                Object[].class)
                        .setParameter("id", id)
                        .uniqueResultOptional()
                        .map(Imports::listed));
    }

    private static Listed listed(Object[] row) {
        return new Listed((ImportRow) row[0], (String) row[1]);
    }
}
