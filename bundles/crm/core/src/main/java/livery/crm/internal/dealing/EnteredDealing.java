package livery.crm.internal.dealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import livery.crm.CustomerId;
import livery.crm.DealingRecord;
import livery.crm.RecordKind;
import livery.crm.VehicleId;
import livery.crm.internal.own.OwnChange;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnWriting;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CheckedDealing;
import livery.crm.internal.values.DealingChecks;
import livery.crm.internal.values.LineDraft;
import livery.crm.internal.values.RecordHash;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.vehicle.OdometerRows;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenants;
import org.jspecify.annotations.Nullable;

/** Writes a dealing that staff enter or correct: its row with own fields, its lines, and what the odometer showed. */
final class EnteredDealing {

    private static final String VEHICLE = "select id from crm_vehicle where tenant_id = ? and id = ?";

    private final EntityStore store;
    private final Tenants tenants;
    private final OwnWriting own;

    EnteredDealing(EntityStore store, Tenants tenants, OwnWriting own) {
        this.store = store;
        this.tenants = tenants;
        this.own = own;
    }

    /**
     * Writes the dealing, its lines and what its odometer showed; returns whose it is.
     *
     * @param known whether it is there already
     * @throws Fault with faults of fields when something written makes no sense
     */
    long write(CallContext context, long id, boolean known, DealingDraft draft) {
        StoreNow now = StoreNow.of(tenants, context);
        long tenant = context.tenant().value();
        CheckedDealing checked = DealingChecks.of(draft.record(), now);
        OwnChange said = own.read(context, OwnRecord.DEALING, draft.own(), !known);
        List<FieldFault> faults = new ArrayList<>(checked.faults());
        faults.addAll(said.faults());
        List<LineDraft> lines = VisitLines.checked(draft, faults);
        return store.jdbc(connection -> {
            long customer = customer(connection, tenant, draft.record());
            Long vehicle = vehicle(connection, tenant, draft.record());
            DealingTable.write(
                    connection,
                    tenant,
                    DealingRegister.STAFF,
                    List.of(new DealingTable.Row(
                            id, known, Long.toString(id), RecordHash.NONE, customer, vehicle, checked)),
                    now.now());
            if (checked.kind() == RecordKind.SERVICE_VISIT) {
                VisitLines.replace(connection, tenant, id, lines, now.now());
                LineRows.sum(connection, tenant, List.of(id), now.store().currency());
                reading(connection, tenant, id, vehicle, checked, now.now());
            }
            own.write(context, id, said);
            return customer;
        });
    }

    private static void reading(
            Connection connection, long tenant, long id, @Nullable Long vehicle, CheckedDealing checked, Instant now)
            throws SQLException {
        Long km = checked.odometerKm();
        List<OdometerRows.Reading> readings = vehicle == null || km == null
                ? List.of()
                : List.of(new OdometerRows.Reading(vehicle, checked.startedAt(), km, DealingRegister.STAFF, id));
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
}
