package livery.platform.internal.settings;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.settings.SettingChange;
import org.jspecify.annotations.Nullable;

/** What has been set, as rows. Inside a unit of work of the rows' tenant. */
final class SettingRows {

    private final EntityStore store;

    SettingRows(EntityStore store) {
        this.store = store;
    }

    /** Plain values by place and code: a store's own, or those of the group and all its brands. */
    Map<TenantId, Map<String, Object>> all(TenantId tenant) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select place_id, code, value from platform_setting where tenant_id = ?")) {
                select.setLong(1, tenant.value());
                Map<TenantId, Map<String, Object>> all = new HashMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        all.computeIfAbsent(new TenantId(rows.getLong(1)), place -> new HashMap<>())
                                .put(rows.getString(2), PlainJson.read(rows.getString(3)));
                    }
                }
                return all;
            }
        });
    }

    /** The version of a place's values. */
    long version(Place place) {
        return version(place, "");
    }

    /** The same, and nobody else changes them until this unit has ended. */
    long lockedVersion(Place place) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into platform_setting_sheet (tenant_id, place_id, version) values (?, ?, 0)"
                            + " on duplicate key update version = version")) {
                insert.setLong(1, place.rows().value());
                insert.setLong(2, place.id().value());
                return insert.executeUpdate();
            }
        });
        return version(place, " for update");
    }

    private long version(Place place, String lock) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select version from platform_setting_sheet where tenant_id = ? and place_id = ?" + lock)) {
                select.setLong(1, place.rows().value());
                select.setLong(2, place.id().value());
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : 0L;
                }
            }
        });
    }

    void nextVersion(Place place) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update platform_setting_sheet set version = version + 1 where tenant_id = ? and place_id = ?")) {
                update.setLong(1, place.rows().value());
                update.setLong(2, place.id().value());
                return update.executeUpdate();
            }
        });
    }

    void put(Place place, Map<String, Object> values) {
        if (values.isEmpty()) {
            return;
        }
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into platform_setting (tenant_id, place_id, code, value) values (?, ?, ?, ?)"
                            + " on duplicate key update value = values(value)")) {
                for (Map.Entry<String, Object> value : values.entrySet()) {
                    insert.setLong(1, place.rows().value());
                    insert.setLong(2, place.id().value());
                    insert.setString(3, value.getKey());
                    insert.setString(4, PlainJson.write(value.getValue()));
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    void remove(Place place, List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        store.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from platform_setting where tenant_id = ? and place_id = ? and code = ?")) {
                for (String code : codes) {
                    delete.setLong(1, place.rows().value());
                    delete.setLong(2, place.id().value());
                    delete.setString(3, code);
                    delete.addBatch();
                }
                return delete.executeBatch().length;
            }
        });
    }

    void note(Place place, String code, SettingChange change) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into platform_setting_change (tenant_id, id, place_id, code, at, person_id, value_before,"
                            + " value_after) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, place.rows().value());
                insert.setLong(2, TimeSortedIds.next());
                insert.setLong(3, place.id().value());
                insert.setString(4, code);
                insert.setTimestamp(5, Timestamp.from(change.at()));
                insert.setLong(6, change.person().value());
                insert.setString(7, json(change.before()));
                insert.setString(8, json(change.after()));
                return insert.executeUpdate();
            }
        });
    }

    private static @Nullable String json(@Nullable Object plain) {
        return plain == null ? null : PlainJson.write(plain);
    }

    /** The newest first. */
    List<SettingChange> changes(Place place, String code, long before, int limit) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, at, person_id, value_before, value_after from platform_setting_change"
                            + " where tenant_id = ? and place_id = ? and code = ? and id < ? order by id desc limit ?")) {
                select.setLong(1, place.rows().value());
                select.setLong(2, place.id().value());
                select.setString(3, code);
                select.setLong(4, before);
                select.setInt(5, limit);
                List<SettingChange> changes = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        changes.add(change(rows));
                    }
                }
                return changes;
            }
        });
    }

    private static SettingChange change(ResultSet row) throws SQLException {
        return new SettingChange(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                new PersonId(row.getLong(3)),
                PlainJson.readOrNull(row.getString(4)),
                PlainJson.readOrNull(row.getString(5)));
    }
}
