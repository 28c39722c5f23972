package livery.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes a store larger inside the database: copies of its customers, vehicles and dealings, with mobiles, plates,
 * identity numbers and ids of their own and with the rows by which they are found. Copies are older than what they were
 * made of: ids begin with the time, so theirs are smaller by a multiple of all the time that the originals took.
 */
final class Multiplication {
    private static final int RANDOM_BITS_OF_AN_ID = 22;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final String MOBILE = "concat(left(mobile, char_length(mobile) - 8),"
            + " lpad(mod(right(mobile, 8) + :copy * 1234577, 100000000), 8, '0'))";
    private static final String PLATE = "concat(left(plate, 1), substr('" + LETTERS + "', 1 + :copy div 24, 1),"
            + " substr('" + LETTERS + "', 1 + mod(:copy, 24), 1), substr(plate, 4))";
    private static final String PERSON = "conv(left(sha2(concat(mobile_tail, '\\n', name_key), 256), 16), 16, -10)";
    private static final String ORIGINALS = " where tenant_id = :tenant and id between :smallest and :largest";
    private static final String AGED = " - interval (:shift div 4194304) * 1000 microsecond";

    private static final List<String> COPY = List.of(
            "insert into crm_customer (tenant_id, id, name, name_key, name_sort, mobile, mobile_tail, person, twin, email, sex,"
                    + " birth_date, occupation, licence_since, identity_number, region, address, note, staff_fields,"
                    + " version, created_at, updated_at) select tenant_id, id - :shift, name, name_key, name_sort, mobile,"
                    + " mobile_tail, " + PERSON
                    + ", if(twin = 0, 0, twin - :shift), email, sex, birth_date, occupation,"
                    + " licence_since, concat(left(identity_number, 4), lpad(:copy, 2, '0'), substr(identity_number, 7)),"
                    + " region, address, note, staff_fields, version, created_at" + AGED + ", updated_at" + AGED
                    + " from (select o.tenant_id, o.id, o.name, o.name_key, o.name_sort, o.twin, o.email, o.sex, o.birth_date,"
                    + " o.occupation, o.licence_since, o.identity_number, o.region, o.address, o.note, o.staff_fields,"
                    + " o.version, o.created_at, o.updated_at, " + MOBILE + " as mobile, reverse(substr(" + MOBILE
                    + ", 2)) as mobile_tail from crm_customer o" + ORIGINALS + ") c",
            "insert into crm_vehicle (tenant_id, id, vin, plate, plate_key, twin, brand, series, model, energy,"
                    + " first_registered_on, customer_id, staff_fields, version, created_at, updated_at)"
                    + " select tenant_id, id - :shift, concat(left(vin, 11), lpad(right(vin, 6) + :copy * 10000, 6, '0')),"
                    + " " + PLATE + ", lower(" + PLATE
                    + "), if(twin = 0, 0, twin - :shift), brand, series, model, energy,"
                    + " first_registered_on, customer_id - :shift, staff_fields, version, created_at" + AGED
                    + ", updated_at" + AGED + " from crm_vehicle" + ORIGINALS,
            "insert into crm_dealing (tenant_id, id, kind, source, external_id, hash, customer_id, vehicle_id, plate,"
                    + " started_at, ended_at, days, amount_minor, currency, model, pick_up_place, return_place,"
                    + " booking_channel, payment_method, odometer_km, work, adviser, created_at, updated_at)"
                    + " select tenant_id, id - :shift, kind, source, concat(external_id, '-', :copy), hash,"
                    + " customer_id - :shift, vehicle_id - :shift, " + PLATE + ", started_at, ended_at, days,"
                    + " amount_minor, currency, model, pick_up_place, return_place, booking_channel, payment_method,"
                    + " odometer_km, work, adviser, created_at" + AGED + ", updated_at" + AGED + " from crm_dealing"
                    + ORIGINALS,
            "insert into crm_source_link (tenant_id, source, kind, external_id, target_id, hash, seen)"
                    + " select tenant_id, source, kind, concat(external_id, '-', :copy), target_id - :shift, hash, seen"
                    + " from crm_source_link where tenant_id = :tenant and target_id between :smallest and :largest");
    /** Pieces of a text as the product makes them: each two neighbouring characters, and the last one alone. */
    private static final String GRAMS =
            "select tenant_id, 'N' as kind, substr(name_key, seq, 2) collate utf8mb4_bin as gram,"
                    + " id as customer_id from crm_customer join seq_1_to_200 on seq <= char_length(name_key)"
                    + ORIGINALS
                    + " union select tenant_id, 'P', substr(plate_key, seq, 2) collate utf8mb4_bin, customer_id from crm_vehicle"
                    + " join seq_1_to_40 on seq <= char_length(plate_key) where tenant_id = :tenant"
                    + " and customer_id between :smallest and :largest";

    /** How names are read is the same for the same name. */
    private static final String READINGS = "insert into crm_gram (tenant_id, kind, gram, customer_id)"
            + " select tenant_id, kind, gram, customer_id - :shift from crm_gram where tenant_id = :tenant"
            + " and kind = 'R' and customer_id between :smallest and :largest";

