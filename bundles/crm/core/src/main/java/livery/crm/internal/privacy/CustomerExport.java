package livery.crm.internal.privacy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.internal.sql.Query;
import livery.crm.internal.sql.SensitiveColumns;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import livery.crm.internal.work.WorkRows;
import livery.platform.privacy.PersonalData.Sink;
import org.jspecify.annotations.Nullable;

/** Hands out what the rows of one customer hold, by the names of their columns. */
final class CustomerExport {

    private static final String CUSTOMER = "select * from crm_customer where tenant_id = ? and id = ?";
    private static final String VEHICLES = "select * from crm_vehicle where tenant_id = ? and customer_id = ?";
    private static final String DEALINGS =
            "select * from crm_dealing where tenant_id = ? and customer_id = ? order by started_at, id";
    private static final String ROLES = "select * from crm_vehicle_role where tenant_id = ? and customer_id = ?";
    private static final String LINES = "select l.* from crm_dealing_line l join crm_dealing d"
            + " on d.tenant_id = l.tenant_id and d.id = l.dealing_id where l.tenant_id = ? and d.customer_id = ?";
    private static final String CONTACTS = "select * from crm_contact where tenant_id = ? and customer_id = ?";
    private static final String CONTACT_OF = "select * from crm_contact where tenant_id = ? and linked_id = ?";
    private static final String ADDRESSES = "select * from crm_invoice_address where tenant_id = ? and customer_id = ?";
    private static final String HOUSEHOLDS = "select h.* from crm_household h join crm_household_member m"
            + " on m.tenant_id = h.tenant_id and m.household_id = h.id where h.tenant_id = ? and m.customer_id = ?";
    private static final String SEGMENTS = "select s.name, m.entered_at from crm_segment_member m join crm_segment s"
            + " on s.tenant_id = m.tenant_id and s.id = m.segment_id and s.removed_at is null where m.tenant_id = ? and m.customer_id = ?"
            + " order by s.name";
    private static final String SOURCES = "select source, external_id from crm_source_link"
            + " where tenant_id = ? and kind = 'CUSTOMER' and target_id = ?";

    /** Of the customer, of their vehicles and of their dealings. */
    private static final Map<String, String> OWN = new LinkedHashMap<>();

    static {
        String select = "select f.record, f.code, f.labels, v.record_id, v.text_value, v.number_value, v.day_value,"
                + " v.reference_id from crm_own_value v join crm_own_field f on f.tenant_id = v.tenant_id"
                + " and f.id = v.field_id";
        String order = " order by v.record_id, f.place";
        OWN.put("ownFields", select + " where v.tenant_id = ? and v.record_id = ?" + order);
        OWN.put(
                "vehicleOwnFields",
                select + " join crm_vehicle o on o.tenant_id = v.tenant_id and o.id = v.record_id"
                        + " where v.tenant_id = ? and o.customer_id = ?" + order);
        OWN.put(
                "dealingOwnFields",
                select + " join crm_dealing o on o.tenant_id = v.tenant_id and o.id = v.record_id"
                        + " where v.tenant_id = ? and o.customer_id = ?" + order);
    }

    /** What serves the tables and says nothing of the person, or is written in its own way. */
    private static final Set<String> LEFT_OUT = Stream.concat(
                    Stream.of("tenant_id", "name_key", "mobile_tail", "person", "twin", "hash", "plate_key"),
                    CustomerField.SENSITIVE_COLUMNS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Connection connection;
    private final long tenant;
    private final SensitiveCipher cipher;

    CustomerExport(Connection connection, long tenant, SensitiveCipher cipher) {
        this.connection = connection;
        this.tenant = tenant;
        this.cipher = cipher;
    }

    void write(long id, Sink sink) throws SQLException {
        list("customer", CUSTOMER, id, sink, true);
        list("sources", SOURCES, id, sink, false);
        list("vehicles", VEHICLES, id, sink, false);
        list("dealings", DEALINGS, id, sink, false);
        for (Map.Entry<String, String> work : WorkRows.selects().entrySet()) {
            list(work.getKey(), work.getValue(), id, sink, false);
        }
        list("serviceLines", LINES, id, sink, false);
        list("vehicleRoles", ROLES, id, sink, false);
        list("contacts", CONTACTS, id, sink, false);
        list("contactOf", CONTACT_OF, id, sink, false);
        list("invoiceAddresses", ADDRESSES, id, sink, false);
        list("households", HOUSEHOLDS, id, sink, false);
        for (Map.Entry<String, String> own : OWN.entrySet()) {
            list(own.getKey(), own.getValue(), id, sink, false);
        }
        list("segments", SEGMENTS, id, sink, false);
    }

    private void list(String name, String sql, long id, Sink sink, boolean sensitive) throws SQLException {
        List<Map<String, @Nullable Object>> entries =
                Query.list(connection, sql, row -> values(row, sensitive), tenant, id);
        entries.forEach(values -> sink.add(name, values));
    }

    private Map<String, @Nullable Object> values(ResultSet row, boolean sensitive) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i);
            String value = row.getString(i);
            if (value != null && !LEFT_OUT.contains(column)) {
                values.put(column, value);
            }
        }
        for (CustomerField field : sensitive ? CustomerField.SENSITIVE : Set.<CustomerField>of()) {
            String number = SensitiveColumns.read(row, field, cipher);
            if (number != null) {
                values.put(field.column(), number);
            }
        }
        return values;
    }
}
