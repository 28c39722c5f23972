package livery.crm.internal.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.OwnType;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.Query;
import org.jspecify.annotations.Nullable;

/** The rows of the fields that a store has added. */
final class OwnFieldRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT = "select id, record, code, type, refers_to, labels, choices, required, place,"
            + " searchable, archived_at, version from crm_own_field where tenant_id = ?";
    private static final String ALL = SELECT + " order by record, place, id";
    private static final String OF_RECORD = SELECT + " and record = ? order by place, id for update";
    private static final String ONE = SELECT + " and id = ? for update";
    private static final String INSERT =
            "insert into crm_own_field (tenant_id, id, record, code, type, refers_to, labels,"
                    + " choices, required, searchable, search_after, place, archived_at, version, created_at, updated_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, 0, ?, ?)";
    private static final String UPDATE = "update crm_own_field set type = ?, refers_to = ?, labels = ?, choices = ?,"
            + " required = ?, searchable = ?, archived_at = ?, version = version + 1, updated_at = ? where tenant_id = ? and id = ?";
    private static final String SEARCH_AGAIN =
            "update crm_own_field set search_after = 0 where tenant_id = ? and id = ?";
    private static final String PLACE = "update crm_own_field set place = ? where tenant_id = ? and id = ?";
    private static final String REMOVE = "delete from crm_own_field where tenant_id = ? and id = ?";
    private static final String USED = "select 1 from crm_own_value where tenant_id = ? and field_id = ? limit 1";
    private static final String CHOSEN =
            "select 1 from crm_own_value where tenant_id = ? and field_id = ? and text_value = ? limit 1";

    private final Connection connection;
    private final long tenant;

    OwnFieldRows(Connection connection, long tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** All, archived ones too, each record's by their places. */
    List<OwnField> all() throws SQLException {
        return Query.list(connection, ALL, OwnFieldRows::read, tenant);
    }

    /** Locked. */
    List<OwnField> of(OwnRecord record) throws SQLException {
        return Query.list(connection, OF_RECORD, OwnFieldRows::read, tenant, record.name());
    }

    /** Locked. */
    Optional<OwnField> find(long id) throws SQLException {
        return Query.list(connection, ONE, OwnFieldRows::read, tenant, id).stream()
                .findFirst();
    }

    /** Values that are there already have yet to follow the mark. */
    void searchAgain(long id) throws SQLException {
        Query.change(connection, SEARCH_AGAIN, tenant, id);
    }

    boolean used(long id) throws SQLException {
        return Query.exists(connection, USED, tenant, id);
    }

    boolean chosen(long id, String choice) throws SQLException {
        return Query.exists(connection, CHOSEN, tenant, id, choice);
    }

    void add(OwnField field, Instant now) throws SQLException {
        Query.change(
                connection,
                INSERT,
                tenant,
                field.id(),
                field.record().name(),
                field.code(),
                field.type().name(),
                name(field.refersTo()),
                written(field.labels()),
                written(field.choices()),
                field.required() ? 1 : 0,
                field.searchable() ? 1 : 0,
                field.place(),
                field.archivedAt(),
                now,
                now);
    }

    void change(OwnField field, Instant now) throws SQLException {
        Query.change(
                connection,
                UPDATE,
                field.type().name(),
                name(field.refersTo()),
                written(field.labels()),
                written(field.choices()),
                field.required() ? 1 : 0,
                field.searchable() ? 1 : 0,
                field.archivedAt(),
                now,
                tenant,
                field.id());
    }

    /** Writes places that are others than these fields have. */
    void place(List<OwnField> inOrder) throws SQLException {
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).place() != i + 1) {
                Query.change(connection, PLACE, i + 1, tenant, inOrder.get(i).id());
            }
        }
    }

    void remove(long id) throws SQLException {
        Query.change(connection, REMOVE, tenant, id);
    }

    private static @Nullable String name(@Nullable OwnRecord record) {
        return record == null ? null : record.name();
    }

    private static OwnField read(ResultSet row) throws SQLException {
        String refersTo = row.getString("refers_to");
        OwnRecord record = OwnRecord.valueOf(row.getString("record"));
        OwnType type = OwnType.valueOf(row.getString("type"));
        Long searchable = Columns.number(row, "searchable");
        try {
            return new OwnField(
                    row.getLong("id"),
                    record,
                    row.getString("code"),
                    type,
                    refersTo == null ? null : OwnRecord.valueOf(refersTo),
                    JSON.readValue(row.getString("labels"), new TypeReference<Map<String, String>>() {}),
                    JSON.readValue(row.getString("choices"), new TypeReference<List<OwnChoice>>() {}),
                    row.getInt("required") == 1,
                    searchable == null ? OwnField.isSearchedAnyway(record, type) : searchable == 1,
                    row.getInt("place"),
                    Columns.instant(row, "archived_at"),
                    row.getLong("version"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Object labels) {
        try {
            return JSON.writeValueAsString(labels);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
