package livery.data.internal;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import livery.data.EntityModule;
import livery.data.EntityStore;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a store for each module that has rows, and closes it when the module goes. One that cannot be opened, because
 * the database is away or a migration fails, is tried again until it can, or the module goes.
 */
@Component(
        service = {},
        immediate = true)
public final class EntityStores {

    private static final Logger LOG = LoggerFactory.getLogger(EntityStores.class);

    private static final long SECONDS_BEFORE_AGAIN = 5;

    private record Opened(HibernateStore store, ServiceRegistration<EntityStore> registration) {}

    private final BundleContext bundles;
    private final LocalUnitsOfWork units;
    private final RowBook book;
    private final Map<EntityModule, Opened> opened = new HashMap<>();
    private final Set<EntityModule> present = new HashSet<>();
    private final ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-rows");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public EntityStores(BundleContext bundles, @Reference LocalUnitsOfWork units, @Reference RowBook book) {
        this.bundles = bundles;
        this.units = units;
        this.book = book;
        book.expandsBy((tables, folder) -> Migrations.expand(tables, folder, units.pool()));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "close",
            service = EntityModule.class)
    synchronized void open(EntityModule module) {
        present.add(module);
        tryToOpen(module);
    }

    private synchronized void tryToOpen(EntityModule module) {
        if (!present.contains(module)) {
            return;
        }
        long start = System.nanoTime();
        book.opens(module.name());
        try {
            Set<String> files = files(module);
            HibernateStore store = book.isExpanded(module.name(), files)
                    ? HibernateStore.openExpanded(module, units)
                    : HibernateStore.open(module, units);
            book.expanded(module.name(), files);
            var properties = FrameworkUtil.asDictionary(Map.of("livery.module", module.name()));
            opened.put(module, new Opened(store, bundles.registerService(EntityStore.class, store, properties)));
            book.opened(module.name(), () -> Migrations.contract(module, units.pool()));
            LOG.info("Rows of {} are open after {} ms", module.name(), (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException e) {
            failed(module, Outage.of(e));
        } catch (LinkageError e) {
            failed(module, e);
        }
    }

    // What fails is in the log by then; nobody waits for it.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void failed(EntityModule module, Throwable reason) {
        LOG.error("Rows of {} cannot be opened, so the module is off until they can", module.name(), reason);
        book.failed(module.name(), reason);
        again.schedule(() -> tryToOpen(module), SECONDS_BEFORE_AGAIN, TimeUnit.SECONDS);
    }

    /** The names of its migrations; none where no framework knows its bundle. */
    private static Set<String> files(EntityModule module) {
        Bundle bundle = FrameworkUtil.getBundle(module.getClass());
        Enumeration<URL> found = bundle == null ? null : bundle.findEntries(module.migrations(), "*.sql", true);
        return found == null
                ? Set.of()
                : Collections.list(found).stream()
                        .map(URL::getPath)
                        .map(path -> path.substring(path.indexOf(module.migrations())
                                + module.migrations().length()
                                + 1))
                        .collect(Collectors.toUnmodifiableSet());
    }

    synchronized void close(EntityModule module) {
        present.remove(module);
        book.closed(module.name());
        Opened known = opened.remove(module);
        if (known != null) {
            known.registration().unregister();
            known.store().close();
        }
    }

    @Deactivate
    synchronized void closeAll() {
        again.shutdownNow();
        present.clear();
        opened.keySet().stream().toList().forEach(this::close);
    }
}
