package livery.platform.internal.encryption;

import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;

/** What the database keeps of each key that ever encrypted in it: enough to know it again, too little to be one. */
final class KeyChecks {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "keys");

    private final EntityStore store;
    private final UnitOfWork units;
    private final RotatedKeys rotated;

    KeyChecks(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
        this.rotated = new RotatedKeys(store, units);
    }

    /** How keys and the database fit. */
    enum Fit {
        WHOLE,
        /** A key is not among them that rows may need. */
        INCOMPLETE,
        /** They are keys of something else. */
        FOREIGN
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
     * or none at all. If so, and if none is missing, it knows all of them from now on.
     */
    Fit hold(KeyRing keys) {
        Map<String, byte[]> known = known();
        if (!agree(keys, known)) {
            return Fit.FOREIGN;
        }
        Set<String> needed = rotated.needed();
        if (!keys.data().keySet().containsAll(needed)) {
            return Fit.INCOMPLETE;
        }
        if (known.keySet().containsAll(keys.all().keySet()) && needed.contains(keys.current())) {
            return Fit.WHOLE;
        }
        units.run(GROUP, () -> {
            add(keys);
            rotated.need(keys.current());
        });
        // Another node may have added its own first.
        Map<String, byte[]> stored = known();
        return stored.containsKey(KeyRing.INDEX) && agree(keys, stored) ? Fit.WHOLE : Fit.FOREIGN;
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
                    "insert ignore into platform_encryption_key (tenant_id, key_id, check_value, created_at,"
                            + " retired_at) values (?, ?, ?, ?, ?)")) {
                for (Map.Entry<String, byte[]> key : keys.all().entrySet()) {
                    insert.setLong(1, TenantId.GROUP.value());
                    insert.setString(2, key.getKey());
                    insert.setBytes(3, Derivation.check(key.getKey(), key.getValue()));
                    Timestamp now = Timestamp.from(Instant.now());
                    insert.setTimestamp(4, now);
                    // What does not encrypt is needed by nothing yet.
                    insert.setTimestamp(5, key.getKey().equals(keys.current()) ? null : now);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}
