package livery.dms.internal.connections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import livery.dms.Adapter;
import livery.platform.modules.Modules;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The adapters installed now, in all their versions, and who wants to know when one comes or goes. */
@Component(service = Adapters.class)
public final class Adapters {

    private final Modules modules;
    private final Map<String, List<InstalledAdapter>> byId = new ConcurrentHashMap<>();
    private volatile Consumer<InstalledAdapter> arrival = adapter -> {};
    private volatile Consumer<InstalledAdapter> departure = adapter -> {};

    @Activate
    public Adapters(@Reference Modules modules) {
        this.modules = modules;
    }

    @Reference(
            service = Adapter.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    void add(Adapter adapter) {
        InstalledAdapter installed =
                new InstalledAdapter(adapter, version(adapter), modules.canary(adapter.getClass()));
        byId.merge(adapter.id(), List.of(installed), Adapters::joined);
        arrival.accept(installed);
    }

    /** Returns when nothing of the adapter runs any more. */
    void remove(Adapter adapter) {
        Optional<InstalledAdapter> gone =
                of(adapter.id()).filter(one -> one.adapter() == adapter).findFirst();
        byId.computeIfPresent(adapter.id(), (id, all) -> without(all, adapter));
        gone.ifPresent(departure);
    }

    private static List<InstalledAdapter> joined(List<InstalledAdapter> some, List<InstalledAdapter> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static @Nullable List<InstalledAdapter> without(List<InstalledAdapter> all, Adapter adapter) {
        List<InstalledAdapter> left =
                all.stream().filter(one -> one.adapter() != adapter).toList();
        return left.isEmpty() ? null : left;
    }

    /** That of its bundle, which nobody forgets to count up; outside of one what the adapter says itself. */
    private static String version(Adapter adapter) {
        Bundle bundle = FrameworkUtil.getBundle(adapter.getClass());
        return bundle == null ? adapter.version() : bundle.getVersion().toString();
    }

    /** The standard version of an adapter, which those have that ask for none. */
    public Optional<InstalledAdapter> find(String id) {
        return newest(id, one -> !one.canary());
    }

    /**
     * What a connection runs with.
     *
     * @param version the one that it asks for; while that is not there, it is the standard one, as for null
     */
    public Optional<InstalledAdapter> find(String id, @Nullable String version) {
        return newest(id, one -> one.version().equals(version)).or(() -> find(id));
    }

    private Optional<InstalledAdapter> newest(String id, Predicate<InstalledAdapter> which) {
        return of(id).filter(which).reduce((former, later) -> later);
    }

    private Stream<InstalledAdapter> of(String id) {
        return byId.getOrDefault(id, List.of()).stream();
    }

    /** All versions of an adapter, the standard one first. */
    public List<InstalledAdapter> versions(String id) {
        List<InstalledAdapter> versions = new ArrayList<>(of(id).toList());
        Collections.reverse(versions);
        versions.sort((one, other) -> Boolean.compare(one.canary(), other.canary()));
        return versions;
    }

    /** The standard version of each, in the order of their ids. */
    public List<InstalledAdapter> all() {
        return byId.keySet().stream()
                .sorted()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    void listen(Consumer<InstalledAdapter> onArrival, Consumer<InstalledAdapter> onDeparture) {
        arrival = onArrival;
        departure = onDeparture;
    }
}
