package livery.modules.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import livery.data.EntityStore;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.deploy.Restart;
import livery.platform.deploy.Sentence;

/** The last change for which a node starts anew, in the group's rows. Everything here belongs inside a unit of work of the group. */
public final class RestartTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long GROUP = TenantId.GROUP.value();

    private final EntityStore store;

    public RestartTable(EntityStore store) {
        this.store = store;
    }

    public Optional<StoredRestart> last() {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select node, base, begun_at, begun_by, change_code, change_values, entries, changed, stayed, state,
                    tries, reasons from modules_restart where tenant_id = ?""")) {
                select.setLong(1, GROUP);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
                }
            }
        });
    }

    private static StoredRestart read(ResultSet row) throws SQLException {
        return new StoredRestart(
                row.getString(1),
                row.getInt(2),
                SetTable.instant(row, 3),
                new PersonId(row.getLong(4)),
                new Sentence(row.getString(5), read(row.getString(6), new TypeReference<Map<String, Object>>() {})),
                read(row.getString(7), new TypeReference<TreeMap<String, StoredSet.StoredEntry>>() {}),
                read(row.getString(8), new TypeReference<Set<String>>() {}),
                read(row.getString(9), new TypeReference<Set<String>>() {}),
                Restart.State.valueOf(row.getString(10)),
                row.getInt(11),
                read(row.getString(12), new TypeReference<List<Sentence>>() {}));
    }

    /** Stores one in the place of the one before. */
    public void begin(StoredRestart restart) {
        store.jdbc(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from modules_restart where tenant_id = ?")) {
                delete.setLong(1, GROUP);
                delete.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into modules_restart (tenant_id, node, base, begun_at, begun_by, change_code, change_values,
                    entries, changed, stayed, state, tries, reasons) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setLong(1, GROUP);
                insert.setString(2, restart.node());
                insert.setInt(3, restart.base());
                insert.setObject(4, LocalDateTime.ofInstant(restart.begunAt(), ZoneOffset.UTC));
                insert.setLong(5, restart.by().value());
                insert.setString(6, restart.change().code());
                insert.setString(7, json(restart.change().values()));
                insert.setString(8, json(restart.entries()));
                insert.setString(9, json(restart.changed()));
                insert.setString(10, json(restart.stayed()));
                insert.setString(11, restart.state().name());
                insert.setInt(12, restart.tries());
                insert.setString(13, json(restart.reasons()));
                return insert.executeUpdate();
            }
        });
    }

    /** Counts a start that tries it. */
    public void tried() {
        store.jdbc(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update modules_restart set tries = tries + 1 where tenant_id = ?")) {
                update.setLong(1, GROUP);
                return update.executeUpdate();
            }
        });
    }

    /** Says what became of it. */
    public void end(Restart.State state, List<Sentence> reasons) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update modules_restart set state = ?, reasons = ? where tenant_id = ?")) {
                update.setString(1, state.name());
                update.setString(2, json(reasons));
                update.setLong(3, GROUP);
                return update.executeUpdate();
            }
        });
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is told of a restart can always be written", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored of a restart cannot be read", e);
        }
    }
}