    /** What stands inside plates, as the product keeps it. */
    private static final String PARTS =
            "select tenant_id, substr(plate_key, seq) collate utf8mb4_nopad_bin as part, id as vehicle_id from crm_vehicle"
                    + " join seq_2_to_39 on seq < char_length(plate_key)" + ORIGINALS;

    /** What stands inside VINs, as the product keeps it. */
    private static final String VIN_PARTS =
            "select tenant_id, substr(vin, seq) collate ascii_bin as part, id as vehicle_id from crm_vehicle"
                    + " join seq_2_to_13 on seq <= char_length(vin) - 4" + ORIGINALS;

    private static final String WRONG_GRAMS = "select count(*) from (" + GRAMS + ") made left join crm_gram kept"
            + " using (tenant_id, kind, gram, customer_id) where kept.customer_id is null"
            + " union all select count(*) from crm_gram kept left join (" + GRAMS + ") made"
            + " using (tenant_id, kind, gram, customer_id) where kept.tenant_id = :tenant"
            + " and kept.kind in ('N', 'P') and made.customer_id is null"
            + " union all select count(*) from (" + PARTS + ") made left join crm_vehicle_part kept"
            + " using (tenant_id, part, vehicle_id) where kept.vehicle_id is null"
            + " union all select count(*) from crm_vehicle_part kept left join (" + PARTS + ") made"
            + " using (tenant_id, part, vehicle_id) where kept.tenant_id = :tenant and made.vehicle_id is null"
            + " union all select count(*) from (" + VIN_PARTS + ") made left join crm_vehicle_vin_part kept"
            + " using (tenant_id, part, vehicle_id) where kept.vehicle_id is null"
            + " union all select count(*) from crm_vehicle_vin_part kept left join (" + VIN_PARTS + ") made"
            + " using (tenant_id, part, vehicle_id) where kept.tenant_id = :tenant and made.vehicle_id is null"
            + " union all select count(*) from crm_customer" + ORIGINALS + " and person <> " + PERSON;

    private final Connection connection;
    private final long tenant;
    private final Report report;

    Multiplication(Connection connection, long tenant, Report report) {
        this.connection = connection;
        this.tenant = tenant;
        this.report = report;
    }

    /**
     * Makes the store so many times as large.
     *
     * @throws BenchException when the product's own rows are not as this class would write them
     */
    void by(int factor) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long smallest = extreme(statement, "min");
            long largest = extreme(statement, "max");
            long span = largest - smallest + (1L << RANDOM_BITS_OF_AN_ID);
            check(statement, smallest, largest);
            for (int copy = 1; copy < factor; copy++) {
                long shift = span * copy;
                for (String sql : COPY) {
                    statement.executeUpdate(filled(sql, smallest, largest, shift, copy));
                }
                statement.executeUpdate("insert into crm_gram (tenant_id, kind, gram, customer_id) "
                        + filled(GRAMS, smallest - shift, largest - shift, shift, copy));
                statement.executeUpdate("insert ignore into crm_vehicle_part (tenant_id, part, vehicle_id) "
                        + filled(PARTS, smallest - shift, largest - shift, shift, copy));
                statement.executeUpdate("insert ignore into crm_vehicle_vin_part (tenant_id, part, vehicle_id) "
                        + filled(VIN_PARTS, smallest - shift, largest - shift, shift, copy));
                statement.executeUpdate(filled(READINGS, smallest, largest, shift, copy));
                report.progress("made " + (copy + 1) + " of " + factor + " times the store");
            }
            statement.execute("analyze table crm_customer, crm_vehicle, crm_dealing, crm_source_link, crm_gram,"
                    + " crm_vehicle_part, crm_vehicle_vin_part");
        }
    }

    private void check(Statement statement, long smallest, long largest) throws SQLException {
        try (ResultSet rows = statement.executeQuery(filled(WRONG_GRAMS, smallest, largest, 0, 0))) {
            while (rows.next()) {
                if (rows.getLong(1) != 0) {
                    throw new BenchException("The product writes what it finds customers by in another way than this"
                            + " measurement would: " + rows.getLong(1) + " rows differ");
                }
            }
        }
    }

    private long extreme(Statement statement, String function) throws SQLException {
        String sql = "select " + function + "(id) from (select " + function + "(id) as id from crm_customer where"
                + " tenant_id = :tenant union all select " + function
                + "(id) from crm_vehicle where tenant_id = :tenant"
                + " union all select " + function + "(id) from crm_dealing where tenant_id = :tenant) ids";
        try (ResultSet rows = statement.executeQuery(sql.replace(":tenant", Long.toString(tenant)))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String filled(String sql, long smallest, long largest, long shift, int copy) {
        return sql.replace(":tenant", Long.toString(tenant))
                .replace(":smallest", Long.toString(smallest))
                .replace(":largest", Long.toString(largest))
                .replace(":shift", Long.toString(shift))
                .replace(":copy", Integer.toString(copy));
    }
}
