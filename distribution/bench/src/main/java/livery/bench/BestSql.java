package livery.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The fewest statements that we know to bring what an answer of the API holds, over one connection. */
final class BestSql {
    /** Customers of the list with a criterion had a service visit within so many months. */
    static final int SEEN_WITHIN_MONTHS = 12;

    private static final int PAGE = 51;

    private static final String SUMMARY = "select c.id, c.name, c.mobile, c.sex, c.region, c.created_at,"
            + " exists (select 1 from crm_customer o where o.tenant_id = c.tenant_id"
            + " and o.mobile_tail = c.mobile_tail and o.id <> c.id) as shared,"
            + " (select max(d.started_at) from crm_dealing d where d.tenant_id = c.tenant_id"
            + " and d.customer_id = c.id) as last_dealing_at,"
            + " (select group_concat(v.plate order by v.id desc limit 3) from crm_vehicle v"
            + " where v.tenant_id = c.tenant_id and v.customer_id = c.id) as plates";
    private static final String LIST =
            SUMMARY + " from crm_customer c where c.tenant_id = ? and c.id < ? order by c.id desc limit " + PAGE;
    private static final String BY_NAME =
            SUMMARY + " from crm_customer c where c.tenant_id = ? order by c.name_sort, c.id limit " + PAGE;
    private static final String SEEN = SUMMARY + " from crm_customer c where c.tenant_id = ?"
            + " and exists (select 1 from crm_dealing d where d.tenant_id = c.tenant_id and d.customer_id = c.id"
            + " and d.kind = 'SERVICE_VISIT' and d.started_at >= now() - interval " + SEEN_WITHIN_MONTHS
            + " month and d.started_at < now()) order by c.id desc limit " + PAGE;
    private static final String NEWEST = " order by 1 desc limit " + PAGE;
    private static final String BY_CHARACTER = "select distinct customer_id as id from crm_gram"
            + " where tenant_id = ? and kind = '%s' and gram between ? and ?" + NEWEST;
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
    private static final String BY_READING = "select distinct customer_id as id from crm_gram"
            + " where tenant_id = ? and kind = 'R' and gram between ? and ?" + NEWEST;
    private static final String BY_VIN = "select v.*, c.name from crm_vehicle v"
            + " left join crm_customer c on c.tenant_id = v.tenant_id and c.id = v.customer_id"
            + " where v.tenant_id = ? and v.vin_tail like ? order by v.vin_tail limit " + PAGE;
    private static final String OWN = "select f.code, o.* from crm_own_field f"
            + " join (select id from crm_customer where tenant_id = ? order by id desc limit " + PAGE + ") c"
            + " join crm_own_value o on o.tenant_id = f.tenant_id and o.field_id = f.id and o.record_id = c.id"
            + " where f.tenant_id = ? and f.record = 'CUSTOMER'";
    private static final String BY_TAIL =
            "select id from crm_customer where tenant_id = ? and mobile_tail like ?" + NEWEST;
    private static final String CUSTOMER = SUMMARY + ", c.email, c.birth_date, c.occupation, c.licence_since,"
            + " c.identity_number_encrypted, c.address, c.note, c.version, c.updated_at,"
            + " (select group_concat(concat(l.source, ' ', l.external_id)) from crm_source_link l"
            + " where l.tenant_id = c.tenant_id and l.kind = 'CUSTOMER' and l.target_id = c.id) as sources"
            + " from crm_customer c where c.tenant_id = ? and c.id = ?";
    private static final String VEHICLES = "select * from crm_vehicle where tenant_id = ? and customer_id = ?"
            + " order by id desc limit " + (Questions.ON_THE_PAGE + 1);
    /** Both the timeline and the sums of a customer can be made of this. */
    private static final String DEALINGS = "select d.*, v.plate as vehicle_plate, v.model as vehicle_model"
            + " from crm_dealing d left join crm_vehicle v on v.tenant_id = d.tenant_id and v.id = d.vehicle_id"
            + " where d.tenant_id = ? and d.customer_id = ? order by d.started_at desc, d.id desc";

