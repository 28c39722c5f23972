package livery.platform.internal.encryption;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;

/** Of which keys it is known that all rows have come under them. */
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

    /** Inside a unit of work of the group. From now on it is this key alone. */
    void add(String key, Instant now) {
        store.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update platform_encryption_key set rotated_at = case when key_id = ? then ? else null end"
                            + " where tenant_id = ?")) {
                update.setString(1, key);
                update.setTimestamp(2, Timestamp.from(now));
                update.setLong(3, TenantId.GROUP.value());
                return update.executeUpdate();
            }
        });
    }
}
