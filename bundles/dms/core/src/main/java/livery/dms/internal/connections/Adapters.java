package livery.dms.internal.connections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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

    /** How long an adapter may be away while it, or this, is exchanged for the next version. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final Modules modules;
    private final Duration moment;
    private final long began = System.nanoTime();
    private final Map<String, List<InstalledAdapter>> byId = new ConcurrentHashMap<>();
    /** Standard versions that went a moment ago. */
    private final Map<String, InstalledAdapter> left = new ConcurrentHashMap<>();

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
        if (!installed.canary()) {
            left.remove(adapter.id());
        }
        synchronized (this) {
            notifyAll();
        }
        arrival.accept(installed);
    }

    /** Returns when nothing of the adapter runs any more. */
    void remove(Adapter adapter) {
        Optional<InstalledAdapter> gone =
                here(adapter.id()).filter(one -> one.adapter() == adapter).findFirst();
        gone.filter(one -> !one.canary()).ifPresent(this::keepForAMoment);
        byId.computeIfPresent(adapter.id(), (id, all) -> without(all, adapter));
        gone.ifPresent(departure);
    }

    private void keepForAMoment(InstalledAdapter former) {
        String id = former.adapter().id();
        left.put(id, former);
        CompletableFuture.delayedExecutor(moment.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> left.remove(id, former));
    }

    /**
     * Waits, for seconds at most, for an adapter that may have been here before this took the place of its former version:
     * adapters come after it.
     */
    public void settle(String id) {
        awaitWhile(() -> find(id).isEmpty());
    }

    /** As {@link #settle(String)}, for the first one there is. */
    public void settle() {
        awaitWhile(() -> all().isEmpty());
    }

    private void awaitWhile(BooleanSupplier away) {
        if (millisLeft() <= 0 || !away.getAsBoolean()) {
            return;
        }
        synchronized (this) {
            try {
                for (long rest = millisLeft(); rest > 0 && away.getAsBoolean(); rest = millisLeft()) {
                    wait(rest);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Of the moment in which adapters come that were here before. */
    private long millisLeft() {
        return moment.minusNanos(System.nanoTime() - began).toMillis();
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
        return find(id, null);
    }

    /**
     * What a connection is asked about: also one that went a moment ago, for its next version is coming.
     *
     * @param version the one that it asks for; while that is not there, it is the standard one, as for null
     */
    public Optional<InstalledAdapter> find(String id, @Nullable String version) {
        return asked(of(id).toList(), version);
    }

    /** What a connection runs with: as {@link #find(String, String)}, but one that is here. */
    Optional<InstalledAdapter> findHere(String id, @Nullable String version) {
        return asked(here(id).toList(), version);
    }

    private static Optional<InstalledAdapter> asked(List<InstalledAdapter> some, @Nullable String version) {
        return newest(some.stream(), one -> one.version().equals(version))
                .or(() -> newest(some.stream(), one -> !one.canary()));
    }

    private static Optional<InstalledAdapter> newest(Stream<InstalledAdapter> some, Predicate<InstalledAdapter> which) {
        return some.filter(which).reduce((former, later) -> later);
    }

    private Stream<InstalledAdapter> here(String id) {
        return byId.getOrDefault(id, List.of()).stream();
    }

    private Stream<InstalledAdapter> of(String id) {
        List<InstalledAdapter> here = here(id).toList();
        // It is kept before it goes, and forgotten after the next one came: who finds neither finds the next one.
        InstalledAdapter former = left.get(id);
        return former != null && here.stream().allMatch(InstalledAdapter::canary)
                ? Stream.concat(Stream.of(former), here.stream())
                : here(id);
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
        return Stream.concat(byId.keySet().stream(), left.keySet().stream())
                .distinct()
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
