package livery.crm.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.customer.CustomerPages;
import livery.crm.internal.customer.CustomerRegister;
import livery.crm.internal.customer.CustomerRemoval;
import livery.crm.internal.customer.StoreCustomers;
import livery.crm.internal.dealing.Timeline;
import livery.crm.internal.intake.StoreIntake;
import livery.crm.internal.vehicle.Vehicles;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.database.TestDatabase;
import livery.platform.CallContext;
import livery.platform.NewTenant;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.Tenants;
import org.jspecify.annotations.Nullable;

/** The module over a real database, one for all tests; each test takes stores of its own. */
public final class CrmDatabase implements Tenants {

    private static final CrmDatabase SHARED = new CrmDatabase();

    private final Map<TenantId, Tenant> tenants = new ConcurrentHashMap<>();
    private final String url = TestDatabase.shared().jdbcUrl("crm");
    private final UnitOfWork units;
    private final EntityStore entities;

    private CrmDatabase() {
        try {
            @SuppressWarnings("resource") // open until the JVM ends, as the server is
            Standalone data = Standalone.open(
                    url, TestDatabase.shared().user(), TestDatabase.shared().password());
            units = data.units();
            entities = data.store(new CrmEntities());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CrmDatabase shared() {
        return SHARED;
    }

    /** A new store in Guangzhou. */
    public CallContext store() {
        return store("CN", "Asia/Shanghai", "CNY");
    }

    public CallContext store(String region, String timeZone, String currency) {
        TenantId id = new TenantId(TimeSortedIds.next());
        tenants.put(
                id,
                new Tenant(
                        id, TenantKind.STORE, "s" + id, "Store " + id, "Brand", region, ZoneId.of(timeZone), currency));
        return CallContext.system(id, "test");
    }

    public UnitOfWork units() {
        return units;
    }

    public EntityStore entities() {
        return entities;
    }

    public StoreIntake intake() {
        return new StoreIntake(entities, units, this);
    }

    public CustomerList list() {
        return new CustomerList(entities, units);
    }

    public CustomerPages pages() {
        return new CustomerPages(entities, units, this);
    }

    public CustomerRegister register() {
        return new CustomerRegister(entities, units, this);
    }

    public CustomerRemoval removal() {
        return new CustomerRemoval(entities, units);
    }

    public StoreCustomers customers() {
        return new StoreCustomers(entities, units);
    }

    public Vehicles vehicles() {
        return new Vehicles(entities, units);
    }

    public Timeline timeline() {
        return new Timeline(entities, units);
    }

    /** A connection that no guard watches, to look at what is stored. */
    public Connection unguarded() {
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the server the memory that a shipped one has by default. */
    public void shippedMemory() {
        try (Connection connection = unguarded();
                Statement statement = connection.createStatement()) {
            statement.execute("set global innodb_buffer_pool_size = 268435456");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One number from a statement over all tenants. */
    public long number(String sql) {
        try (Connection connection = unguarded();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** How many selects the server has answered so far. */
    public long selects() {
        try (Connection connection = unguarded();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show global status like 'Com_select'")) {
            rows.next();
            return rows.getLong(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(tenants.get(id));
    }

    @Override
    public Optional<Tenant> byCode(String code) {
        return tenants.values().stream()
                .filter(tenant -> tenant.code().equals(code))
                .findFirst();
    }

    @Override
    public List<Tenant> stores(@Nullable TenantId after, int limit) {
        return List.copyOf(tenants.values());
    }

    @Override
    public Tenant create(CallContext context, NewTenant tenant) {
        throw new UnsupportedOperationException();
    }
}
