package livery.dms.internal.connections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import livery.dms.Adapter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The adapters installed now, and who wants to know when one comes or goes. */
@Component(service = Adapters.class)
public final class Adapters {

    private final Map<String, Adapter> byId = new ConcurrentSkipListMap<>();
    private volatile Consumer<String> arrival = id -> {};
    private volatile Consumer<String> departure = id -> {};

    @Reference(
            service = Adapter.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    void add(Adapter adapter) {
        byId.put(adapter.id(), adapter);
        arrival.accept(adapter.id());
    }

    /** Returns when nothing of the adapter runs any more. */
    void remove(Adapter adapter) {
        if (byId.remove(adapter.id(), adapter)) {
            departure.accept(adapter.id());
        }
    }

    public Optional<Adapter> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In the order of their ids. */
    public List<Adapter> all() {
        return List.copyOf(new TreeMap<>(byId).values());
    }

    void listen(Consumer<String> onArrival, Consumer<String> onDeparture) {
        arrival = onArrival;
        departure = onDeparture;
    }
}
