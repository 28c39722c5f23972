package livery.crm.internal.own;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import org.jspecify.annotations.Nullable;

/** The values of the fields that a store has added, as they are stored. */
public final class OwnRows {

    private static final String SELECT =
            "select record_id, field_id, text_value, number_value, day_value, reference_id,"
                    + " staff from crm_own_value where tenant_id = ? and ";
    private static final ListQuery OF_RECORDS = new ListQuery(SELECT + "record_id in (??)");
    /** Lists of fields come in few lengths, the last standing for the rest. */
    private static final int[] LENGTHS = {1, 5, 20, 100, 1_000};

    private static final ListQuery[] OF_FIELDS = new ListQuery[LENGTHS.length];

    static {
        for (int i = 0; i < LENGTHS.length; i++) {
            OF_FIELDS[i] =
                    new ListQuery(SELECT + "field_id in (" + Batch.places(LENGTHS[i]) + ") and record_id in (??)");
        }
    }

    private static final String PUT = "insert into crm_own_value (tenant_id, field_id, record_id, text_value,"
            + " number_value, day_value, reference_id, staff) values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
            + " text_value = values(text_value), number_value = values(number_value), day_value = values(day_value),"
            + " reference_id = values(reference_id), staff = values(staff)";
    private static final String REMOVE =
            "delete from crm_own_value where tenant_id = ? and field_id = ? and record_id = ?";
    private static final ListQuery FORGET =
            new ListQuery("delete from crm_own_value where tenant_id = ? and record_id in (??)");
    private static final String FORGET_DEALINGS = "delete from crm_own_value where tenant_id = ? and record_id in"
            + " (select d.id from crm_dealing d where d.tenant_id = ? and d.customer_id = ?)";

    private final Connection connection;
    private final long tenant;

    /**
     * A value.
     *
     * @param text as {@link OwnField#shown} takes it
     * @param staff whether somebody wrote it last, and not a source
     */
    public record Value(String text, boolean staff) {}

    /** A value that is to be, or with null none. */
    public record Put(OwnField field, long record, @Nullable Value value) {}

    public OwnRows(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** All values of these records, by record and field. */
    public Map<Long, Map<Long, Value>> of(Collection<Long> records) throws SQLException {
        Map<Long, Map<Long, Value>> found = new HashMap<>();
        OF_RECORDS.read(connection, records, row -> take(row, found), tenant);
        return found;
    }

    /** The values of these records in some fields, by record and field: one statement for up to 500 records. */
    public Map<Long, Map<Long, Value>> of(Collection<Long> records, Collection<Long> fields) throws SQLException {
        Map<Long, Map<Long, Value>> found = new HashMap<>();
        if (fields.isEmpty()) {
            return found;
        }
        int form = 0;
        while (LENGTHS[form] < fields.size()) {
            form++;
        }
        List<@Nullable Object> fixed = new ArrayList<>();
        fixed.add(tenant);
        fixed.addAll(fields);
        while (fixed.size() <= LENGTHS[form]) {
            fixed.add(fixed.get(fixed.size() - 1));
        }
        OF_FIELDS[form].read(connection, records, row -> take(row, found), fixed.toArray());
        return found;
    }

    private static void take(ResultSet row, Map<Long, Map<Long, Value>> found) throws SQLException {
        found.computeIfAbsent(row.getLong("record_id"), id -> new HashMap<>())
                .put(row.getLong("field_id"), new Value(text(row), row.getInt("staff") == 1));
    }

    private static String text(ResultSet row) throws SQLException {
        String text = row.getString("text_value");
        if (text != null) {
            return text;
        }
        BigDecimal number = row.getBigDecimal("number_value");
        if (number != null) {
            return OwnReading.plain(number);
        }
        String day = row.getString("day_value");
        return day == null ? row.getString("reference_id") : day;
    }

    /** Writes values and takes them away, all together. */
    public void put(Collection<Put> values) throws SQLException {
        List<@Nullable Object[]> put = new ArrayList<>();
        List<@Nullable Object[]> removed = new ArrayList<>();
        for (Put one : values) {
            Value value = one.value();
            if (value == null) {
                removed.add(new @Nullable Object[] {tenant, one.field().id(), one.record()});
            } else {
                put.add(row(one, value));
            }
        }
        Batch.run(connection, PUT, put);
        Batch.run(connection, REMOVE, removed);
        new OwnParts(connection, tenant).follow(values);
    }

    private @Nullable Object[] row(Put put, Value value) {
        OwnField field = put.field();
        @Nullable Object[] row = {tenant, field.id(), put.record(), null, null, null, null, value.staff() ? 1 : 0};
        switch (field.type()) {
            case TEXT, CHOICE -> row[3] = value.text();
            case NUMBER -> row[4] = value.text();
            case DATE -> row[5] = value.text();
            case REFERENCE -> row[6] = Long.valueOf(value.text());
        }
        return row;
    }

    /** Takes away all values of records that are no more. */
    public void forget(Collection<Long> records) throws SQLException {
        FORGET.change(connection, records, tenant);
        new OwnParts(connection, tenant).forget(records);
    }

    /**
     * As the other, and what refers to them.
     *
     * @param lost is given the records that referred to them
     */
    public void forget(Collection<Long> records, LostReferences lost) throws SQLException {
        forget(records);
        lost.empty(connection, tenant, records);
    }

    /** Takes away the values of a customer's dealings; returns how many. */
    public long forgetDealings(long customer) throws SQLException {
        return Query.change(connection, FORGET_DEALINGS, tenant, tenant, customer);
    }
}
