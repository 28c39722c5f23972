package livery.platform.internal.tenants;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.data.TenantTables.TenantTable;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;

/** The rows of a tenant in a table, whatever its columns: counted, read page by page in the order of the key, deleted. */
final class TableReader {

    private static final int ROWS_AT_ONCE = 500;
    private static final int DELETED_AT_ONCE = 2_000;

    private final EntityStore store;
    private final UnitOfWork units;

    TableReader(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    long count(CallContext inTenant, TenantTable table) {
        return units.call(
                inTenant,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            "select count(*) from " + quoted(table.name()) + " where tenant_id = ?")) {
                        select.setLong(1, inTenant.tenant().value());
                        try (ResultSet row = select.executeQuery()) {
                            row.next();
                            return row.getLong(1);
                        }
                    }
                }));
    }

    /** The rows after the one that is given, by column; none at the end. */
    List<Map<String, @Nullable Object>> after(
            CallContext inTenant, TenantTable table, @Nullable Map<String, @Nullable Object> last) {
        if (last != null && table.key().isEmpty()) {
            return List.of();
        }
        String order = table.key().stream().map(column -> ", " + quoted(column)).collect(Collectors.joining());
        String sql = "select * from " + quoted(table.name()) + " where tenant_id = ?"
                + (last == null ? "" : " and (" + beyond(table.key()) + ")") + " order by tenant_id" + order + " limit "
                + ROWS_AT_ONCE;
        return units.call(
                inTenant,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setLong(1, inTenant.tenant().value());
                        if (last != null) {
                            bind(select, table.key(), last);
                        }
                        return rows(select);
                    }
                }));
    }

    /** a > ? or (a = ? and b > ?) or … */
    private static String beyond(List<String> key) {
        List<String> ways = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        for (String column : key) {
            ways.add("(" + same + quoted(column) + " > ?)");
            same.append(quoted(column)).append(" = ? and ");
        }
        return String.join(" or ", ways);
    }

    private static void bind(PreparedStatement select, List<String> key, Map<String, @Nullable Object> last)
            throws SQLException {
        int at = 2;
        for (int way = 0; way < key.size(); way++) {
            for (int column = 0; column <= way; column++) {
                select.setObject(at++, last.get(key.get(column)));
            }
        }
    }

    private static List<Map<String, @Nullable Object>> rows(PreparedStatement select) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                for (int column = 1; column <= columns; column++) {
                    Object value = row.getObject(column);
                    values.put(
                            row.getMetaData().getColumnName(column),
                            value instanceof java.sql.Blob ? row.getBytes(column) : value);
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /** Deletes some; returns how many. */
    int deleteSome(CallContext inTenant, TenantTable table) {
        return units.call(
                inTenant,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement delete = connection.prepareStatement(
                            "delete from " + quoted(table.name()) + " where tenant_id = ? limit " + DELETED_AT_ONCE)) {
                        delete.setLong(1, inTenant.tenant().value());
                        return delete.executeUpdate();
                    }
                }));
    }

    private static String quoted(String name) {
        if (name.contains("`")) {
            throw new IllegalStateException("no name of ours: " + name);
        }
        return "`" + name + "`";
    }
}
