package livery.data.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import livery.platform.TenantId;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.PlainSelect;

/** Asks over all tenants at once which of them have something to do; their ids are all that comes of it. */
final class AcrossTenants {

    private static final Pattern COLUMN = Pattern.compile("\\btenant_id\\b", Pattern.CASE_INSENSITIVE);
    /** Where a column's name stands, and not that of an alias, by which anything could be called so. */
    private static final Pattern NO_ALIAS = Pattern.compile(
            "(?:\\b(?:select|distinct|by|where|and|or|on)\\s+|[,(.=]\\s*)tenant_id\\b", Pattern.CASE_INSENSITIVE);

    private final Placement placement;
    private final Set<String> allowed = ConcurrentHashMap.newKeySet();

    AcrossTenants(Placement placement) {
        this.placement = placement;
    }

    /**
     * @param sql one select of the one column {@code tenant_id}
     * @throws TenantGuardException when it is anything else
     */
    Set<TenantId> having(String sql, Object... values) {
        if (!allowed.contains(sql)) {
            check(sql);
            allowed.add(sql);
        }
        Set<TenantId> tenants = new LinkedHashSet<>();
        for (MariaDbPool database : placement.all()) {
            try (Connection connection = database.committing();
                    PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        tenants.add(new TenantId(rows.getLong(1)));
                    }
                }
            } catch (SQLException e) {
                throw Outage.of(new IllegalStateException("the tenants cannot be asked for", e));
            }
        }
        return tenants;
    }

    private static void check(String sql) {
        boolean ids;
        try {
            Statement statement = new CCJSqlParser(sql).Statement();
            ids = statement instanceof PlainSelect select
                    && select.getForMode() == null
                    && select.getIntoTables() == null
                    && isTenant(select.getSelectItems().stream()
                            .<Object>map(item -> item.getExpression())
                            .toList())
                    && COLUMN.matcher(sql).results().count()
                            == NO_ALIAS.matcher(sql).results().count();
        } catch (ParseException | RuntimeException e) {
            throw new TenantGuardException("cannot be read (" + e.getClass().getSimpleName() + "): " + sql);
        }
        if (!ids) {
            throw new TenantGuardException("over all tenants only their ids are selected: " + sql);
        }
    }

    private static boolean isTenant(List<Object> selected) {
        return selected.size() == 1
                && selected.get(0) instanceof Column column
                && column.getColumnName().equalsIgnoreCase(BindingScope.TENANT_COLUMN);
    }
}
