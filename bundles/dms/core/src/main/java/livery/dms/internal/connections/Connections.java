package livery.dms.internal.connections;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import livery.crm.CrmIntake;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.dms.Adapter;
import livery.dms.Settings;
import livery.dms.internal.values.Documents;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The connections of a store. What is changed here takes effect at once. */
@Component(service = Connections.class)
public final class Connections {

    private final EntityStore store;
    private final UnitOfWork units;
    private final Adapters adapters;
    private final RunningConnections running;
    private final InputChecks checks;
    private final FolderChecks folders;
    private final HeldRecords held;
    private final Trials trials;
    private final Audit audit;
    private final RecordCipher cipher;

    @Activate
    public Connections(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Adapters adapters,
            @Reference RunningConnections running,
            @Reference Folders folders,
            @Reference Tenants tenants,
            @Reference CrmIntake crm,
            @Reference Audit audit,
            @Reference Encryption encryption) {
        this.cipher = new RecordCipher(encryption);
        this.store = store;
        this.audit = audit;
        this.units = units;
        this.adapters = adapters;
        this.running = running;
        this.checks = new InputChecks(adapters);
        this.folders = new FolderChecks(store, units, adapters, folders, tenants);
        this.held = new HeldRecords(store);
        this.trials = new Trials(checks, this.folders, tenants, crm);
    }

