package livery.data.internal;

import java.sql.Connection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import livery.data.EntityModule;
import livery.data.EntityStore;
import livery.platform.Fault;
import livery.platform.TenantId;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A module's session factory behind a gate: each unit of work that uses it holds a permit, and closing waits for all
 * permits. A factory that is closed in the middle of a unit would lose that unit's rows without a word.
 */
final class HibernateStore implements EntityStore {

    private static final Logger LOG = LoggerFactory.getLogger(HibernateStore.class);
    private static final int PERMITS = 1 << 20;
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(30);

    private final String module;
    private final SessionFactory factory;
    private final LocalUnitsOfWork units;
    private final Semaphore gate = new Semaphore(PERMITS);
    private volatile boolean closing;

    /** Brings the module's tables up to date and opens its store. */
    static HibernateStore open(EntityModule module, LocalUnitsOfWork units) {
        if (!module.migrations().isEmpty()) {
            Migrations.expand(module, units.pool());
        }
        return openExpanded(module, units);
    }

    /** Opens the store of a module whose tables are up to date. */
    static HibernateStore openExpanded(EntityModule module, LocalUnitsOfWork units) {
        units.guard().exempt(module.tablesOfNoTenant());
        return new HibernateStore(module.name(), SessionFactories.build(module), units);
    }

    private HibernateStore(String module, SessionFactory factory, LocalUnitsOfWork units) {
        this.module = module;
        this.factory = factory;
        this.units = units;
    }

    String module() {
        return module;
    }

    @Override
    public Session session() {
        return units.unit().session(this);
    }

    @Override
    public <T> T jdbc(SqlWork<T> work) {
        Session session = session();
        session.flush();
        return session.doReturningWork(work::on);
    }

    @Override
    public Set<TenantId> tenantsHaving(String sql, Object... values) {
        return units.acrossTenants().having(sql, values);
    }

    @Override
    public DataSource tenantless() {
        return new TenantlessConnections(units.pool(), units.guard());
    }

    Session open(TenantId tenant, Connection connection) {
        return factory.withOptions()
                .tenantIdentifier((Object) tenant.value())
                .connection(connection)
                .openSession();
    }

    void enter() {
        if (closing || !gate.tryAcquire()) {
            throw Fault.of(Fault.Kind.UNAVAILABLE, "platform.module.updating");
        }
    }

    void leave() {
        gate.release();
    }

    /** Refuses new units, waits for those inside, then closes the factory. */
    void close() {
        closing = true;
        try {
            if (!gate.tryAcquire(PERMITS, LONGEST_DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.error("Units of work in {} did not end within {}; they will fail", module, LONGEST_DRAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        factory.close();
    }
}
