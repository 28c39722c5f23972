package livery.platform.internal.facts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.facts.FactHandler;
import livery.platform.internal.background.Ending;
import livery.platform.modules.Modules;
import livery.platform.nodes.NodeListener;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers what has been told and wakes the subscriptions, several times a second for what happens on this node, and now
 * and then for all tenants: so what a node that died left behind is found by another.
 */
@Component(
        service = {FactDispatcher.class, NodeListener.class},
        immediate = true)
public final class FactDispatcher implements NodeListener {

    private static final Logger LOG = LoggerFactory.getLogger(FactDispatcher.class);
    private static final long EVERY_MILLIS = 250;
    private static final int ROUNDS_BETWEEN_LOOKS = 480;
    private static final int ROUNDS_BETWEEN_RETRIES = 4;
    /** A handler that is at one fact for longer is interrupted: the fact has failed. */
    private static final Duration LONGEST_HANDLING = Duration.ofMinutes(2);
    /** For so long it may go on after that, as a part of it. */
    private static final int GRACE = 4;

    private final EntityStore store;
    private final UnitOfWork units;
    private final Outbox outbox;
    private final Modules modules;
    private final Duration longestHandling;
    private final FactNews factNews;
    private final Sequencer sequencer;
    private final Subscriptions subscriptions;
    private final Map<String, Worker> workers = new ConcurrentHashMap<>();
    private final Map<FactHandler, Boolean> waiting = new ConcurrentHashMap<>();
    private boolean closed;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-facts");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<TenantId> unnumbered = new HashSet<>();
    private final Set<TenantId> news = new HashSet<>();
    private final Set<TenantId> woken = ConcurrentHashMap.newKeySet();
    private volatile boolean left;
    private int round;

    @Activate
    public FactDispatcher(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Outbox outbox,
            @Reference Modules modules) {
        this(store, units, outbox, modules, LONGEST_HANDLING);
    }

    FactDispatcher(EntityStore store, UnitOfWork units, Outbox outbox, Modules modules, Duration longestHandling) {
        this.modules = modules;
        this.longestHandling = longestHandling;
        this.store = store;
        this.units = units;
        this.outbox = outbox;
        this.factNews = new FactNews(store);
        this.sequencer = new Sequencer(store, units);
        this.subscriptions = new Subscriptions(store, units, outbox);
        var unused = clock.scheduleWithFixedDelay(this::round, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void close() {
        synchronized (this) {
            closed = true;
        }
        Ending.of(clock, "The numbering of facts");
        workers.values().forEach(Worker::close);
        workers.clear();
    }

    /** Begins with the next round: the database may be away now. */
    @Reference(
            service = FactHandler.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    public void add(FactHandler handler) {
        waiting.put(handler, true);
    }

    /** Returns once it has ended with the fact that it was taking in. */
    public void remove(FactHandler handler) {
        Worker worker = takeOut(handler);
        if (worker != null) {
            worker.close();
        }
    }

    private synchronized @Nullable Worker takeOut(FactHandler handler) {
        waiting.remove(handler);
        Worker worker = workers.get(handler.subscription());
        return worker != null && worker.handler() == handler && workers.remove(handler.subscription(), worker)
                ? worker
                : null;
    }

    /** False when the handler has gone meanwhile, or this has: it gets no worker that nobody would close. */
    private synchronized boolean putIn(FactHandler handler, Worker worker) {
        boolean waits = !closed && waiting.remove(handler) != null;
        if (waits) {
            workers.put(handler.subscription(), worker);
        }
        return waits;
    }

    /** Who takes facts in for a subscription on this node. */
    public Optional<FactHandler> handler(String subscription) {
        return Optional.ofNullable(workers.get(subscription)).map(Worker::handler);
    }

    @Override
    public void left() {
        left = true;
    }

    private void round() {
        try {
            boolean look = round % ROUNDS_BETWEEN_LOOKS == 0 || left;
            left = false;
            look |= begin();
            number(look);
            Set<TenantId> changed = Set.copyOf(woken);
            woken.removeAll(changed);
            news.addAll(changed);
            boolean retry = round % ROUNDS_BETWEEN_RETRIES == 0;
            round++;
            for (Worker worker : workers.values()) {
                worker.offer(news);
                if (look) {
                    worker.offer(factNews.behind(worker.handler().subscription()));
                }
                if (retry) {
                    worker.offer(worker.again());
                    worker.watch(longestHandling.toSeconds(), longestHandling.toSeconds() / GRACE);
                }
            }
            news.clear();
        } catch (Fault e) {
            LOG.debug("Facts wait: {}", e.code());
        } catch (RuntimeException e) {
            LOG.error("Facts are not numbered", e);
        }
    }

    /** Returns whether a subscription has come, which may have missed something while it was away. */
    private boolean begin() {
        boolean any = false;
        for (FactHandler handler : Set.copyOf(waiting.keySet())) {
            long since = subscriptions.sinceN(handler.subscription());
            any |= putIn(
                    handler,
                    new Worker(
                            handler,
                            () -> new Delivery(store, units, handler, since, InstantSource.system(), modules)));
        }
        return any;
    }

    /** A tenant whose facts cannot be numbered stays to be tried again, and keeps no other one waiting. */
    private void number(boolean look) {
        unnumbered.addAll(outbox.told());
        if (look) {
            unnumbered.addAll(factNews.unnumbered());
        }
        for (TenantId tenant : Set.copyOf(unnumbered)) {
            try {
                Sequencer.Numbered numbered = sequencer.number(tenant);
                if (numbered.many() > 0) {
                    news.add(tenant);
                }
                if (!numbered.busy()) {
                    unnumbered.remove(tenant);
                }
            } catch (Fault e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("Facts of tenant {} are not numbered", tenant, e);
            }
        }
    }

    /** What is parked in the tenant is another now: what waited behind it may go on. */
    void wake(TenantId tenant) {
        woken.add(tenant);
    }

    /**
     * Has a person's replay cut short like any other call of the handler.
     *
     * @throws Fault {@code platform.fact.handler-away} when the subscription has no handler on this node; when its module is
     *     switched off in the tenant
     */
    void byHand(CallContext context, String subscription, Consumer<FactHandler> call) {
        Worker worker = Optional.ofNullable(workers.get(subscription))
                .orElseThrow(() -> Fault.of(
                        Fault.Kind.CONFLICT, "platform.fact.handler-away", Map.of("subscription", subscription)));
        modules.require(context, worker.handler().getClass());
        worker.byHand(() -> call.accept(worker.handler()), units.breaker());
    }

    /** The subscriptions whose handlers do not end although they were interrupted. */
    Set<String> hanging() {
        return workers.values().stream()
                .filter(worker -> worker.hangs(longestHandling.toSeconds()))
                .map(worker -> worker.handler().subscription())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those whose handlers are on this node. */
    Set<String> subscriptions() {
        return Set.copyOf(workers.keySet());
    }

    /** Whether the subscription's handler is on this node, and its module on in the tenant. */
    boolean serves(String subscription, TenantId tenant) {
        return handler(subscription)
                .filter(handler -> modules.serves(tenant, handler.getClass()))
                .isPresent();
    }

    /** For a status: by subscription, the seconds that its handler has been at one fact. */
    Map<String, Long> atWork() {
        Map<String, Long> all = new HashMap<>();
        workers.forEach((name, worker) -> all.put(name, worker.seconds()));
        return all;
    }
}
