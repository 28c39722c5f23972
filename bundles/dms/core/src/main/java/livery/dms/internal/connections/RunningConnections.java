package livery.dms.internal.connections;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import livery.crm.CrmIntake;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.internal.intake.Intakes;
import livery.dms.internal.values.RecordCipher;
import livery.platform.FieldFault;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.encryption.Encryption;
import livery.platform.modules.Drain;
import livery.platform.modules.Modules;
import livery.platform.nodes.Leases;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the active ones of those connections that this node holds, in the background, and each one anew when it, or its
 * adapter, changes. A connection starts and stops in order, different ones side by side; what does not start is tried
 * again.
 */
@Component(
        service = {RunningConnections.class, Drain.class},
        immediate = true)
public final class RunningConnections implements Drain {

    private static final Logger LOG = LoggerFactory.getLogger(RunningConnections.class);
    private static final int AT_ONCE = 8;
    private static final long LONGEST_STOP_SECONDS = 60;
    private static final long MILLIS_BEFORE_AGAIN = 30_000;
    private static final long MILLIS_BEFORE_OTHER_VERSION = 2_000;
    private static final String LEASES = "dms.connection";

    private final StoredConnections stored;
    private final Tenants tenants;
    private final Adapters adapters;
    private final Contexts contexts;
    private final OpenConnections here;
    private final ConnectionStates states;
    private final Leases leases;
    private final Leases.Share share;
    private final Set<ConnectionKey> held = ConcurrentHashMap.newKeySet();
    private final Set<ConnectionKey> toTryAgain = ConcurrentHashMap.newKeySet();
    private final Lanes<ConnectionKey> lanes = new Lanes<>(AT_ONCE, "livery-connections-");
    private final Conductor conductor;
    private final long millisBeforeOtherVersion;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CrmIntake crm;

    @Activate
    public RunningConnections(
            BundleContext bundles,
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference Adapters adapters,
            @Reference Folders folders,
            @Reference Leases leases,
            @Reference Encryption encryption,
            @Reference ConnectionStates states,
            @Reference ConnectionMetrics metrics,
            @Reference Modules modules) {
        this(
                new CamelContexts(bundles, metrics),
                store,
                units,
                tenants,
                adapters,
                folders,
                leases,
                encryption,
                states,
                metrics,
                modules,
                MILLIS_BEFORE_AGAIN);
    }

    RunningConnections(
            Contexts contexts,
            EntityStore store,
            UnitOfWork units,
            Tenants tenants,
            Adapters adapters,
            Folders folders,
            Leases leases,
            Encryption encryption,
            ConnectionStates states,
            ConnectionMetrics metrics,
            Modules modules,
            long millisBeforeAgain) {
        this.states = states;
        this.contexts = contexts;
        this.stored = new StoredConnections(store, units);
        this.tenants = tenants;
        this.adapters = adapters;
        Intakes intakes = new Intakes(store, units, new ConnectionMappings(store, tenants), encryption);
        ConnectionStarter starter = new ConnectionStarter(
                stored,
                folders,
                new FolderRegister(store, units, adapters, folders),
                intakes,
                contexts,
                () -> crm,
                new RecordCipher(encryption),
                states,
                metrics);
        this.here = new OpenConnections(
                stored,
                tenants,
                adapters,
                modules,
                intakes,
                starter,
                states,
                held::contains,
                key -> leases.remove(LEASES, key.thing()));
        this.conductor = new Conductor(millisBeforeAgain);
        this.millisBeforeOtherVersion = Math.min(millisBeforeAgain, MILLIS_BEFORE_OTHER_VERSION);
        adapters.listen(this::arrived, this::departed);
        this.leases = leases;
        this.share = leases.share(LEASES, new HeldConnections(), this::nameAll);
    }

    /** What becomes of connections on this node. */
    private final class HeldConnections implements Leases.Holder {

        @Override
        public void taken(String thing) {
            ConnectionKey key = ConnectionKey.of(thing);
            held.add(key);
            inOrder(key, () -> here.open(key, true));
        }

        @Override
        public void touched(String thing) {
            ConnectionKey key = ConnectionKey.of(thing);
            inOrder(key, () -> here.open(key, here.stop(key, connection -> true)));
        }

        @Override
        public void given(String thing) {
            ConnectionKey key = ConnectionKey.of(thing);
            held.remove(key);
            states.ends(key.tenant(), key.id());
            here.goOnNoLonger(key);
            await(List.of(lanes.submit(key, () -> {
                here.stop(key, connection -> true);
                // Once more, for it may have been starting at that moment.
                states.ends(key.tenant(), key.id());
            })));
        }
    }

