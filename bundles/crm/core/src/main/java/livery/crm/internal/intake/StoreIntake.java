package livery.crm.internal.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import livery.crm.CrmIntake;
import livery.crm.CustomerFacts;
import livery.crm.CustomerRecord;
import livery.crm.DealingRecord;
import livery.crm.Outcome;
import livery.crm.OwnTarget;
import livery.crm.RecordKind;
import livery.crm.ServiceLineRecord;
import livery.crm.VehicleRecord;
import livery.crm.internal.canonical.FieldsTaken;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.DealingChecks;
import livery.crm.internal.values.LineChecks;
import livery.crm.internal.values.LineDraft;
import livery.crm.internal.values.RecordIds;
import livery.crm.internal.values.SensitiveCipher;
import livery.crm.internal.values.StoreNow;
import livery.crm.internal.values.VehicleChecks;
import livery.crm.internal.values.VehicleDraft;
import livery.crm.internal.values.VehicleField;
import livery.crm.internal.vehicle.VehicleDealers;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import livery.platform.Tenants;
import livery.platform.encryption.Encryption;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes records into the rows of a store. */
@Component
public final class StoreIntake implements CrmIntake {

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Facts facts;
    private final Encryption encryption;
    private final FieldsTaken fieldsTaken;
    private final OwnFields ownFields;
    private final SubjectIntake<CustomerRecord, CustomerField> customers =
            new SubjectIntake<>(new CustomerSubject(), new CustomerReading(), new CustomersWritten());
    private final SubjectIntake<VehicleRecord, VehicleField> vehicles =
            new SubjectIntake<>(new VehicleSubject(), new VehicleReading(), StoreIntake::afterVehicles);
    private final DealingIntake dealings = new DealingIntake();
    private final LineIntake lines = new LineIntake();

    @Activate
    public StoreIntake(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference Facts facts,
            @Reference Encryption encryption,
            @Reference FieldsTaken fieldsTaken,
            @Reference OwnFields ownFields) {
        this.ownFields = ownFields;
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.facts = facts;
        this.encryption = encryption;
        this.fieldsTaken = fieldsTaken;
    }

    @Override
    public List<Outcome> customers(CallContext context, String source, List<CustomerRecord> records) {
        return units.call(context, () -> {
            Map<Long, FieldsTaken.Change> changes = new HashMap<>();
            Map<Long, Set<Long>> own = new HashMap<>();
            OwnRecord record = OwnRecord.CUSTOMER;
            List<Outcome> outcomes =
                    take(context, source, record, records, CustomerFacts.CHANGED, (links, now, all) -> {
                        List<Outcome> taken = customers.take(links, now, all);
                        changes.putAll(links.changes());
                        own.putAll(links.own().changes());
                        return taken;
                    });
            Set<Long> followed = new HashSet<>(fieldsTaken.brought(context, changes));
            followed.addAll(fieldsTaken.ownBrought(context, own));
            tell(context, source, outcomes, followed);
            return outcomes;
        });
    }

    @Override
    public List<Outcome> vehicles(CallContext context, String source, List<VehicleRecord> records) {
        return take(context, source, OwnRecord.VEHICLE, records, CustomerFacts.VEHICLES_CHANGED, vehicles::take);
    }

    @Override
    public List<Outcome> dealings(CallContext context, String source, List<DealingRecord> records) {
        return take(context, source, OwnRecord.DEALING, records, CustomerFacts.DEALINGS_CHANGED, dealings::take);
    }

    @Override
    public List<Outcome> serviceLines(CallContext context, String source, List<ServiceLineRecord> records) {
        return take(context, source, null, records, CustomerFacts.DEALINGS_CHANGED, lines::take);
    }

    private static void afterVehicles(SourceLinks links, StoreNow store, Collection<Known<VehicleField>> all)
            throws SQLException {
        new VehiclePlates().follow(links, store, all);
        new VehicleHistory().follow(links, store, all);
        List<Long> others = all.stream()
                .filter(known -> !known.isFresh() && VehicleDealers.concerned(known.stored(), known.values()))
                .map(Known::id)
                .toList();
        links.touched().addAll(VehicleDealers.of(links.connection(), links.tenant(), others));
        for (Known<VehicleField> known : all) {
            String owner = known.values().get(VehicleField.OWNER);
            if (owner != null && links.own().changes().containsKey(known.id())) {
                links.touched().add(Long.valueOf(owner));
            }
        }
    }

