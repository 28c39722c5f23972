package livery.data.internal;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.prometheus.metrics.model.registry.MultiCollector;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import livery.data.TenantTables;
import livery.data.UnitOfWork;
import livery.platform.health.HealthCheck;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reaches for the database until it answers, and only then offers units of work: whatever needs rows waits for that
 * service instead of failing at boot.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "livery.data")
public final class MariaDb {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDb.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final BundleContext bundles;
    private final DatabaseSettings settings;
    private final Thread reaching;
    private @Nullable MariaDbPool pool;
    private @Nullable ServiceRegistration<?> registration;
    private @Nullable ServiceRegistration<?> tables;
    private @Nullable ServiceRegistration<?> metrics;
    private @Nullable DatabaseWatch watch;
    private @Nullable ServiceRegistration<?> health;

    @Activate
    public MariaDb(BundleContext bundles, Map<String, Object> configuration) {
        this.bundles = bundles;
        this.settings = DatabaseSettings.from(configuration, System.getenv());
        this.reaching = new Thread(this::reach, "livery-database");
        this.reaching.setDaemon(true);
        this.reaching.start();
    }

    private void reach() {
        String told = "";
        while (!Thread.currentThread().isInterrupted()) {
            try {
                watch();
                offer(restored(new MariaDbPool(settings)));
                return;
            } catch (PoolInitializationException | SQLException | IllegalArgumentException e) {
                String reason = String.valueOf(e.getMessage());
                if (!reason.equals(told)) {
                    LOG.warn("The database {} cannot be used yet: {}", settings, reason);
                    told = reason;
                }
            }
            try {
                Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static MariaDbPool restored(MariaDbPool opened) throws SQLException {
        boolean whole = false;
        try {
            opened.requireRestored();
            whole = true;
            return opened;
        } finally {
            if (!whole) {
                opened.close();
            }
        }
    }

    /** Before the database is there: that it is not is what has to be told. */
    private synchronized void watch() throws SQLException {
        if (watch == null && !Thread.currentThread().isInterrupted()) {
            DatabaseWatch watching = new DatabaseWatch(MariaDbPool.watching(settings));
            watch = watching;
            health = bundles.registerService(HealthCheck.class, watching, null);
        }
    }

    private synchronized void offer(MariaDbPool opened) {
        if (Thread.currentThread().isInterrupted()) {
            opened.close();
            return;
        }
        pool = opened;
        LocalUnitsOfWork units = new LocalUnitsOfWork(opened);
        registration = bundles.registerService(
                new String[] {UnitOfWork.class.getName(), LocalUnitsOfWork.class.getName()}, units, null);
        tables = bundles.registerService(TenantTables.class, new StoredTables(units.placement()), null);
        metrics = bundles.registerService(MultiCollector.class, opened.metrics(), null);
        LOG.info("The database {} is there", settings);
    }

    @Deactivate
    synchronized void close() {
        reaching.interrupt();
        for (ServiceRegistration<?> one : Arrays.asList(health, metrics, tables, registration)) {
            if (one != null) {
                one.unregister();
            }
        }
        if (watch != null) {
            watch.close();
        }
        if (pool != null) {
            pool.close();
        }
    }
}
