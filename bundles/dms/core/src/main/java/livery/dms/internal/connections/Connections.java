package livery.dms.internal.connections;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.dms.Adapter;
import livery.dms.Settings;
import livery.dms.TestResult;
import livery.dms.internal.Documents;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
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

    @Activate
    public Connections(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Adapters adapters,
            @Reference RunningConnections running) {
        this.store = store;
        this.units = units;
        this.adapters = adapters;
        this.running = running;
        this.checks = new InputChecks(adapters);
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
        checks.check(input);
        ConnectionRow row = units.call(context, () -> {
            ConnectionRow made = new ConnectionRow(TimeSortedIds.next(), input, Instant.now());
            store.session().persist(made);
            return made;
        });
        running.refresh(context.tenant(), row.id());
        return row;
    }

    /**
     * Changes a connection.
     *
     * @param expectedVersion what the caller has seen, or null to change whatever is there
     */
    public ConnectionRow change(
            CallContext context, long id, @Nullable Integer expectedVersion, UnaryOperator<ConnectionInput> change) {
        ConnectionRow row = units.call(context, () -> {
            ConnectionRow known = present(id);
            if (expectedVersion != null && expectedVersion != known.version()) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            ConnectionInput before = known.input();
            ConnectionInput after = change.apply(before);
            if (!Objects.equals(before.adapter(), after.adapter())) {
                throw Fault.invalid(new FieldFault("adapter", "dms.adapter.fixed"));
            }
            checks.check(after);
            known.change(after, Instant.now());
            store.session().flush();
            return known;
        });
        running.refresh(context.tenant(), id);
        return row;
    }

    /** Pauses or resumes. A file being read is left where it is, and goes on from there later. Idempotent. */
    public ConnectionRow setState(CallContext context, long id, String state) {
        return change(
                context,
                id,
                null,
                input -> new ConnectionInput(input.name(), input.adapter(), state, input.settings()));
    }

    /** Removes the connection; what it brought in stays. */
    public void remove(CallContext context, long id) {
        units.run(context, () -> present(id).remove(Instant.now()));
        running.refresh(context.tenant(), id);
    }

    /** Tries the settings out, stored or not. */
    public TestResult test(ConnectionInput input) {
        Adapter adapter = adapters.find(input.adapter())
                .orElseThrow(() -> Fault.invalid(new FieldFault("adapter", "dms.adapter.unknown")));
        List<FieldFault> faults = adapter.faults(new Settings(input.settings()));
        if (!faults.isEmpty()) {
            return new TestResult(
                    faults.stream()
                            .map(fault -> new TestResult.Check(fault.code(), false, fault.values(), fault.field()))
                            .toList(),
                    null);
        }
        return adapter.test(new Settings(input.settings()));
    }

    /** Faults that keep the connection from working; empty when it works. */
    public static List<FieldFault> trouble(ConnectionRow row) {
        String kept = row.trouble();
        return kept == null ? List.of() : Documents.faults(kept);
    }

    private ConnectionRow present(long id) {
        ConnectionRow row = store.session().find(ConnectionRow.class, id);
        if (row == null || row.removed()) {
            throw Fault.notFound("dms.connection.unknown");
        }
        return row;
    }
}