    /** One fact for the batch, or rather one for each lane of customers. */
    private void tell(CallContext context, String source, List<Outcome> outcomes, Set<Long> others) {
        Set<String> changed = outcomes.stream()
                .filter(outcome -> outcome.status() == Outcome.Status.ACCEPTED)
                .map(Outcome::target)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.toCollection(HashSet::new));
        others.forEach(id -> changed.add(Long.toString(id)));
        if (!changed.isEmpty()) {
            facts.tell(context, CustomerFacts.CHANGED, changed, Map.of("source", source));
        }
    }

    @Override
    public List<List<FieldFault>> checkCustomers(CallContext context, List<CustomerRecord> records) {
        return check(
                context,
                OwnRecord.CUSTOMER,
                CustomerRecord::own,
                records,
                CustomerRecord::externalId,
                (record, now) ->
                        CustomerChecks.of(CustomerDraft.of(record), now).faults());
    }

    @Override
    public List<List<FieldFault>> checkVehicles(CallContext context, List<VehicleRecord> records) {
        return check(
                context,
                OwnRecord.VEHICLE,
                VehicleRecord::own,
                records,
                VehicleRecord::externalId,
                (record, now) -> VehicleChecks.of(VehicleDraft.of(record), now).faults());
    }

    @Override
    public List<List<FieldFault>> checkDealings(CallContext context, List<DealingRecord> records) {
        return check(
                context,
                OwnRecord.DEALING,
                DealingRecord::own,
                records,
                DealingRecord::externalId,
                (record, now) -> DealingChecks.of(record, now).faults());
    }

    @Override
    public List<List<FieldFault>> checkServiceLines(CallContext context, List<ServiceLineRecord> records) {
        return check(
                context,
                null,
                record -> Map.of(),
                records,
                ServiceLineRecord::externalId,
                (record, now) ->
                        LineChecks.of(LineDraft.of(record), record.visit()).faults());
    }

    private <R> List<List<FieldFault>> check(
            CallContext context,
            @Nullable OwnRecord kind,
            Function<R, Map<String, String>> said,
            List<R> records,
            Function<R, String> externalId,
            BiFunction<R, StoreNow, List<FieldFault>> checks) {
        bound(records);
        StoreNow now = StoreNow.of(tenants, context);
        OwnIntake own = own(context, kind);
        return records.stream()
                .map(record -> {
                    List<FieldFault> ofId = new ArrayList<>();
                    RecordIds.externalId(externalId.apply(record), ofId);
                    if (ofId.isEmpty()) {
                        ofId.addAll(checks.apply(record, now));
                        ofId.addAll(own.faults(said.apply(record)));
                    }
                    return ofId;
                })
                .toList();
    }

    private OwnIntake own(CallContext context, @Nullable OwnRecord record) {
        return new OwnIntake(record == null ? List.of() : ownFields.of(context, record));
    }

    @Override
    public List<OwnTarget> ownFields(CallContext context, RecordKind kind) {
        return OwnRecord.of(kind)
                .map(record -> ownFields.of(context, record).stream()
                        .map(field -> new OwnTarget(field.code(), field.type(), field.labels()))
                        .toList())
                .orElse(List.of());
    }

    private static void bound(List<?> records) {
        if (records.size() > MOST_RECORDS) {
            throw new IllegalArgumentException("at most " + MOST_RECORDS + " records a call");
        }
    }

    /** How records of a kind are taken in. */
    @FunctionalInterface
    private interface Taking<R> {
        List<Outcome> take(SourceLinks links, StoreNow now, List<R> records) throws SQLException;
    }

    /** @param record what fields can have been added to, or null */
    private <R> List<Outcome> take(
            CallContext context,
            String source,
            @Nullable OwnRecord record,
            List<R> records,
            String fact,
            Taking<R> taking) {
        bound(records);
        String name = RecordIds.source(source);
        StoreNow now = StoreNow.of(tenants, context);
        if (records.isEmpty()) {
            return List.of();
        }
        return units.call(context, () -> {
            Set<Long> touched = new TreeSet<>();
            List<Outcome> outcomes = store.jdbc(connection -> taking.take(
                    new SourceLinks(
                            connection,
                            context.tenant().value(),
                            name,
                            new SensitiveCipher(encryption, context.tenant()),
                            touched,
                            own(context, record)),
                    now,
                    records));
            if (!touched.isEmpty()) {
                Set<String> customersTouched =
                        touched.stream().map(String::valueOf).collect(Collectors.toSet());
                facts.tell(context, fact, customersTouched, Map.of("source", source));
            }
            return outcomes;
        });
    }
}
