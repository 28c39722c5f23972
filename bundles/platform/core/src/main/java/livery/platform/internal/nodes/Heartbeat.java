package livery.platform.internal.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import livery.platform.nodes.Node;
import livery.platform.nodes.NodeListener;
import livery.platform.nodes.Nodes;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every few seconds that this node lives, and knows who else does. */
@Component(
        service = {Nodes.class, Heartbeat.class, HealthCheck.class},
        immediate = true)
public final class Heartbeat implements Nodes, HealthCheck {

    /** A node that has not been heard of for so long is dead to the others. */
    static final Duration DEAD_AFTER = Duration.ofSeconds(15);

    /** A node that could not say that it lives for so long counts itself as dead, before the others do. */
    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final long EVERY_MILLIS = 3_000;

    private final NodeTable table;
    private final long id = TimeSortedIds.next();
    private final String name;
    private final String version;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable State state;

    private final List<NodeListener> listeners = new CopyOnWriteArrayList<>();
    private Set<Long> lived = Set.of();

    /** What was found at the last heartbeat. */
    private record State(NodeTable.Look look, long nanos) {}

    @Activate
    public Heartbeat(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            BundleContext bundle) {
        this(
                store,
                units,
                NodeName.of(System.getenv()),
                bundle.getBundle().getVersion().toString());
        var unused = clock.scheduleWithFixedDelay(this::beat, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    Heartbeat(EntityStore store, UnitOfWork units, String name, String version) {
        this.table = new NodeTable(store, units);
        this.name = name;
        this.version = version;
    }

    @Reference(
            service = NodeListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    void add(NodeListener listener) {
        listeners.add(listener);
    }

    void remove(NodeListener listener) {
        listeners.remove(listener);
    }

    @Deactivate
    void close() {
        clock.shutdownNow();
        state = null;
        try {
            table.stopped(id);
        } catch (RuntimeException e) {
            LOG.warn("That this node stops could not be told: {}", e.getMessage());
        }
    }

    void beat() {
        long before = System.nanoTime();
        try {
            state = new State(table.beat(id, name, version), before);
            tell(living());
        } catch (Fault e) {
            LOG.debug("No heartbeat: {}", e.code());
        } catch (RuntimeException e) {
            LOG.error("No heartbeat", e);
        }
    }

    private void tell(Set<Long> living) {
        if (!living.containsAll(lived)) {
            LOG.info("A node has gone; {} live", living.size());
            listeners.forEach(NodeListener::left);
        }
        lived = living;
    }

    long id() {
        return id;
    }

    /** The nodes that live, this one among them; empty while this one counts as dead. */
    Set<Long> living() {
        State seen = state;
        if (seen == null || System.nanoTime() - seen.nanos() > GIVES_UP_AFTER.toNanos()) {
            return Set.of();
        }
        return seen.look().nodes().stream()
                .filter(node -> node.lives(seen.look().now()))
                .map(NodeTable.Seen::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A node that has not said for long that it lives has given up all that it held. */
    @Override
    public List<HealthPart> parts() {
        return List.of(
                living().isEmpty()
                        ? HealthPart.down("leases", "platform.node.unheard", Map.of("node", name))
                        : HealthPart.up("leases"));
    }

    @Override
    public List<Node> list(CallContext context) {
        context.require(READ);
        State seen = state;
        if (!context.tenant().equals(TenantId.GROUP) || seen == null) {
            return List.of();
        }
        Instant now = now();
        return seen.look().nodes().stream()
                .map(node -> new Node(
                        node.id(),
                        node.name(),
                        node.version(),
                        node.startedAt(),
                        node.seenAt(),
                        node.lives(now),
                        node.id() == id))
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Instant now() {
        State seen = state;
        return seen == null ? Instant.now() : seen.look().now().plusNanos(System.nanoTime() - seen.nanos());
    }
}