    private final Connection connection;
    private final long tenant;

    BestSql(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    void page(long before) throws SQLException {
        read(LIST, tenant, before);
    }

    void pageByName() throws SQLException {
        read(BY_NAME, tenant);
    }

    void pageWithOwnColumns() throws SQLException {
        read(LIST, tenant, Long.MAX_VALUE);
        read(OWN, tenant, tenant);
    }

    void pageOfThoseSeen() throws SQLException {
        read(SEEN, tenant);
    }

    void character(String character) throws SQLException {
        String last = character + LAST_CHARACTER;
        found(
                List.of(BY_CHARACTER.formatted("N"), BY_CHARACTER.formatted("P")),
                List.of(tenant, character, last, tenant, character, last));
    }

    /** A part of a name or of a plate, of two characters or more. */
    void part(String text) throws SQLException {
        List<Object> values = new ArrayList<>();
        List<String> ways = List.of(byPieces(text, "N", values), byPieces(text, "P", values));
        found(ways, values);
    }

    /** Digits may be the end of a mobile, or a part of a name or plate. */
    void digits(String digits) throws SQLException {
        List<Object> values = new ArrayList<>();
        List<String> ways = List.of(byPieces(digits, "N", values), byPieces(digits, "P", values), BY_TAIL);
        values.add(tenant);
        values.add(new StringBuilder(digits).reverse() + "%");
        found(ways, values);
    }

    /** How a name begins in Latin letters. */
    void reading(String letters) throws SQLException {
        found(List.of(BY_READING), List.of(tenant, letters, letters + LAST_CHARACTER));
    }

    void vin(String end) throws SQLException {
        read(BY_VIN, tenant, new StringBuilder(end).reverse() + "%");
    }

    /** All that a customer's page shows. */
    void customer(long id) throws SQLException {
        read(CUSTOMER, tenant, id);
        read(VEHICLES, tenant, id);
        read(DEALINGS, tenant, id);
    }

    /** Customers who have all pieces of the text, and where it has several, the text itself. */
    private String byPieces(String text, String kind, List<Object> values) {
        List<String> grams = Picks.grams(text);
        StringBuilder sql = new StringBuilder("select g0.customer_id as id from crm_gram g0");
        for (int i = 1; i < grams.size(); i++) {
            sql.append(" join crm_gram g%1$d on g%1$d.tenant_id = g0.tenant_id and g%1$d.kind = g0.kind".formatted(i))
                    .append(" and g%1$d.customer_id = g0.customer_id and g%1$d.gram = ?".formatted(i));
            values.add(grams.get(i));
        }
        sql.append(" where g0.tenant_id = ? and g0.kind = '").append(kind).append("' and g0.gram = ?");
        values.add(tenant);
        values.add(grams.get(0));
        if (grams.size() > 1) {
            sql.append(
                    kind.equals("N")
                            ? " and exists (select 1 from crm_customer c where c.tenant_id = g0.tenant_id"
                                    + " and c.id = g0.customer_id and c.name_key like ?)"
                            : " and exists (select 1 from crm_vehicle v where v.tenant_id = g0.tenant_id"
                                    + " and v.customer_id = g0.customer_id and v.plate_key like ?)");
            values.add("%" + text + "%");
        }
        return sql.append(NEWEST).toString();
    }

    private void found(List<String> ways, List<Object> values) throws SQLException {
        String ids = "select id from ((" + String.join(") union (", ways) + ")) every" + NEWEST;
        List<Object> all = new ArrayList<>(values);
        all.add(tenant);
        read(
                SUMMARY + " from (" + ids + ") f straight_join crm_customer c on c.tenant_id = ? and c.id = f.id"
                        + " order by c.id desc",
                all.toArray());
    }

    private void read(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getString(i);
                    }
                }
            }
        }
    }
}
