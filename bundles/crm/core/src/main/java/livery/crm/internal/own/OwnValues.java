package livery.crm.internal.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.crm.internal.sql.CrmRows;
import livery.platform.CallContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the values of the fields that a store has added. Serves A4. */
@Component(service = OwnValues.class)
public final class OwnValues {

    private final OwnFields fields;
    private final CrmRows rows;

    @Activate
    public OwnValues(@Reference OwnFields fields, @Reference CrmRows rows) {
        this.fields = fields;
        this.rows = rows;
    }

    /** All of one record, by code, in the order of the fields; of a record without such fields nothing is asked. */
    public Map<String, Object> of(CallContext context, OwnRecord record, long id) {
        return of(context, fields.of(context, record), List.of(id)).getOrDefault(id, Map.of());
    }

    /**
     * Some fields of the records of a list, by record and code: one statement, and none where no field is known.
     *
     * @param codes those that are not known are passed over
     */
    public Map<Long, Map<String, Object>> of(
            CallContext context, OwnRecord record, Collection<String> codes, Collection<Long> ids) {
        List<OwnField> some = codes.isEmpty()
                ? List.of()
                : fields.of(context, record).stream()
                        .filter(field -> codes.contains(field.code()))
                        .toList();
        return of(context, some, ids);
    }

    private Map<Long, Map<String, Object>> of(CallContext context, List<OwnField> some, Collection<Long> ids) {
        if (some.isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        return rows.call(context, (connection, tenant) -> shown(connection, tenant, some, ids));
    }

    private static Map<Long, Map<String, Object>> shown(
            Connection connection, long tenant, List<OwnField> some, Collection<Long> ids) throws SQLException {
        Map<Long, Map<Long, OwnRows.Value>> stored = new OwnRows(connection, tenant)
                .of(ids, some.stream().map(OwnField::id).toList());
        Map<Long, Map<String, Object>> shown = new HashMap<>();
        stored.forEach((id, values) -> {
            Map<String, Object> byCode = new LinkedHashMap<>();
            for (OwnField field : some) {
                OwnRows.Value value = values.get(field.id());
                if (value != null) {
                    byCode.put(field.code(), field.shown(value.text()));
                }
            }
            shown.put(id, byCode);
        });
        return shown;
    }
}
