package livery.dms.internal.connections;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import livery.data.LogContext;
import livery.dms.internal.intake.Intakes;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import livery.platform.Tenant;
import livery.platform.TenantState;
import livery.platform.Tenants;
import livery.platform.modules.Modules;

/** The connections that run in this process. Whoever opens and stops one does it in order. */
final class OpenConnections {

    private final StoredConnections stored;
    private final Tenants tenants;
    private final Adapters adapters;
    private final Modules modules;
    private final Intakes intakes;
    private final ConnectionStarter starter;
    private final ConnectionStates states;
    private final Predicate<ConnectionKey> held;
    private final Consumer<ConnectionKey> forget;
    private final Map<ConnectionKey, RunningConnection> running = new ConcurrentHashMap<>();

    /**
     * Runs none yet.
     *
     * @param held whether this node holds it
     * @param forget has no node hold it any more
     */
    OpenConnections(
            StoredConnections stored,
            Tenants tenants,
            Adapters adapters,
            Modules modules,
            Intakes intakes,
            ConnectionStarter starter,
            ConnectionStates states,
            Predicate<ConnectionKey> held,
            Consumer<ConnectionKey> forget) {
        this.held = held;
        this.forget = forget;
        this.stored = stored;
        this.tenants = tenants;
        this.adapters = adapters;
        this.modules = modules;
        this.intakes = intakes;
        this.starter = starter;
        this.states = states;
    }

    /**
     * Starts it if it is to run; false when it is to be tried again.
     *
     * @param ran whether it may have left imports unended: it ran, in this process or in one that was killed
     */
    boolean open(ConnectionKey key, boolean ran) {
        CallContext context = StoredConnections.context(key.tenant());
        try (LogContext log = LogContext.of(context)) {
            // Not as some seconds ago: this is called when it has just become another.
            Tenant tenant = tenants.findNow(key.tenant()).orElse(null);
            ConnectionRow row = stored.find(key.tenant(), key.id()).orElse(null);
            if (running.containsKey(key) || !held.test(key) || tenant == null || row == null) {
                return true;
            }
            if (row.removed()) {
                intakes.journal().abandoned(context, key.id());
                forget.accept(key);
                states.ends(key.tenant(), key.id());
                return true;
            }
            boolean active = row.state().equals(ConnectionRow.ACTIVE) && tenant.state() == TenantState.ACTIVE;
            if (active || ran) {
                intakes.journal().interrupted(context, key.id());
            }
            if (!active) {
                states.ends(key.tenant(), key.id());
                return true;
            }
            return begin(key, tenant, row);
        }
    }

    private boolean begin(ConnectionKey key, Tenant tenant, ConnectionRow row) {
        states.begins(key.tenant(), key.id(), row.adapter());
        InstalledAdapter adapter =
                adapters.findHere(row.adapter(), row.adapterVersion()).orElse(null);
        if (adapter == null) {
            states.is(key.tenant(), key.id(), new FieldFault("", ConnectionStates.ADAPTER_AWAY));
            return true;
        }
        if (!modules.servesNow(key.tenant(), OpenConnections.class)
                || !modules.servesNow(key.tenant(), adapter.adapter().getClass())) {
            states.ends(key.tenant(), key.id());
            stored.report(key.tenant(), key.id(), new FieldFault("", "dms.connection.switched-off"));
            return true;
        }
        RunningConnection started = starter.start(tenant, row, adapter).orElse(null);
        if (started != null) {
            running.put(key, started);
        }
        return started != null;
    }

    /** Stops it at the end of the batch that it is in, if it runs and passes. Returns whether it ran. */
    boolean stop(ConnectionKey key, Predicate<RunningConnection> which) {
        RunningConnection known = running.get(key);
        boolean runs = known != null && which.test(known);
        if (known != null && runs) {
            running.remove(key);
            known.stop();
        }
        return runs;
    }

    /** It reads no further; it still is to be stopped. */
    void goOnNoLonger(ConnectionKey key) {
        RunningConnection known = running.get(key);
        if (known != null) {
            known.goOnNoLonger();
        }
    }

    /** As {@link #goOnNoLonger(ConnectionKey)}, for all that pass. */
    void goOnNoLonger(Predicate<RunningConnection> which) {
        running.values().stream().filter(which).forEach(RunningConnection::goOnNoLonger);
    }

    Set<ConnectionKey> keys() {
        return running.keySet();
    }

    /** The version of its adapter that it runs with; nothing while it does not run. */
    Optional<String> version(ConnectionKey key) {
        return Optional.ofNullable(running.get(key)).map(one -> one.adapter().version());
    }
}
