package livery.modules.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.deploy.Sentence;

/** The sets, in the group's rows. Everything here belongs inside a unit of work of the group. */
public final class SetTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long GROUP = TenantId.GROUP.value();

    private final EntityStore store;

    public SetTable(EntityStore store) {
        this.store = store;
    }

    /** The number of the present set, or 0 when there is none yet. */
    public int present() {
        return store.jdbc(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select max(number) from modules_set where tenant_id = ?")) {
                select.setLong(1, GROUP);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getInt(1) : 0;
                }
            }
        });
    }

    /** As {@link #present}, and no other node sees it until this unit ends. */
    public int lockPresent() {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert ignore into modules_turn (tenant_id, node, until) values (?, '', '2000-01-01')")) {
                insert.setLong(1, GROUP);
                insert.executeUpdate();
            }
            try (PreparedStatement lock =
                    connection.prepareStatement("select node from modules_turn where tenant_id = ? for update")) {
                lock.setLong(1, GROUP);
                return lock.executeQuery().next();
            }
        });
        return present();
    }

    public Optional<StoredSet> set(int number) {
        return sets(number, 1).stream().filter(set -> set.number() == number).findFirst();
    }

    /** So many sets from a number down, the newest first. */
    public List<StoredSet> sets(int from, int count) {
        List<StoredSet> sets = new ArrayList<>();
        store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select number, made_at, made_by, change_code, change_values from modules_set
                    where tenant_id = ? and number <= ? order by number desc limit ?""")) {
                select.setLong(1, GROUP);
                select.setInt(2, from);
                select.setInt(3, count);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        sets.add(new StoredSet(
                                row.getInt(1),
                                instant(row, 2),
                                new PersonId(row.getLong(3)),
                                new Sentence(row.getString(4), values(row.getString(5))),
                                Map.of()));
                    }
                }
            }
            return sets;
        });
        Map<Integer, Map<String, StoredSet.StoredEntry>> entries = entries(from, count);
        return sets.stream()
                .map(set -> new StoredSet(
                        set.number(),
                        set.madeAt(),
                        set.by(),
                        set.change(),
                        entries.getOrDefault(set.number(), Map.of())))
                .toList();
    }

    private Map<Integer, Map<String, StoredSet.StoredEntry>> entries(int from, int count) {
        return store.jdbc(connection -> {
            Map<Integer, Map<String, StoredSet.StoredEntry>> entries = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select number, module, sha256, disabled, canary from modules_set_entry
                    where tenant_id = ? and number <= ? and number > ? order by number, module""")) {
                select.setLong(1, GROUP);
                select.setInt(2, from);
                select.setInt(3, from - count);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        entries.computeIfAbsent(row.getInt(1), any -> new LinkedHashMap<>())
                                .put(
                                        row.getString(2),
                                        new StoredSet.StoredEntry(
                                                row.getString(3), row.getBoolean(4), row.getString(5)));
                    }
                }
            }
            return entries;
        });
    }

    /**
     * Stores a set under the number after the one that it was made from, and returns that number.
     *
     * @throws livery.platform.Fault of kind CONFLICT when there is another by now
     */
    public int add(int base, PersonId by, Instant at, Sentence change, Map<String, StoredSet.StoredEntry> entries) {
        if (present() != base) {
            throw Fault.conflict("modules.change.busy", Map.of());
        }
        int number = base + 1;
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into modules_set (tenant_id, number, made_at, made_by, change_code, change_values)
                    values (?, ?, ?, ?, ?, ?)""")) {
                insert.setLong(1, GROUP);
                insert.setInt(2, number);
                insert.setObject(3, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                insert.setLong(4, by.value());
                insert.setString(5, change.code());
                insert.setString(6, json(change.values()));
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into modules_set_entry (tenant_id, number, module, sha256, disabled, canary)
                    values (?, ?, ?, ?, ?, ?)""")) {
                for (Map.Entry<String, StoredSet.StoredEntry> entry : entries.entrySet()) {
                    insert.setLong(1, GROUP);
                    insert.setInt(2, number);
                    insert.setString(3, entry.getKey());
                    insert.setString(4, entry.getValue().sha256());
                    insert.setBoolean(5, entry.getValue().disabled());
                    insert.setString(6, entry.getValue().canary());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return number;
        });
        return number;
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static String json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values of a sentence can always be written", e);
        }
    }

    private static Map<String, Object> values(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the values of a set's change cannot be read", e);
        }
    }
}
