package livery.crm.internal.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import livery.crm.OwnTarget;
import livery.crm.OwnType;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.WrittenFields;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what staff fill into the fields that a store has added. Serves A4. */
@Component(service = OwnWriting.class)
public final class OwnWriting {

    private static final String CUSTOMER = "select id from crm_customer where tenant_id = ? and id = ?";
    private static final String SOMEBODY = CUSTOMER + " and erased_at is null";
    private static final String VEHICLE = "select id from crm_vehicle where tenant_id = ? and id = ?";

    private final OwnFields fields;
    private final CrmRows rows;

    @Activate
    public OwnWriting(@Reference OwnFields fields, @Reference CrmRows rows) {
        this.fields = fields;
        this.rows = rows;
    }

    /**
     * Reads what was written.
     *
     * @param written values by code, null where one is to be empty; null for nothing at all, so that not even what is
     *     required is asked for
     * @param fresh whether the record is new, so that what is required must be there
     */
    public OwnChange read(
            CallContext context, OwnRecord record, @Nullable Map<String, @Nullable Object> written, boolean fresh) {
        if (written == null || (written.isEmpty() && !fresh)) {
            return new OwnChange(Map.of(), List.of());
        }
        Map<String, OwnField> known = fields.of(context, record).stream()
                .collect(Collectors.toMap(OwnField::code, field -> field, (one, other) -> one, LinkedHashMap::new));
        WrittenFields checks = new WrittenFields();
        Map<OwnField, @Nullable String> values = new LinkedHashMap<>();
        written.forEach((code, value) -> {
            OwnField field = known.get(code);
            if (field == null) {
                checks.refuse(
                        OwnTarget.PREFIX + code,
                        "crm.own.unknown",
                        Map.of("known", known.isEmpty() ? "—" : String.join(", ", known.keySet())));
                return;
            }
            int before = checks.faults().size();
            String text = OwnReading.read(field, value, checks);
            if (text == null && field.required() && checks.faults().size() == before) {
                checks.refuse(field.name(), "crm.required");
            }
            values.put(field, text);
        });
        if (fresh) {
            known.values().stream()
                    .filter(field -> field.required() && !written.containsKey(field.code()))
                    .forEach(field -> checks.refuse(field.name(), "crm.required"));
        }
        return new OwnChange(values, checks.faults());
    }

    /**
     * Writes it, inside the unit of work that changes the record and holds it.
     *
     * @return the fields that have another value now
     * @throws Fault with the faults of the change, and where a reference names nothing
     */
    public List<OwnField> write(CallContext context, long record, OwnChange change) {
        if (!change.faults().isEmpty()) {
            throw Fault.invalid(change.faults());
        }
        if (change.values().isEmpty()) {
            return List.of();
        }
        return rows.call(context, (connection, tenant) -> {
            OwnRows stored = new OwnRows(connection, tenant);
            Map<Long, OwnRows.Value> before = stored.of(
                            List.of(record),
                            change.values().keySet().stream().map(OwnField::id).toList())
                    .getOrDefault(record, Map.of());
            List<OwnRows.Put> puts = new ArrayList<>();
            for (Map.Entry<OwnField, @Nullable String> one : change.values().entrySet()) {
                OwnRows.Value was = before.get(one.getKey().id());
                String is = one.getValue();
                if (!Objects.equals(was == null ? null : was.text(), is)) {
                    requireKnown(connection, tenant, one.getKey(), is);
                    puts.add(new OwnRows.Put(one.getKey(), record, is == null ? null : new OwnRows.Value(is, true)));
                }
            }
            stored.put(puts);
            return puts.stream().map(OwnRows.Put::field).toList();
        });
    }

    private static void requireKnown(Connection connection, long tenant, OwnField field, @Nullable String id)
            throws SQLException {
        if (id != null && !names(connection, tenant, field, id, CUSTOMER)) {
            throw Fault.invalid(new FieldFault(field.name(), unknown(field)));
        }
    }

    private static boolean names(Connection connection, long tenant, OwnField field, String id, String customer)
            throws SQLException {
        OwnRecord refersTo = field.refersTo();
        return refersTo == null
                || Query.exists(
                        connection, refersTo == OwnRecord.VEHICLE ? VEHICLE : customer, tenant, Long.valueOf(id));
    }

    /** Whether a value that the field once had can be written again: a choice that it has, or what names somebody. */
    public static boolean stillThere(Connection connection, long tenant, OwnField field, String value)
            throws SQLException {
        if (field.type() == OwnType.CHOICE
                && field.choices().stream().noneMatch(choice -> choice.code().equals(value))) {
            return false;
        }
        return names(connection, tenant, field, value, SOMEBODY);
    }

    /** The fault of a reference that names nothing. */
    static String unknown(OwnField field) {
        return field.refersTo() == OwnRecord.VEHICLE ? "crm.vehicle.unknown" : "crm.customer.unknown";
    }
}
