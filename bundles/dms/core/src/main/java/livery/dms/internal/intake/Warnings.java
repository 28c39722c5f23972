package livery.dms.internal.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.internal.values.Documents;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Why a person should look at records that were taken in. They go with the raw records. */
@Component(service = Warnings.class)
public final class Warnings {

    private static final String PAGE = "select w.line, r.external_id, w.reasons from dms_warning w"
            + " join dms_raw_record r on r.tenant_id = w.tenant_id and r.import_id = w.import_id and r.line = w.line"
            + " where w.tenant_id = ? and w.import_id = ? and w.line > ? order by w.line limit ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Imports imports;

    /** Of one record. */
    public record Warning(long line, @Nullable String externalId, List<FieldFault> reasons) {}

    @Activate
    public Warnings(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Imports imports) {
        this.store = store;
        this.units = units;
        this.imports = imports;
    }

    /**
     * Of one import, by their lines.
     *
     * @throws Fault {@code dms.import.unknown} when the store has no such import
     */
    public List<Warning> of(CallContext context, long importId, long afterLine, int most) {
        return units.call(context, () -> {
            if (imports.find(context, importId).isEmpty()) {
                throw Fault.notFound("dms.import.unknown");
            }
            return store.jdbc(connection -> {
                List<Warning> found = new ArrayList<>();
                try (PreparedStatement select = connection.prepareStatement(PAGE)) {
                    select.setLong(1, context.tenant().value());
                    select.setLong(2, importId);
                    select.setLong(3, afterLine);
                    select.setInt(4, most);
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            found.add(new Warning(
                                    rows.getLong(1), rows.getString(2), Documents.faults(rows.getString(3))));
                        }
                    }
                }
                return found;
            });
        });
    }
}
