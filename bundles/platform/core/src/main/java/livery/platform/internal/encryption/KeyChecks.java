package livery.platform.internal.encryption;

import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;

/** What the database keeps of each key that ever encrypted in it: enough to know it again, too little to be one. */
final class KeyChecks {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "keys");

    private final EntityStore store;
    private final UnitOfWork units;

    KeyChecks(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /** By the key's name; empty while nothing was ever encrypted here. */
    Map<String, byte[]> known() {
        return units.call(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            "select key_id, check_value from platform_encryption_key where tenant_id = ?")) {
                        select.setLong(1, TenantId.GROUP.value());
                        Map<String, byte[]> known = new HashMap<>();
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                known.put(rows.getString(1), rows.getBytes(2));
                            }
                        }
                        return known;
                    }
                }));
    }

    /**
     * Whether these are the keys of this database: each one that it knows by name is the same, and it knows the index's
     * or none at all. If so it knows all of them from now on.
     */
    boolean hold(KeyRing keys) {
        Map<String, byte[]> known = known();
        if (!agree(keys, known)) {
            return false;
        }
        if (known.keySet().containsAll(keys.all().keySet())) {
            return true;
        }
        units.run(GROUP, () -> add(keys));
        // Another node may have added its own first.
        Map<String, byte[]> stored = known();
        return stored.containsKey(KeyRing.INDEX) && agree(keys, stored);
    }

    private static boolean agree(KeyRing keys, Map<String, byte[]> known) {
        return (known.isEmpty() || known.containsKey(KeyRing.INDEX))
                && keys.all().entrySet().stream()
                        .allMatch(key -> !known.containsKey(key.getKey())
                                || MessageDigest.isEqual(
                                        known.get(key.getKey()), Derivation.check(key.getKey(), key.getValue())));
    }

    private void add(KeyRing keys) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert ignore into platform_encryption_key (tenant_id, key_id, check_value, created_at)"
                            + " values (?, ?, ?, ?)")) {
                for (Map.Entry<String, byte[]> key : keys.all().entrySet()) {
                    insert.setLong(1, TenantId.GROUP.value());
                    insert.setString(2, key.getKey());
                    insert.setBytes(3, Derivation.check(key.getKey(), key.getValue()));
                    insert.setTimestamp(4, Timestamp.from(Instant.now()));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}
