package livery.dms.internal.connections;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.Adapter;
import livery.dms.internal.connections.FolderTable.Owner;
import livery.dms.internal.connections.FolderTable.Reservation;
import livery.platform.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a folder is watched by one connection of all stores. A folder is reserved before its connection is
 * stored; a reservation whose connection never came to be, or has gone, is nobody's after a minute.
 */
final class FolderRegister {

    private static final Logger LOG = LoggerFactory.getLogger(FolderRegister.class);
    private static final int TRIES = 3;

    private final FolderTable table;
    private final StoredConnections stored;
    private final Adapters adapters;
    private final Folders folders;
    private final Duration longestWithoutConnection;

    FolderRegister(EntityStore store, UnitOfWork units, Adapters adapters, Folders folders) {
        this(store, units, adapters, folders, Duration.ofMinutes(1));
    }

    FolderRegister(
            EntityStore store,
            UnitOfWork units,
            Adapters adapters,
            Folders folders,
            Duration longestWithoutConnection) {
        this.table = new FolderTable(store, units);
        this.stored = new StoredConnections(store, units);
        this.adapters = adapters;
        this.folders = folders;
        this.longestWithoutConnection = longestWithoutConnection;
    }

    /** False when another connection watches one of the folders. Idempotent. */
    boolean reserve(TenantId tenant, long connection, Set<String> realPaths) {
        Owner owner = new Owner(tenant, connection);
        return realPaths.stream().allMatch(path -> reserve(path, owner));
    }

    private boolean reserve(String path, Owner owner) {
        for (int i = 0; i < TRIES; i++) {
            Reservation found = table.reserve(path, owner);
            if (found.owner().equals(owner)) {
                return true;
            }
            if (watched(path, found)) {
                return false;
            }
            table.free(path, found);
        }
        return false;
    }

    private boolean watched(String path, Reservation found) {
        if (found.since().isAfter(Instant.now().minus(longestWithoutConnection))) {
            return true;
        }
        Optional<ConnectionRow> row =
                stored.find(found.owner().store(), found.owner().connection()).filter(known -> !known.removed());
        // Of an adapter that is away nobody can say which settings are folders.
        return row.isPresent()
                && adapters.find(row.get().adapter(), row.get().adapterVersion())
                        .map(InstalledAdapter::adapter)
                        .map(adapter ->
                                folders.real(adapter, row.get().settings()).contains(path))
                        .orElse(true);
    }

    /**
     * What the connection has reserved and, as it is stored now, does not watch, is free for others. When that fails, it
     * is nobody's later.
     */
    void settle(TenantId tenant, long connection) {
        try {
            ConnectionRow row = stored.find(tenant, connection)
                    .filter(known -> !known.removed())
                    .orElse(null);
            Adapter adapter = row == null
                    ? null
                    : adapters.find(row.adapter(), row.adapterVersion())
                            .map(InstalledAdapter::adapter)
                            .orElse(null);
            if (row == null) {
                table.keepOnly(new Owner(tenant, connection), Set.of());
            } else if (adapter != null) {
                table.keepOnly(new Owner(tenant, connection), folders.real(adapter, row.settings()));
            }
        } catch (RuntimeException e) {
            LOG.warn("The former folders of connection {} of tenant {} stay reserved for now", connection, tenant, e);
        }
    }
}
