package livery.web.rest.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livery.web.RestModule;
import org.osgi.service.component.annotations.Component;

/** The modules that are served now. */
@Component(service = ServedModules.class)
public final class ServedModules {

    private final Map<String, RestModule> byName = new TreeMap<>();
    private long version;

    synchronized void add(RestModule module) {
        byName.put(module.name(), module);
        version++;
    }

    synchronized void remove(RestModule module) {
        byName.remove(module.name(), module);
        version++;
    }

    /** In the order of their names. */
    synchronized Collection<RestModule> all() {
        return List.copyOf(byName.values());
    }

    /** Grows whenever the modules change. */
    synchronized long version() {
        return version;
    }
}
