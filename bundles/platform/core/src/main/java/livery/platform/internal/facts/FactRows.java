package livery.platform.internal.facts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livery.data.EntityStore;
import livery.platform.TenantId;
import livery.platform.facts.Fact;
import livery.platform.internal.json.StoredJson;

/** Numbered facts as rows. Inside a unit of work of their tenant. */
final class FactRows {

    private static final String COLUMNS = "select id, seq, lane, type, at, subjects, body from platform_fact";

    private final EntityStore store;

    /** A fact with its number. */
    record Numbered(long seq, int lane, Fact fact) {}

    FactRows(EntityStore store) {
        this.store = store;
    }

    /** The next facts of a lane. */
    List<Numbered> after(TenantId tenant, int lane, long seq, int most) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    COLUMNS + " where tenant_id = ? and lane = ? and seq > ? order by seq limit ?")) {
                select.setLong(1, tenant.value());
                select.setInt(2, lane);
                select.setLong(3, seq);
                select.setInt(4, most);
                List<Numbered> facts = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        facts.add(read(rows));
                    }
                }
                return facts;
            }
        });
    }

    Optional<Numbered> find(TenantId tenant, long id) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COLUMNS + " where tenant_id = ? and id = ?")) {
                select.setLong(1, tenant.value());
                select.setLong(2, id);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(read(rows)) : Optional.empty();
                }
            }
        });
    }

    private static Numbered read(ResultSet row) throws SQLException {
        return new Numbered(
                row.getLong(2),
                row.getInt(3),
                new Fact(
                        row.getLong(1),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        StoredJson.list(row.getString(6)),
                        StoredJson.map(row.getString(7))));
    }
}