    /** Each stops at the end of the batch that it is in, and starts anew when this is here again. */
    @Override
    public void drain(Duration most) {
        conductor.beginNothing();
        adapters.listen(id -> {}, id -> {});
        stopAll(connection -> true);
    }

    @Deactivate
    void close() {
        conductor.beginNothing();
        adapters.listen(id -> {}, id -> {});
        here.goOnNoLonger(connection -> true);
        share.close();
        stopAll(connection -> true);
        conductor.close();
        lanes.close();
        contexts.close();
    }

    /** There is going to be such a connection; some node holds it from then on. */
    void announce(TenantId tenant, long id) {
        leases.add(LEASES, new ConnectionKey(tenant, id).thing());
    }

    /** It has not come to be after all. */
    void withdraw(TenantId tenant, long id) {
        leases.remove(LEASES, new ConnectionKey(tenant, id).thing());
    }

    /** The connection has been made, changed, paused, resumed or removed: whichever node holds it looks at it anew. */
    void refresh(TenantId tenant, long id) {
        ConnectionKey key = new ConnectionKey(tenant, id);
        here.goOnNoLonger(key);
        leases.touch(LEASES, key.thing());
    }

    /** As {@link #refresh}, for all of a store. */
    void refreshAll(TenantId tenant) {
        stored.all(tenant).forEach(row -> refresh(tenant, row.id()));
    }

    /** There are going to be no connections of the store any more. */
    void withdrawAll(TenantId tenant) {
        stored.all(tenant).forEach(row -> withdraw(tenant, row.id()));
    }

    /** Starts what could not start without it, and starts anew what has waited for it with another version. */
    private void arrived(InstalledAdapter adapter) {
        conductor.untilDone("the connections of " + adapter.adapter().id(), () -> {
            held.forEach(key -> inOrder(key, () -> {
                here.stop(key, this::hasOtherVersion);
                return here.open(key, true);
            }));
            return true;
        });
    }

    private boolean hasOtherVersion(RunningConnection connection) {
        InstalledAdapter runs = connection.adapter();
        return adapters.findHere(runs.adapter().id(), connection.asked())
                .filter(found -> found.adapter() != runs.adapter())
                .isPresent();
    }

    private void departed(InstalledAdapter adapter) {
        Predicate<RunningConnection> itsOwn = connection -> connection.adapter().equals(adapter);
        Set<ConnectionKey> stopped = stopAll(itsOwn);
        stopped.forEach(key -> states.is(key.tenant(), key.id(), new FieldFault("", ConnectionStates.ADAPTER_AWAY)));
        // Not at once: when one version takes the place of another, both are away for a moment.
        conductor.later(
                millisBeforeOtherVersion, () -> stopped.forEach(key -> inOrder(key, () -> here.open(key, true))));
    }

    /** The version of its adapter that a connection runs with; of one of another node, the one that it would have here. */
    Optional<String> version(TenantId tenant, ConnectionRow row) {
        ConnectionKey key = new ConnectionKey(tenant, row.id());
        return held.contains(key)
                ? here.version(key)
                : adapters.findHere(row.adapter(), row.adapterVersion()).map(InstalledAdapter::version);
    }

    /** Also those that are being started at this moment. Returns which they were. */
    private Set<ConnectionKey> stopAll(Predicate<RunningConnection> which) {
        Set<ConnectionKey> stopped = ConcurrentHashMap.newKeySet();
        here.goOnNoLonger(which);
        await(Stream.concat(here.keys().stream(), lanes.busy().stream())
                .distinct()
                .map(key -> lanes.submit(key, () -> {
                    if (here.stop(key, which)) {
                        stopped.add(key);
                    }
                }))
                .toList());
        return stopped;
    }

    /** Returns when what became of connections before has been done here, which a test waits for. */
    public void settle() {
        stopAll(connection -> false);
    }

    /** All that there were before connections were leased. */
    private void nameAll(Consumer<String> name) {
        tenants.eachStore(
                null,
                one -> stored.all(one.id()).forEach(row -> name.accept(new ConnectionKey(one.id(), row.id()).thing())));
    }

    // What fails is in the log by then, and tried again.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void inOrder(ConnectionKey key, BooleanSupplier work) {
        if (conductor.closing()) {
            return;
        }
        lanes.submit(key, () -> {
            boolean done = conductor.attempt("connection " + key.id() + " of tenant " + key.tenant(), work);
            if (!done && toTryAgain.add(key)) {
                conductor.later(() -> {
                    toTryAgain.remove(key);
                    inOrder(key, () -> here.open(key, true));
                });
            }
        });
    }

    private static void await(List<CompletableFuture<Void>> work) {
        try {
            CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("Connections did not stop in order", e);
        }
    }
}
