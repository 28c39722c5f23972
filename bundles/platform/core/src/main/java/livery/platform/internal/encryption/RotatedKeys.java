package livery.platform.internal.encryption;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;

/** Of which keys it is known that all rows have come under them, and which ones rows may need. */
final class RotatedKeys {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "keys");

    private final EntityStore store;
    private final UnitOfWork units;

    RotatedKeys(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    boolean contains(String key) {
        return units.call(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement("select 1 from platform_encryption_key"
                            + " where tenant_id = ? and key_id = ? and rotated_at is not null")) {
                        select.setLong(1, TenantId.GROUP.value());
                        select.setString(2, key);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next();
                        }
                    }
                }));
    }

    /** The data keys that rows may be encrypted with. */
    Set<String> needed() {
        return units.call(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement("select key_id from"
                            + " platform_encryption_key where tenant_id = ? and retired_at is null and key_id <> ?")) {
                        select.setLong(1, TenantId.GROUP.value());
                        select.setString(2, KeyRing.INDEX);
                        Set<String> needed = new HashSet<>();
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                needed.add(rows.getString(1));
                            }
                        }
                        return needed;
                    }
                }));
    }

    /** Inside a unit of work of the group. From now on rows may need the key. */
    void need(String key) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update platform_encryption_key set retired_at = null where tenant_id = ? and key_id = ?")) {
                update.setLong(1, TenantId.GROUP.value());
                update.setString(2, key);
                return update.executeUpdate();
            }
        });
    }

    /**
     * Inside a unit of work of the group. From now on it is this key alone.
     *
     * @param others that no row needs any more
     */
    void add(String key, Set<String> others, Instant now) {
        store.jdbc(connection -> {
            try (PreparedStatement mark = connection.prepareStatement(
                            "update platform_encryption_key set rotated_at = case when key_id = ? then ? else null end"
                                    + " where tenant_id = ?");
                    PreparedStatement retire = connection.prepareStatement("update platform_encryption_key set"
                            + " retired_at = ? where tenant_id = ? and key_id = ? and retired_at is null")) {
                mark.setString(1, key);
                mark.setTimestamp(2, Timestamp.from(now));
                mark.setLong(3, TenantId.GROUP.value());
                mark.executeUpdate();
                for (String other : others) {
                    retire.setTimestamp(1, Timestamp.from(now));
                    retire.setLong(2, TenantId.GROUP.value());
                    retire.setString(3, other);
                    retire.executeUpdate();
                }
            }
            return 0;
        });
    }
}
