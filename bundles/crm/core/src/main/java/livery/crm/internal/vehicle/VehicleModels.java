package livery.crm.internal.vehicle;

import java.util.ArrayList;
import java.util.List;
import livery.crm.internal.sql.Query;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The brands that a store knows, their series and the models of these: what its vehicles are, each once. */
@Component(service = VehicleModels.class)
public final class VehicleModels {

    private final EntityStore store;
    private final UnitOfWork units;

    @Activate
    public VehicleModels(@Reference(target = "(livery.module=crm)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /**
     * The brands; of a brand its series; of a series of it the models. In their order.
     *
     * @param after the last one of the page before, or null
     */
    public List<String> of(
            CallContext context, @Nullable String brand, @Nullable String series, @Nullable String after, int most) {
        String column = brand == null ? "brand" : series == null ? "series" : "model";
        StringBuilder sql =
                new StringBuilder("select distinct " + column + " as word from crm_vehicle where tenant_id = ?");
        List<@Nullable Object> values = new ArrayList<>(List.of(context.tenant().value()));
        if (brand != null) {
            sql.append(" and brand = ?");
            values.add(brand);
        }
        if (brand != null && series != null) {
            sql.append(" and series = ?");
            values.add(series);
        }
        sql.append(" and " + column + " > ? order by " + column + " limit ?");
        values.add(after == null ? "" : after);
        values.add(most);
        return units.call(
                context,
                () -> store.jdbc(connection ->
                        Query.list(connection, sql.toString(), row -> row.getString("word"), values.toArray())));
    }
}
