package livery.crm.internal.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livery.crm.RecordKind;
import livery.crm.internal.export.ListExports;
import livery.crm.internal.household.HouseholdLeaving;
import livery.crm.internal.own.LostReferences;
import livery.crm.internal.own.OwnRows;
import livery.crm.internal.search.ErasedRecords;
import livery.crm.internal.search.Gram;
import livery.crm.internal.search.GramRows;
import livery.crm.internal.search.NameIndex;
import livery.crm.internal.search.VehicleIndex;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.NameSort;
import livery.crm.internal.values.RecordHash;
import livery.crm.internal.values.SensitiveCipher;
import livery.crm.internal.work.WorkRows;

/**
 * Makes a customer nobody: the row and the amounts of the dealings stay, so that figures of the past stay true; who it
 * was, what they drove and where does not. Their vehicles stay without an owner, and without plate and VIN unless
 * somebody else has dealings with them. Records of sources that brought the customer are known by keyed prints from then
 * on, and bring nobody back.
 */
final class CustomerErasure {

    private static final String LOCK =
            "select name_key from crm_customer where tenant_id = ? and id = ? and erased_at is null for update";
    private static final String LINKS =
            "select source, external_id from crm_source_link where tenant_id = ? and kind = ? and target_id = ?";
    private static final String FORGET_LINKS =
            "delete from crm_source_link where tenant_id = ? and kind = ? and target_id = ?";
    private static final String VEHICLES =
            "select id, plate_key from crm_vehicle where tenant_id = ? and customer_id = ? for update";
    private static final ListQuery FORGET_SEEN = new ListQuery(
            "update crm_source_link set hash = ?, seen = '{}' where tenant_id = ? and kind = ? and target_id in (??)");
    private static final ListQuery SHARED = new ListQuery("select distinct vehicle_id from crm_dealing"
            + " where tenant_id = ? and customer_id <> ? and vehicle_id in (??)");
    private static final ListQuery NAMELESS = new ListQuery("update crm_vehicle set plate = null, plate_key = null,"
            + " vin = null, updated_at = ? where tenant_id = ? and id in (??)");
    private static final ListQuery NO_FILES =
            new ListQuery("delete from crm_attachment where tenant_id = ? and vehicle_id in (??)");
    private static final String RELEASE = "update crm_vehicle set customer_id = null, version = version + 1,"
            + " updated_at = ? where tenant_id = ? and customer_id = ?";
    private static final String ROLES = "delete from crm_vehicle_role where tenant_id = ? and customer_id = ?";
    private static final String CONTACTS = "delete from crm_contact where tenant_id = ? and customer_id = ?";
    private static final String CONTACT_OF = "delete from crm_contact where tenant_id = ? and linked_id = ?";
    private static final String ADDRESSES = "delete from crm_invoice_address where tenant_id = ? and customer_id = ?";
    private static final String VISITS = "select source, external_id from crm_dealing"
            + " where tenant_id = ? and customer_id = ? and kind = 'SERVICE_VISIT'";
    private static final String LINES = "update crm_dealing_line set external_id = concat('erased-', id), text = null,"
            + " updated_at = ? where tenant_id = ? and dealing_id in"
            + " (select id from crm_dealing where tenant_id = ? and customer_id = ?)";
    private static final String DEALINGS = "update crm_dealing set external_id = concat('erased-', id), hash = ?,"
            + " vehicle_id = null, plate = null, pick_up_place = null, return_place = null, work = null, note = null,"
            + " configuration = null, adviser = null, updated_at = ? where tenant_id = ? and customer_id = ?";
    private static final String CUSTOMER =
            "update crm_customer set name = '—', name_key = '', name_sort = '" + NameSort.LAST + "', mobile = null,"
                    + " mobile_tail = null, person = null, twin = id, email = null, sex = null, birth_date = null,"
                    + " occupation = null, licence_since = null, "
                    + String.join(" = null, ", CustomerField.SENSITIVE_COLUMNS)
                    + " = null, region = null, address = null, note = null, adviser_id = null, staff_fields = '',"
                    + " uscc = null, industry = null, information_source = null, annual_income_minor = null,"
                    + " annual_income_currency = null, credit_rating = null, purpose_of_use = null, insured = null,"
                    + " referred_by = null,"
                    + " version = version + 1, updated_at = ?, erased_at = ? where tenant_id = ? and id = ?";

