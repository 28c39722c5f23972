package livery.platform.internal.modules;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.platform.Tenant;
import livery.platform.jobs.NewJob;
import livery.platform.modules.ModuleListener;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Those who hear that modules have been switched. */
@Component(service = ModuleListeners.class)
public final class ModuleListeners {

    private final List<ModuleListener> listeners = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove",
            service = ModuleListener.class)
    public void add(ModuleListener listener) {
        listeners.add(listener);
    }

    public void remove(ModuleListener listener) {
        listeners.remove(listener);
    }

    /** Returns the jobs that they want to be queued. */
    List<NewJob> switched(Tenant tenant, Set<String> modules) {
        return listeners.stream()
                .flatMap(listener -> listener.switched(tenant, modules).stream())
                .toList();
    }
}
