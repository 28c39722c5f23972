package livery.data.internal;

import java.util.HashMap;
import java.util.Map;
import livery.data.EntityModule;
import livery.data.EntityStore;
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

/** Opens a store for each module that has rows, and closes it when the module goes. */
@Component(
        service = {},
        immediate = true)
public final class EntityStores {

    private static final Logger LOG = LoggerFactory.getLogger(EntityStores.class);

    private record Opened(HibernateStore store, ServiceRegistration<EntityStore> registration) {}

    private final BundleContext bundles;
    private final LocalUnitsOfWork units;
    private final Map<EntityModule, Opened> opened = new HashMap<>();

    @Activate
    public EntityStores(BundleContext bundles, @Reference LocalUnitsOfWork units) {
        this.bundles = bundles;
        this.units = units;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "close",
            service = EntityModule.class)
    synchronized void open(EntityModule module) {
        long start = System.nanoTime();
        try {
            HibernateStore store = HibernateStore.open(module, units);
            var properties = FrameworkUtil.asDictionary(Map.of("livery.module", module.name()));
            opened.put(module, new Opened(store, bundles.registerService(EntityStore.class, store, properties)));
            LOG.info("Rows of {} are open after {} ms", module.name(), (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Rows of {} cannot be opened, so the module stays off", module.name(), e);
        }
    }

    synchronized void close(EntityModule module) {
        Opened known = opened.remove(module);
        if (known != null) {
            known.registration().unregister();
            known.store().close();
        }
    }

    @Deactivate
    synchronized void closeAll() {
        opened.keySet().stream().toList().forEach(this::close);
    }
}
