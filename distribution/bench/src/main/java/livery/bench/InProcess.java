package livery.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.database.MariaDbServer;
import livery.database.MariaDbSettings;
import livery.database.MariaDbSettings.Durability;
import livery.database.Ports;
import livery.platform.CallContext;
import livery.platform.NewTenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.internal.PlatformEntities;
import livery.platform.internal.audit.MariaDbAudit;
import livery.platform.internal.tenants.MariaDbTenants;

/** The platform's own parts over a database of their own, in this process and without OSGi. */
final class InProcess implements AutoCloseable {
    private static final String ACCOUNT = "livery";
    private static final String ZONE = "Asia/Shanghai";
    private static final int BUFFER_MEGABYTES = 256;

    private final MariaDbServer server;
    private final Standalone data;
    private final EntityStore entities;
    private final MariaDbAudit audit;
    private final MariaDbTenants tenants;

    private InProcess(MariaDbServer server) throws SQLException {
        this.server = server;
        this.data = Standalone.open(server.jdbcUrl(), ACCOUNT, server.settings().password());
        this.entities = data.store(new PlatformEntities());
        this.audit = new MariaDbAudit(entities, data.units());
        this.tenants = new MariaDbTenants(entities, data.units(), audit);
        add(TenantKind.GROUP, "group", null, ZONE);
        add(TenantKind.BRAND, "bench", null, ZONE);
    }

    /** With a group and a brand, and a database whose every commit is on the disk. It is closed at the end. */
    static InProcess start(Path directory, Distribution distribution, Cleanup cleanup) throws SQLException {
        return start(directory, distribution, BUFFER_MEGABYTES, cleanup);
    }

    /** As {@link #start(Path, Distribution, Cleanup)}, with so much memory for the database. */
    static InProcess start(Path directory, Distribution distribution, int bufferMegabytes, Cleanup cleanup)
            throws SQLException {
        MariaDbServer server = MariaDbServer.start(
                new MariaDbSettings(
                        directory,
                        Ports.free(),
                        DatabaseAccount.SCHEMA,
                        ACCOUNT,
                        "in-process",
                        bufferMegabytes,
                        Durability.EVERY_COMMIT),
                distribution.database());
        cleanup.add(server);
        InProcess platform = new InProcess(server);
        cleanup.add(platform);
        return platform;
    }

    private livery.platform.Tenant add(
            TenantKind kind, String code, @org.jspecify.annotations.Nullable String brand, String zone) {
        return tenants.create(
                CallContext.system(TenantId.GROUP, "bench"), new NewTenant(kind, code, code, brand, "CN", zone, "CNY"));
    }

    /** Adds a store, and acts in it with every permission. */
    CallContext store(String code) {
        return store(code, ZONE);
    }

    CallContext store(String code, String zone) {
        return CallContext.system(add(TenantKind.STORE, code, "bench", zone).id(), "bench");
    }

    /** Of its stores, unless one says otherwise. */
    java.time.ZoneId zone() {
        return java.time.ZoneId.of(ZONE);
    }

    Standalone data() {
        return data;
    }

    EntityStore entities() {
        return entities;
    }

    MariaDbAudit audit() {
        return audit;
    }

    MariaDbTenants tenants() {
        return tenants;
    }

    DatabaseAccount database() {
        return new DatabaseAccount(
                server.settings().port(), ACCOUNT, server.settings().password());
    }

    @Override
    public void close() {
        data.close();
    }
}