    private final Connection connection;
    private final long tenant;
    private final SensitiveCipher cipher;
    private final LostReferences lost;

    /** @param lost is given the records that named whom or what is nobody's now */
    CustomerErasure(Connection connection, long tenant, SensitiveCipher cipher, LostReferences lost) {
        this.connection = connection;
        this.tenant = tenant;
        this.cipher = cipher;
        this.lost = lost;
    }

    /** Returns how many rows it has changed: none of a customer who is unknown, or nobody already. */
    long erase(long id) throws SQLException {
        List<String> name = Query.list(connection, LOCK, row -> row.getString("name_key"), tenant, id);
        if (name.isEmpty()) {
            return 0;
        }
        Instant now = Instant.now();
        List<Map.Entry<String, String>> records = Query.list(
                connection,
                LINKS,
                row -> Map.entry(row.getString("source"), row.getString("external_id")),
                tenant,
                RecordKind.CUSTOMER.name(),
                id);
        ErasedRecords erased = new ErasedRecords(connection, tenant, cipher);
        erased.add(RecordKind.CUSTOMER, records, now);
        erased.add(
                RecordKind.SERVICE_VISIT,
                Query.list(
                        connection,
                        VISITS,
                        row -> Map.entry(row.getString("source"), row.getString("external_id")),
                        tenant,
                        id),
                now);
        long rows = Query.change(connection, FORGET_LINKS, tenant, RecordKind.CUSTOMER.name(), id);
        for (String sql : List.of(ROLES, CONTACTS, CONTACT_OF, ADDRESSES)) {
            rows += Query.change(connection, sql, tenant, id);
        }
        rows += HouseholdLeaving.leave(connection, tenant, id);
        rows += vehicles(id, name, now);
        OwnRows own = new OwnRows(connection, tenant);
        rows += own.forgetDealings(id);
        own.forget(List.of(id), lost);
        ListExports.forget(connection, tenant);
        rows += WorkRows.delete(connection, tenant, id);
        rows += Query.change(connection, LINES, now, tenant, tenant, id);
        rows += Query.change(connection, DEALINGS, RecordHash.NONE, now, tenant, id);
        return rows + Query.change(connection, CUSTOMER, now, now, tenant, id);
    }

    private long vehicles(long id, List<String> name, Instant now) throws SQLException {
        List<Long> vehicles = new ArrayList<>();
        List<String> plates = new ArrayList<>();
        Query.list(
                connection,
                VEHICLES,
                row -> {
                    String plate = row.getString("plate_key");
                    if (plate != null) {
                        plates.add(plate);
                    }
                    return vehicles.add(row.getLong("id"));
                },
                tenant,
                id);
        NameIndex names = new NameIndex();
        names.renamed(id, name.get(0), "");
        names.write(connection, tenant);
        Stream<Gram> grams = plates.stream().flatMap(key -> Gram.of(key, id));
        GramRows.remove(connection, tenant, GramRows.Kind.PLATE, grams.toList());
        List<Long> own = new ArrayList<>(vehicles);
        SHARED.read(connection, vehicles, row -> own.remove(row.getLong("vehicle_id")), tenant, id);
        FORGET_SEEN.change(connection, vehicles, RecordHash.NONE, tenant, RecordKind.VEHICLE.name());
        NAMELESS.change(connection, own, now, tenant);
        VehicleIndex.forget(connection, tenant, own);
        new OwnRows(connection, tenant).forget(own, lost);
        NO_FILES.change(connection, own, tenant);
        return Query.change(connection, RELEASE, now, tenant, id);
    }
}
