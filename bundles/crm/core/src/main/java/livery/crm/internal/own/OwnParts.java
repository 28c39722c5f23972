package livery.crm.internal.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.OwnType;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.values.NameKey;
import livery.crm.internal.values.NameReadings;
import org.jspecify.annotations.Nullable;

/** Writes the pieces of texts by which records are found, where a field is searchable. */
final class OwnParts {

    /** So many characters of a text are looked at. */
    static final int LONGEST = 40;

    /** Read after the values are written: a row of a new value holds its field as it is until the unit of work ends. */
    private static final ListQuery MARKED = new ListQuery("select id from crm_own_field where tenant_id = ?"
            + " and type = 'TEXT' and coalesce(searchable, 1) = 1 and id in (??)");

    private static final String ADD =
            "insert ignore into crm_own_part (tenant_id, part, record_id, field_id) values (?, ?, ?, ?)";
    private static final String REMOVE =
            "delete from crm_own_part where tenant_id = ? and record_id = ? and field_id = ?";
    private static final ListQuery FORGET =
            new ListQuery("delete from crm_own_part where tenant_id = ? and record_id in (??)");

    private final Connection connection;
    private final long tenant;

    OwnParts(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** A text of a record, or none. */
    record Text(long field, long record, @Nullable String text) {}

    /** Folded, in simplified characters where it has traditional ones. */
    static String folded(String text) {
        return NameReadings.simplified(NameKey.of(text));
    }

    /** As much of it as is looked at. */
    static String cut(String folded) {
        return folded.codePointCount(0, folded.length()) <= LONGEST
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, LONGEST));
    }

    static Set<String> of(String text) {
        String whole = cut(folded(text));
        Set<String> parts = new LinkedHashSet<>();
        for (int at = 0; at < whole.length(); at = whole.offsetByCodePoints(at, 1)) {
            parts.add(whole.substring(at));
        }
        return parts;
    }

    /** Follows what has been written. */
    void follow(Collection<OwnRows.Put> puts) throws SQLException {
        List<Text> texts = new ArrayList<>();
        for (OwnRows.Put put : puts) {
            if (put.field().type() == OwnType.TEXT && put.field().record() != OwnRecord.DEALING) {
                OwnRows.Value value = put.value();
                texts.add(new Text(put.field().id(), put.record(), value == null ? null : value.text()));
            }
        }
        write(texts);
    }

    /** Has these texts be found, or no longer, as their fields are marked. */
    void write(Collection<Text> texts) throws SQLException {
        if (texts.isEmpty()) {
            return;
        }
        Set<Long> fields = new TreeSet<>();
        texts.forEach(text -> fields.add(text.field()));
        Set<Long> marked = new HashSet<>();
        MARKED.read(connection, fields, row -> marked.add(row.getLong("id")), tenant);
        List<@Nullable Object[]> removed = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        for (Text one : texts) {
            removed.add(new @Nullable Object[] {tenant, one.record(), one.field()});
            String text = one.text();
            if (text != null && marked.contains(one.field())) {
                of(text).forEach(part -> added.add(new @Nullable Object[] {tenant, part, one.record(), one.field()}));
            }
        }
        Batch.run(connection, REMOVE, removed);
        Batch.run(connection, ADD, added);
    }

    void forget(Collection<Long> records) throws SQLException {
        FORGET.change(connection, records, tenant);
    }
}