    /** Newest first, one more than the limit when there are more. */
    public List<ConnectionRow> list(CallContext context, @Nullable Long after, int limit) {
        return units.call(
                context,
                () -> store.session()
                        .createSelectionQuery(
                                "from ConnectionRow where state <> 'removed' and id < :after order by id desc",
                                ConnectionRow.class)
                        .setParameter("after", after == null ? Long.MAX_VALUE : after)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /**
     * The connection.
     *
     * @throws Fault of kind NOT_FOUND when the store has none of this id
     */
    public ConnectionRow get(CallContext context, long id) {
        return units.call(context, () -> present(id));
    }

    public ConnectionRow create(CallContext context, ConnectionInput input) {
        adapters.settle(input.adapter());
        Adapter adapter = checks.check(input, null);
        long id = TimeSortedIds.next();
        running.announce(context.tenant(), id);
        ConnectionRow row;
        try {
            row = settled(context, id, () -> add(context, id, adapter, input));
        } catch (RuntimeException e) {
            running.withdraw(context.tenant(), id);
            throw e;
        }
        running.refresh(context.tenant(), id);
        return row;
    }

    private ConnectionRow add(CallContext context, long id, Adapter adapter, ConnectionInput input) {
        folders.reserve(context, adapter, id, new Settings(input.settings()), Set.of());
        return units.call(context, () -> {
            ConnectionRow made = new ConnectionRow(id, sealed(context, adapter, input), Instant.now());
            folders.grant(context, adapter, made);
            store.session().persist(made);
            record(context, "created", made);
            return made;
        });
    }

    /**
     * Changes a connection.
     *
     * @param current tells whether what the caller has seen is of this version
     */
    public ConnectionRow change(
            CallContext context, long id, LongPredicate current, UnaryOperator<ConnectionInput> change) {
        adapters.settle(get(context, id).adapter());
        ConnectionRow row = settled(context, id, () -> {
            Change planned = units.call(context, () -> planned(context, present(id), current, change));
            Set<String> reserved = folders.reserve(
                    context, planned.adapter(), id, new Settings(planned.after().settings()), planned.granted());
            return units.call(context, () -> {
                ConnectionRow known = locked(id);
                Change now = planned(context, known, current, change);
                held.check(id, known.input(), now.after());
                known.change(sealed(context, now.adapter(), now.after()), Instant.now());
                if (!folders.within(now.adapter(), known.settings(), reserved)) {
                    // Somebody else moved it meanwhile.
                    throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
                }
                folders.grant(context, now.adapter(), known);
                store.session().flush();
                record(context, "changed", known);
                return known;
            });
        });
        running.refresh(context.tenant(), id);
        return row;
    }

    private ConnectionRow meant(long id, LongPredicate current) {
        ConnectionRow known = locked(id);
        mean(known, current);
        return known;
    }

    private static void mean(ConnectionRow known, LongPredicate current) {
        if (!current.test(known.version())) {
            throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
        }
    }

    private record Change(ConnectionInput after, Adapter adapter, Set<String> granted) {}

    private Change planned(
            CallContext context, ConnectionRow known, LongPredicate current, UnaryOperator<ConnectionInput> change) {
        mean(known, current);
        ConnectionInput before = opened(context, known.input());
        ConnectionInput wanted = change.apply(before);
        ConnectionInput after = kept(wanted, before);
        if (!Objects.equals(before.adapter(), after.adapter())) {
            throw Fault.invalid(new FieldFault("adapter", "dms.adapter.fixed"));
        }
        return new Change(after, checks.check(after, before.adapterVersion()), known.grantedFolders());
    }

    private ConnectionInput kept(ConnectionInput wanted, ConnectionInput before) {
        return adapters.find(before.adapter(), wanted.adapterVersion())
                .map(one -> Secrets.kept(one.adapter(), wanted, before))
                .orElse(wanted);
    }

    private ConnectionInput opened(CallContext context, ConnectionInput kept) {
        return new ConnectionInput(
                kept.name(),
                kept.adapter(),
                kept.adapterVersion(),
                kept.state(),
                Secrets.opened(kept.settings(), context.tenant(), cipher));
    }

    private ConnectionInput sealed(CallContext context, Adapter adapter, ConnectionInput said) {
        return new ConnectionInput(
                said.name(),
                said.adapter(),
                said.adapterVersion(),
                said.state(),
                Secrets.sealed(adapter, said.settings(), context.tenant(), cipher));
    }

    /** However the work ends, the folders that are reserved are those that are stored. */
    private <T> T settled(CallContext context, long id, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            folders.settle(context, id);
        }
    }

    /** Pauses or resumes. A file being read is left where it is, and goes on from there later. Idempotent. */
    public ConnectionRow setState(CallContext context, long id, String state) {
        return setState(context, id, version -> true, state);
    }

    /** As {@link #setState(CallContext, long, String)}, if the caller's copy is of the stored version. */
    public ConnectionRow setState(CallContext context, long id, LongPredicate current, String state) {
        InputChecks.checkState(state);
        ConnectionRow row = units.call(context, () -> {
            ConnectionRow known = meant(id, current);
            if (!known.state().equals(state)) {
                record(context, state.equals(ConnectionRow.PAUSED) ? "paused" : "resumed", known);
            }
            known.state(state, Instant.now());
            // The settings were checked when they were stored, and an adapter that is away keeps nobody from pausing.
            adapter(known).ifPresent(adapter -> folders.grant(context, adapter, known));
            store.session().flush();
            return known;
        });
        running.refresh(context.tenant(), id);
        return row;
    }

    /** Removes the connection; what it brought in stays. */
    public void remove(CallContext context, long id) {
        remove(context, id, version -> true);
    }

    /** As {@link #remove(CallContext, long)}, if the caller's copy is of the stored version. */
    public void remove(CallContext context, long id, LongPredicate current) {
        units.run(context, () -> {
            ConnectionRow known = meant(id, current);
            known.remove(Instant.now());
            record(context, "removed", known);
        });
        folders.settle(context, id);
        running.refresh(context.tenant(), id);
    }

    /**
     * Tries settings out that are not stored.
     *
     * @throws Fault of kind INVALID as {@link #create} does, but for columns that are not named yet
     */
    public Trial test(CallContext context, ConnectionInput input) {
        adapters.settle(input.adapter());
        return trials.of(context, input, null, Set.of());
    }

    /**
     * Tries a connection out.
     *
     * @param input settings to use in place of its own, but for secrets that they leave out; or null
     */
    public Trial test(CallContext context, long id, @Nullable ConnectionInput input) {
        ConnectionRow row = get(context, id);
        adapters.settle(row.adapter());
        ConnectionInput wanted = input == null
                ? opened(context, row.input())
                : new ConnectionInput(row.name(), row.adapter(), input.adapterVersion(), row.state(), input.settings());
        return trials.of(
                context, kept(wanted, opened(context, row.input())), row.adapterVersion(), row.grantedFolders());
    }

    /** The settings of the connection as people may see them. */
    public Map<String, Object> shown(ConnectionRow row) {
        adapters.settle(row.adapter());
        return Secrets.shown(adapter(row), row.settings().values(), cipher);
    }

    private Optional<Adapter> adapter(ConnectionRow row) {
        return adapters.find(row.adapter(), row.adapterVersion()).map(InstalledAdapter::adapter);
    }

    /** The version of its adapter that the connection runs with; nothing while it does not run. */
    public Optional<String> runsVersion(CallContext context, ConnectionRow row) {
        return row.state().equals(ConnectionRow.ACTIVE) ? running.version(context.tenant(), row) : Optional.empty();
    }

    /** In what an active connection works otherwise than asked: with another version of its adapter. */
    public List<FieldFault> warnings(ConnectionRow row) {
        String asked = row.adapterVersion();
        if (asked == null || !row.state().equals(ConnectionRow.ACTIVE)) {
            return List.of();
        }
        return adapters
                .find(row.adapter(), asked)
                .map(InstalledAdapter::version)
                .filter(runs -> !runs.equals(asked))
                .map(runs -> new FieldFault("", "dms.connection.other-version", Map.of("version", asked, "runs", runs)))
                .stream()
                .toList();
    }

    /**
     * What keeps the connection from working; empty when it works. Whether an adapter is there is told of this node: where
     * a module is set aside on one node alone, one that runs the connection may have it.
     */
    public List<FieldFault> trouble(ConnectionRow row) {
        if (row.state().equals(ConnectionRow.ACTIVE) && adapter(row).isEmpty()) {
            return List.of(new FieldFault("", ConnectionStates.ADAPTER_AWAY));
        }
        String kept = row.trouble();
        return kept == null ? List.of() : Documents.faults(kept);
    }

    private void record(CallContext context, String what, ConnectionRow row) {
        audit.record(
                context,
                "dms.connection." + what,
                new Audit.Subject("connection", Long.toString(row.id())),
                Map.of("adapter", row.adapter(), "name", row.name()));
    }

    private ConnectionRow present(long id) {
        return present(store.session().find(ConnectionRow.class, id));
    }

    /** Changes follow one another. */
    private ConnectionRow locked(long id) {
        return present(store.session().find(ConnectionRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static ConnectionRow present(@Nullable ConnectionRow row) {
        if (row == null || row.removed()) {
            throw Fault.notFound("dms.connection.unknown");
        }
        return row;
    }
}
