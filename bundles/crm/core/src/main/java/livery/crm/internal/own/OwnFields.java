package livery.crm.internal.own;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import livery.crm.internal.sql.CrmRows;
import livery.platform.CallContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The fields that stores have added, as they are asked for all the time: from memory, which another node's change reaches
 * within {@link #KNOWN_FOR}.
 */
@Component(service = OwnFields.class)
public final class OwnFields {

    /** How old an answer can be. */
    static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    private record Known(List<OwnField> fields, long at) {}

    private final CrmRows rows;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    @Activate
    public OwnFields(@Reference CrmRows rows) {
        this.rows = rows;
    }

    /** All of the store, archived ones too, each record's by their places. */
    public List<OwnField> all(CallContext context) {
        long tenant = context.tenant().value();
        Known last = known.get(tenant);
        if (last != null && System.nanoTime() - last.at() < KNOWN_FOR.toNanos()) {
            return last.fields();
        }
        long now = System.nanoTime();
        List<OwnField> fields =
                List.copyOf(rows.call(context, (connection, id) -> new OwnFieldRows(connection, id).all()));
        known.put(tenant, new Known(fields, now));
        return fields;
    }

    /** Those of a record that are not archived, by their places. */
    public List<OwnField> of(CallContext context, OwnRecord record) {
        return all(context).stream().filter(field -> field.isOf(record)).toList();
    }

    void forget(CallContext context) {
        known.remove(context.tenant().value());
    }
}
