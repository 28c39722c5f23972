package livery.platform.internal;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.data.UnitOfWork;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import livery.platform.CallContext;
import livery.platform.NewTenant;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.internal.audit.MariaDbAudit;
import livery.platform.internal.people.MariaDbIdentities;
import livery.platform.internal.people.People;
import livery.platform.internal.tenants.MariaDbTenants;

/** An installation of one test: its group, and what the test adds. */
public final class PlatformDatabase implements AutoCloseable {

    public static final CallContext GROUP = CallContext.system(TenantId.GROUP, "test");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final StoredRows rows =
            new StoredRows(TestDatabase.shared().jdbcUrl("platform_" + NUMBER.incrementAndGet()));
    private final Standalone data;
    private final EntityStore store;
    private final MariaDbTenants tenants;
    private final MariaDbIdentities identities;
    private final People people;
    private final MariaDbAudit audit;

    public PlatformDatabase() {
        try {
            data = Standalone.open(
                    rows.url(),
                    TestDatabase.shared().user(),
                    TestDatabase.shared().password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        store = data.store(new PlatformEntities());
        audit = new MariaDbAudit(store, units());
        tenants = new MariaDbTenants(store, units(), audit);
        identities = identities();
        people = new People(store, units(), tenants, identities, audit);
    }

    /** With its group, a brand {@code dongfeng} and nothing else. */
    public static PlatformDatabase withGroup() {
        PlatformDatabase platform = new PlatformDatabase();
        platform.tenants.create(
                GROUP, new NewTenant(TenantKind.GROUP, "group", "Group", null, "CN", "Asia/Shanghai", "CNY"));
        platform.tenants.create(
                GROUP, new NewTenant(TenantKind.BRAND, "dongfeng", "东风", null, "CN", "Asia/Shanghai", "CNY"));
        return platform;
    }

    /** Adds a store of the brand {@code dongfeng}. */
    public Tenant store(String code) {
        return store(code, "dongfeng");
    }

    /** Adds a store, and its brand if that is not there. */
    public Tenant store(String code, String brand) {
        if (tenants.byCode(brand).isEmpty()) {
            tenants.create(GROUP, new NewTenant(TenantKind.BRAND, brand, brand, null, "CN", "Asia/Shanghai", "CNY"));
        }
        return tenants.create(
                GROUP, new NewTenant(TenantKind.STORE, code, "店 " + code, brand, "CN", "Asia/Shanghai", "CNY"));
    }

    public UnitOfWork units() {
        return data.units();
    }

    public MariaDbTenants tenants() {
        return tenants;
    }

    /** As another node has them: nothing kept in memory yet. */
    public MariaDbTenants freshTenants() {
        return new MariaDbTenants(store, units(), audit);
    }

    /** Those whose answers kept in memory follow what {@link #people} changes. */
    public MariaDbIdentities known() {
        return identities;
    }

    /** As another node has them: nothing kept in memory yet. */
    public MariaDbIdentities identities() {
        return new MariaDbIdentities(store, units(), tenants, audit);
    }

    public MariaDbAudit audit() {
        return audit;
    }

    public EntityStore entities() {
        return store;
    }

    public People people() {
        return people;
    }

    public StoredRows rows() {
        return rows;
    }

    @Override
    public void close() {
        data.close();
    }
}
