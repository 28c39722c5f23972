package livery.data;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import livery.platform.nodes.Leases;

/** Leases outside the platform, beside {@link Standalone}: of the only node there is, which holds all, at once. */
public final class StandaloneLeases implements Leases {

    private final Map<String, Holder> holders = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> things = new ConcurrentHashMap<>();

    @Override
    public Share share(String kind, Holder holder, Consumer<Consumer<String>> all) {
        holders.put(kind, holder);
        if (!things.containsKey(kind)) {
            Set<String> known = of(kind);
            all.accept(known::add);
        }
        of(kind).forEach(holder::taken);
        return () -> {
            holders.remove(kind);
            of(kind).forEach(holder::given);
        };
    }

    private Set<String> of(String kind) {
        return things.computeIfAbsent(kind, any -> ConcurrentHashMap.newKeySet());
    }

    @Override
    public void add(String kind, String thing) {
        Holder holder = holders.get(kind);
        if (of(kind).add(thing) && holder != null) {
            holder.taken(thing);
        }
    }

    @Override
    public void touch(String kind, String thing) {
        Holder holder = holders.get(kind);
        if (of(kind).contains(thing) && holder != null) {
            holder.touched(thing);
        }
    }

    @Override
    public void remove(String kind, String thing) {
        Holder holder = holders.get(kind);
        if (of(kind).remove(thing) && holder != null) {
            // Not in the caller's thread, for whoever gives up waits for what it is at.
            var unused = CompletableFuture.runAsync(() -> holder.given(thing));
        }
    }
}
