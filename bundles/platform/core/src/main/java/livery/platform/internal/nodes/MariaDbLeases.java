package livery.platform.internal.nodes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.Fault;
import livery.platform.nodes.Leases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings this node's shares in line every second, and at once when something changed here. */
@Component
public final class MariaDbLeases implements Leases {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbLeases.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final int LONGEST_KIND = 40;
    private static final int LONGEST_THING = 80;

    private final LeaseTable table;
    private final Heartbeat heartbeat;
    private final ThingQueue queue = new ThingQueue();
    private final Map<String, KindShare> shares = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds = thread("livery-leases-rounds");
    /** Of its own, for the rounds may hang on the database. */
    private final ScheduledExecutorService fences = thread("livery-leases-fence");

    @Activate
    public MariaDbLeases(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Heartbeat heartbeat) {
        this.table = new LeaseTable(store, units);
        this.heartbeat = heartbeat;
        var unused = rounds.scheduleWithFixedDelay(this::round, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        var unusedToo = fences.scheduleWithFixedDelay(
                () -> shares.values().forEach(KindShare::fence), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Deactivate
    void close() {
        rounds.shutdownNow();
        fences.shutdownNow();
        shares.values().forEach(KindShare::close);
        queue.close();
    }

    private void round() {
        shares.forEach((kind, share) -> {
            try {
                share.round();
            } catch (Fault e) {
                LOG.debug("Leases of {} stay as they are: {}", kind, e.code());
            } catch (RuntimeException e) {
                LOG.error("Leases of {} stay as they are", kind, e);
            }
        });
    }

    @Override
    public Share share(String kind, Holder holder, Consumer<Consumer<String>> all) {
        check(kind, "");
        KindShare share = new KindShare(kind, holder, all, table, heartbeat, queue);
        if (shares.putIfAbsent(kind, share) != null) {
            throw new IllegalStateException(kind + " is shared out already");
        }
        soon();
        return () -> {
            share.close();
            shares.remove(kind, share);
        };
    }

    @Override
    public void add(String kind, String thing) {
        check(kind, thing);
        table.add(kind, thing);
        soon();
    }

    @Override
    public void touch(String kind, String thing) {
        table.touch(kind, thing);
        soon();
    }

    @Override
    public void remove(String kind, String thing) {
        table.remove(kind, thing);
        soon();
    }

    private static void check(String kind, String thing) {
        if (kind.isEmpty() || kind.length() > LONGEST_KIND || thing.length() > LONGEST_THING) {
            throw new IllegalArgumentException(
                    "a kind has " + LONGEST_KIND + " characters at most, a thing " + LONGEST_THING);
        }
    }

    private void soon() {
        try {
            rounds.execute(this::round);
        } catch (RejectedExecutionException closed) {
            LOG.debug("No round any more");
        }
    }
}
