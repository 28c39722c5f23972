package livery.crm.internal.dealing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.DealingRecord;
import livery.crm.LineKind;
import livery.crm.Payer;
import livery.crm.RecordKind;
import livery.crm.VehicleId;
import livery.crm.internal.own.OwnChange;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnRows;
import livery.crm.internal.own.OwnWriting;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CheckedDealing;
import livery.crm.internal.values.DealingChecks;
import livery.crm.internal.values.LineChecks;
import livery.crm.internal.values.LineDraft;
import livery.crm.internal.values.RecordHash;
import livery.crm.internal.values.StoreNow;
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
    private static final String VEHICLE = "select id from crm_vehicle where tenant_id = ? and id = ?";
    private static final String LINES = "select id, kind, text, quantity, amount_minor, payer from crm_dealing_line"
            + " where tenant_id = ? and dealing_id = ? order by id limit ?";
    private static final String NO_LINES = "delete from crm_dealing_line where tenant_id = ? and dealing_id = ?";
    private static final String ADD_LINE = "insert into crm_dealing_line (tenant_id, id, dealing_id, source,"
            + " external_id, hash, kind, text, quantity, amount_minor, payer, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String READ_AT = "select vehicle_id from crm_odometer where tenant_id = ? and dealing_id = ?";
    private static final String REMOVE = "delete from crm_dealing where tenant_id = ? and id = ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Audit audit;
    private final Facts facts;
    private final OwnWriting own;

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
        this.tenants = tenants;
        this.audit = audit;
        this.facts = facts;
        this.own = own;
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
                List<Line> lines = row.kind() == RecordKind.SERVICE_VISIT
                        ? Query.list(connection, LINES, DealingRegister::line, tenant, id, MOST_LINES)
                        : List.of();
                return new Dealing(new TimelineItem(row, vehicles.of(row)), name, lines);
            });
        });
    }

    /** Enters a dealing; with faults of fields when something written makes no sense. */
    public long create(CallContext context, DealingDraft draft) {
        long id = TimeSortedIds.next();
        return units.call(context, () -> {
            long customer = write(context, id, false, draft);
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
            long is = write(context, id, true, draft);
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

    /** Writes the dealing, its lines and what its odometer showed; returns whose it is. */
    private long write(CallContext context, long id, boolean known, DealingDraft draft) {
        StoreNow now = now(context);
        long tenant = context.tenant().value();
        CheckedDealing checked = DealingChecks.of(draft.record(), now);
        OwnChange said = own.read(context, OwnRecord.DEALING, draft.own(), !known);
        List<FieldFault> faults = new ArrayList<>(checked.faults());
        faults.addAll(said.faults());
        List<LineDraft> lines = lines(draft, faults);
        return store.jdbc(connection -> {
            long customer = customer(connection, tenant, draft.record());
            Long vehicle = vehicle(connection, tenant, draft.record());
            DealingTable.write(
                    connection,
                    tenant,
                    STAFF,
                    List.of(new DealingTable.Row(
                            id, known, Long.toString(id), RecordHash.NONE, customer, vehicle, checked)),
                    now.now());
            if (checked.kind() == RecordKind.SERVICE_VISIT) {
                lines(connection, tenant, id, lines, now.now());
                LineRows.sum(connection, tenant, List.of(id), now.store().currency());
                reading(connection, tenant, id, vehicle, checked, now.now());
            }
            own.write(context, id, said);
            return customer;
        });
    }

    private static List<LineDraft> lines(DealingDraft draft, List<FieldFault> faults) {
        List<LineDraft> lines = new ArrayList<>();
        boolean few = draft.lines().size() <= MOST_LINES;
        if (!few) {
            faults.add(new FieldFault("lines", "platform.list.size", Map.of("least", 0, "most", MOST_LINES)));
        }
        for (int i = 0; few && i < draft.lines().size(); i++) {
            LineChecks.CheckedLine line = LineChecks.of(draft.lines().get(i), i);
            faults.addAll(line.faults());
            lines.add(line.line());
        }
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        return lines;
    }

    private static void lines(Connection connection, long tenant, long id, List<LineDraft> lines, Instant now)
            throws SQLException {
        Query.change(connection, NO_LINES, tenant, id);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (LineDraft line : lines) {
            long lineId = TimeSortedIds.next();
            BigDecimal quantity = line.quantity();
            rows.add(new @Nullable Object[] {
                tenant,
                lineId,
                id,
                STAFF,
                Long.toString(lineId),
                RecordHash.NONE,
                line.kindOr().name(),
                line.text(),
                quantity == null ? null : quantity.toPlainString(),
                line.amountMinor(),
                line.payerOr().name(),
                now,
                now
            });
        }
        Batch.run(connection, ADD_LINE, rows);
    }

    private static void reading(
            Connection connection, long tenant, long id, @Nullable Long vehicle, CheckedDealing checked, Instant now)
            throws SQLException {
        Long km = checked.odometerKm();
        List<OdometerRows.Reading> readings = vehicle == null || km == null
                ? List.of()
                : List.of(new OdometerRows.Reading(vehicle, checked.startedAt(), km, STAFF, id));
        new OdometerRows(connection, tenant).replace(List.of(id), readings, now);
    }

    private static long customer(Connection connection, long tenant, DealingRecord record) throws SQLException {
        String written = record.customer();
        CustomerId id = written == null ? null : CustomerId.parse(written).orElse(null);
        if (id == null || !CustomerPresence.of(connection, tenant, id)) {
            throw Fault.notFound("crm.customer.unknown");
        }
        return id.value();
    }

    private static @Nullable Long vehicle(Connection connection, long tenant, DealingRecord record)
            throws SQLException {
        String written = record.vehicle();
        if (written == null) {
            return null;
        }
        VehicleId id = VehicleId.parse(written).orElse(null);
        if (id == null || !Query.exists(connection, VEHICLE, tenant, id.value())) {
            throw Fault.invalid(new FieldFault("vehicle", "crm.vehicle.unknown"));
        }
        return id.value();
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

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                new LineDraft(
                        LineKind.valueOf(row.getString("kind")),
                        Columns.text(row, "text"),
                        row.getBigDecimal("quantity"),
                        Columns.number(row, "amount_minor"),
                        Payer.valueOf(row.getString("payer"))));
    }

    private StoreNow now(CallContext context) {
        return new StoreNow(
                tenants.find(context.tenant()).orElseThrow(() -> Fault.notFound("platform.tenant.unknown")),
                Instant.now());
    }
}
