package livery.dms.internal.connections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
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

    /** How long one that is exchanged for its next version may be away, for those who ask for it. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final Modules modules;
    private final Duration moment;
    private final long began = System.nanoTime();
    /** When it went, by the id of each whose standard version went and is not back. */
    private final Map<String, Long> left = new ConcurrentHashMap<>();

    private final Map<String, List<InstalledAdapter>> byId = new ConcurrentHashMap<>();
    private volatile Consumer<InstalledAdapter> arrival = adapter -> {};
    private volatile Consumer<InstalledAdapter> departure = adapter -> {};

    @Activate
    public Adapters(@Reference Modules modules) {
        this(modules, MOMENT);
    }

    Adapters(Modules modules, Duration moment) {
        this.modules = modules;
        this.moment = moment;
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
        synchronized (left) {
            if (!installed.canary()) {
                left.remove(adapter.id());
            }
            left.notifyAll();
        }
        arrival.accept(installed);
    }

    /** Returns when nothing of the adapter runs any more. */
    void remove(Adapter adapter) {
        Optional<InstalledAdapter> gone =
                of(adapter.id()).filter(one -> one.adapter() == adapter).findFirst();
        gone.filter(one -> !one.canary()).ifPresent(one -> left.put(adapter.id(), System.nanoTime()));
        byId.computeIfPresent(adapter.id(), (id, all) -> without(all, adapter));
        gone.ifPresent(departure);
    }

    /**
     * Waits, for seconds at most, for an adapter that was here a moment ago, or might have been before this came itself: it
     * is being exchanged. Not within a unit of work, for those who exchange it may wait for its locks.
     */
    public void settle(String id) {
        awaitWhile(() -> find(id).isEmpty(), () -> millisLeft(left.getOrDefault(id, began)));
    }

    /** As {@link #settle(String)}, for each that was here a moment ago, and for the first one there is. */
    public void settle() {
        awaitWhile(byId::isEmpty, () -> millisLeft(began));
        left.keySet().forEach(this::settle);
    }

    private void awaitWhile(BooleanSupplier away, LongSupplier millis) {
        synchronized (left) {
            try {
                for (long rest = millis.getAsLong(); rest > 0 && away.getAsBoolean(); rest = millis.getAsLong()) {
                    left.wait(rest);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Of the moment that began then. */
    private long millisLeft(long since) {
        return moment.minusNanos(System.nanoTime() - since).toMillis();
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
