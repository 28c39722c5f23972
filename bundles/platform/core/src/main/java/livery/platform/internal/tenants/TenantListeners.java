package livery.platform.internal.tenants;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.tenants.TenantListener;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The modules that hear what becomes of tenants. */
@Component(service = TenantListeners.class)
public final class TenantListeners {

    private final List<TenantListener> listeners = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove",
            service = TenantListener.class)
    public void add(TenantListener listener) {
        listeners.add(listener);
    }

    public void remove(TenantListener listener) {
        listeners.remove(listener);
    }

    void changed(Tenant tenant) {
        listeners.forEach(listener -> listener.changed(tenant));
    }

    void erasing(TenantId tenant) {
        listeners.forEach(listener -> listener.erasing(tenant));
    }
}
