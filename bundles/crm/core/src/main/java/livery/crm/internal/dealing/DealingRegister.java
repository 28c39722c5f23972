package livery.crm.internal.dealing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import livery.crm.CustomerFacts;
import livery.crm.RecordKind;
import livery.crm.internal.own.OwnRows;
import livery.crm.internal.own.OwnWriting;
import livery.crm.internal.sql.Query;
import livery.crm.internal.vehicle.OdometerRows;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where staff enter dealings of each kind, and correct those that they have entered. Serves A3. */
@Component(service = DealingRegister.class)
public final class DealingRegister {

    /** As the source of what staff enter is called; no outside system may be called so. */
    public static final String STAFF = "staff";

    /** The most lines of a service visit that staff enter, or that are shown. */
    public static final int MOST_LINES = 200;

    private static final String LOCK =
            "select customer_id, source, version from crm_dealing where tenant_id = ? and id = ? for update";
    private static final String NAME = "select name from crm_customer where tenant_id = ? and id = ?";
    private static final String READ_AT = "select vehicle_id from crm_odometer where tenant_id = ? and dealing_id = ?";
    private static final String REMOVE = "delete from crm_dealing where tenant_id = ? and id = ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Audit audit;
    private final Facts facts;
    private final EnteredDealing entered;

    @Activate
    public DealingRegister(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference Audit audit,
            @Reference Facts facts,
            @Reference OwnWriting own) {
        this.store = store;
        this.units = units;
        this.audit = audit;
        this.facts = facts;
        this.entered = new EnteredDealing(store, tenants, own);
    }

    /**
     * The dealing.
     *
     * @throws Fault {@code crm.dealing.unknown} when the store has none of this id
     */
    public Dealing find(CallContext context, long id) {
        long tenant = context.tenant().value();
        return units.call(context, () -> {
            DealingRow row = store.session().find(DealingRow.class, id);
            if (row == null) {
                throw Fault.notFound("crm.dealing.unknown");
            }
            return store.jdbc(connection -> {
                TimelineVehicles vehicles = TimelineVehicles.of(connection, tenant, List.of(row));
                String name = Query.list(connection, NAME, found -> found.getString("name"), tenant, row.customerId())
                        .get(0);
                List<Line> lines =
                        row.kind() == RecordKind.SERVICE_VISIT ? VisitLines.of(connection, tenant, id) : List.of();
                return new Dealing(new TimelineItem(row, vehicles.of(row)), name, lines);
            });
        });
    }

    /** Enters a dealing; with faults of fields when something written makes no sense. */
    public long create(CallContext context, DealingDraft draft) {
        long id = TimeSortedIds.next();
        return units.call(context, () -> {
            long customer = entered.write(context, id, false, draft);
            told(
                    context,
                    "crm.dealing.created",
                    id,
                    Set.of(customer),
                    draft.record().kind());
            return id;
        });
    }

    /**
     * Changes a dealing that staff have entered.
     *
     * @param current tells whether the caller's copy is of this version
     * @throws Fault {@code crm.dealing.unknown}, {@code web.precondition.failed} when the caller's copy is older,
     *     {@code crm.dealing.of-source} when a source has brought it
     */
    public void change(CallContext context, long id, LongPredicate current, Dealing before, DealingDraft draft) {
        units.run(context, () -> {
            long was = lock(context, id, current);
            if (before.item().dealing().kind() != draft.record().kind()) {
                throw Fault.invalid(new FieldFault("kind", "crm.dealing.kind-fixed"));
            }
            long is = entered.write(context, id, true, draft);
            told(
                    context,
                    "crm.dealing.changed",
                    id,
                    new TreeSet<>(List.of(was, is)),
                    draft.record().kind());
        });
    }

    /** Removes a dealing that staff have entered. */
    public void remove(CallContext context, long id, LongPredicate current) {
        long tenant = context.tenant().value();
        units.run(context, () -> {
            long customer = lock(context, id, current);
            store.jdbc(connection -> {
                List<Long> vehicles = Query.list(connection, READ_AT, row -> row.getLong("vehicle_id"), tenant, id);
                new OwnRows(connection, tenant).forget(List.of(id));
                Query.change(connection, REMOVE, tenant, id);
                new OdometerRows(connection, tenant).judge(vehicles);
                return id;
            });
            told(context, "crm.dealing.removed", id, Set.of(customer), null);
        });
    }

    private long lock(CallContext context, long id, LongPredicate current) {
        return store.jdbc(connection -> Query.list(
                        connection,
                        LOCK,
                        row -> {
                            if (!row.getString("source").equals(STAFF)) {
                                throw Fault.of(Fault.Kind.CONFLICT, "crm.dealing.of-source");
                            }
                            if (!current.test(row.getLong("version"))) {
                                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
                            }
                            return row.getLong("customer_id");
                        },
                        context.tenant().value(),
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> Fault.notFound("crm.dealing.unknown")));
    }

    private void told(CallContext context, String action, long id, Set<Long> customers, @Nullable RecordKind kind) {
        audit.record(
                context,
                action,
                new Audit.Subject("dealing", Long.toString(id)),
                kind == null ? Map.of() : Map.of("kind", kind.name()));
        Set<String> subjects = new TreeSet<>();
        customers.forEach(customer -> subjects.add(customer.toString()));
        facts.tell(context, CustomerFacts.DEALINGS_CHANGED, subjects, Map.of());
    }
}
