package livery.dms.internal.connections;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import livery.crm.CrmIntake;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.Adapter;
import livery.dms.internal.Documents;
import livery.dms.internal.intake.Intakes;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.intake.StoreIntake;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.Tenants;
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
 * Runs the connections that are active: all that are stored when the platform comes up, in the background, and each one
 * anew when it, or its adapter, changes. Starting and stopping happens in one thread, in order.
 */
@Component(service = RunningConnections.class, immediate = true)
public final class RunningConnections {

    private static final Logger LOG = LoggerFactory.getLogger(RunningConnections.class);
    private static final int STORES_AT_ONCE = 100;
    private static final long LONGEST_STOP_SECONDS = 60;
    private static final long SECONDS_BEFORE_AGAIN = 30;

    private record Key(TenantId tenant, long id) {}

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Adapters adapters;
    private final Folders folders;
    private final CamelContexts contexts;
    private final Intakes intakes;
    private final Map<Key, RunningConnection> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService conductor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-connections");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closing;

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
            @Reference Folders folders) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.adapters = adapters;
        this.folders = folders;
        this.contexts = new CamelContexts(bundles);
        this.intakes = new Intakes(store, units, this::mapping);
        adapters.listen(this::arrived, this::departed);
        conductor.execute(() -> startAll(null));
    }

    @Deactivate
    void close() {
        closing = true;
        adapters.listen(id -> {}, id -> {});
        running.values().forEach(RunningConnection::goOnNoLonger);
        await(conductor.submit(() -> List.copyOf(running.keySet()).forEach(this::stop)));
        conductor.shutdown();
        contexts.close();
    }

    private void goOnNoLonger(Key key) {
        RunningConnection known = running.get(key);
        if (known != null) {
            known.goOnNoLonger();
        }
    }

    /** The connection has been changed, paused, resumed or removed. */
    void refresh(TenantId tenant, long id) {
        Key key = new Key(tenant, id);
        goOnNoLonger(key);
        conductor.execute(() -> attempt("tenant " + tenant, () -> restart(key)));
    }

    private void arrived(String adapter) {
        conductor.execute(() -> startAll(adapter));
    }

    private void departed(String adapter) {
        List<Key> affected = running.entrySet().stream()
                .filter(entry -> entry.getValue().adapter().equals(adapter))
                .map(Map.Entry::getKey)
                .toList();
        affected.forEach(this::goOnNoLonger);
        await(conductor.submit(() -> affected.forEach(this::stop)));
    }

    private void startAll(@Nullable String adapter) {
        boolean all = attempt("the stores", () -> {
            List<Tenant> stores = tenants.stores(null, STORES_AT_ONCE);
            while (!stores.isEmpty() && !closing) {
                stores.forEach(one -> startAll(one, adapter));
                stores = tenants.stores(stores.get(stores.size() - 1).id(), STORES_AT_ONCE);
            }
        });
        if (!all) {
            later(() -> startAll(adapter));
        }
    }

    /** One store that cannot be served now keeps no other one waiting. */
    private void startAll(Tenant one, @Nullable String adapter) {
        boolean all = attempt("tenant " + one.id(), () -> active(one, adapter).forEach(row -> start(one, row)));
        if (!all) {
            later(() -> startAll(one, adapter));
        }
    }

    // What fails is in the log by then; nobody waits for it.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void later(Runnable work) {
        conductor.schedule(work, SECONDS_BEFORE_AGAIN, TimeUnit.SECONDS);
    }

    /** False when it failed, which is in the log then; true also when nothing is to be started any more. */
    private boolean attempt(String whose, Runnable work) {
        try {
            if (!closing) {
                work.run();
            }
            return true;
        } catch (RuntimeException e) {
            LOG.error("Connections of {} do not start yet", whose, e);
            return closing;
        }
    }

    private List<ConnectionRow> active(Tenant tenant, @Nullable String adapter) {
        return units.call(
                context(tenant.id()),
                () -> store
                        .session()
                        .createSelectionQuery(
                                "from ConnectionRow where state = 'active' order by id", ConnectionRow.class)
                        .getResultList()
                        .stream()
                        .filter(row -> adapter == null || row.adapter().equals(adapter))
                        .toList());
    }

    private void restart(Key key) {
        stop(key);
        tenants.find(key.tenant()).ifPresent(tenant -> {
            ConnectionRow row =
                    units.call(context(key.tenant()), () -> store.session().find(ConnectionRow.class, key.id()));
            if (row != null && row.state().equals(ConnectionRow.ACTIVE)) {
                start(tenant, row);
            }
        });
    }

    private void start(Tenant tenant, ConnectionRow row) {
        Key key = new Key(tenant.id(), row.id());
        Adapter adapter = adapters.find(row.adapter()).orElse(null);
        if (closing || adapter == null || running.containsKey(key)) {
            return;
        }
        List<FieldFault> refused =
                folders.faults(adapter, row.settings(), tenant, Permissions.NONE, row.grantedFolders());
        if (!refused.isEmpty()) {
            LOG.warn("Connection {} of tenant {} may not use its folder: {}", row.id(), tenant.id(), refused);
            report(key, refused.get(0));
            return;
        }
        RunningConnection connection = new RunningConnection(adapter.id());
        try {
            intakes.journal().interrupted(context(tenant.id()), row.id());
            StoreIntake intake = intakes.of(
                    context(tenant.id()),
                    row.id(),
                    Mapping.of(row.settings(), tenant),
                    () -> crm,
                    connection::goesOn,
                    trouble -> report(key, trouble));
            connection.run(contexts.start(
                    adapter, new livery.dms.Connection(tenant.id(), row.id(), row.name(), row.settings()), intake));
            running.put(key, connection);
        } catch (Exception e) {
            LOG.error("Connection {} of tenant {} does not start", row.id(), tenant.id(), e);
            report(key, new FieldFault("", "dms.connection.start-failed"));
        }
    }

    private void stop(Key key) {
        RunningConnection known = running.remove(key);
        if (known != null) {
            known.stop();
        }
    }

    private void report(Key key, @Nullable FieldFault trouble) {
        String kept = trouble == null ? null : Documents.writeFaults(List.of(trouble));
        units.run(
                context(key.tenant()),
                () -> store.session()
                        .createMutationQuery("update ConnectionRow set trouble = :trouble where id = :id")
                        .setParameter("trouble", kept)
                        .setParameter("id", key.id())
                        .executeUpdate());
    }

    /** Of any connection of the tenant whose unit of work this is, removed ones too. */
    private @Nullable Mapping mapping(TenantId tenant, long id) {
        ConnectionRow row = store.session().find(ConnectionRow.class, id);
        return row == null
                ? null
                : tenants.find(tenant)
                        .map(known -> Mapping.of(row.settings(), known))
                        .orElse(null);
    }

    private static CallContext context(TenantId tenant) {
        return CallContext.system(tenant, "connections");
    }

    private static void await(Future<?> work) {
        try {
            work.get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("Connections did not stop in order", e);
        }
    }
}
