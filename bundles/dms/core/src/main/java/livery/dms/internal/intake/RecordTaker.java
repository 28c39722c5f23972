package livery.dms.internal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.crm.CrmIntake;
import livery.crm.CustomerRecord;
import livery.crm.DealingRecord;
import livery.crm.Outcome;
import livery.crm.RecordKind;
import livery.crm.ServiceLineRecord;
import livery.crm.VehicleRecord;
import livery.platform.CallContext;
import livery.platform.FieldFault;

/** Maps raw records and hands them to the CRM; gives one {@link Taken} for each, in their order. */
final class RecordTaker {

    private final CrmIntake crm;

    /**
     * What became of a record.
     *
     * @param externalId of the record itself; "" when it has none
     */
    record Taken(Outcome outcome, String externalId) {

        boolean accepted() {
            return outcome.status() == Outcome.Status.ACCEPTED;
        }

        boolean held() {
            return outcome.status() == Outcome.Status.REFUSED || outcome.status() == Outcome.Status.WAITING;
        }
    }

    RecordTaker(CrmIntake crm) {
        this.crm = crm;
    }

    List<Taken> take(CallContext context, Mapping mapping, List<Map<String, String>> records) {
        RecordMapper mapper = new RecordMapper(mapping, mapping.added(context, crm));
        List<RecordMapper.Mapped> mapped = records.stream().map(mapper::map).toList();
        List<Object> good = new ArrayList<>();
        mapped.forEach(one -> {
            if (one.record() != null) {
                good.add(one.record());
            }
        });
        List<Outcome> outcomes = good.isEmpty() ? List.of() : handOver(context, mapping, good);
        List<Taken> taken = new ArrayList<>(mapped.size());
        int next = 0;
        for (RecordMapper.Mapped one : mapped) {
            Outcome outcome =
                    one.record() == null ? Outcome.refused(one.faults()) : byColumn(mapping, outcomes.get(next++));
            taken.add(new Taken(outcome, one.externalId()));
        }
        return taken;
    }

    private List<Outcome> handOver(CallContext context, Mapping mapping, List<Object> records) {
        return switch (mapping.kind()) {
            case CUSTOMER -> crm.customers(context, mapping.source(), as(CustomerRecord.class, records));
            case VEHICLE -> crm.vehicles(context, mapping.source(), as(VehicleRecord.class, records));
            case RENTAL, SERVICE_VISIT, VEHICLE_SALE, INSURANCE_POLICY, TEST_DRIVE, INQUIRY ->
                crm.dealings(context, mapping.source(), as(DealingRecord.class, records));
            case SERVICE_LINE -> crm.serviceLines(context, mapping.source(), as(ServiceLineRecord.class, records));
        };
    }

    /** Why each record would be refused, by column; writes nothing. */
    List<List<FieldFault>> check(CallContext context, Mapping mapping, List<Map<String, String>> records) {
        RecordMapper mapper = new RecordMapper(mapping, mapping.added(context, crm));
        return records.stream()
                .map(mapper::map)
                .map(one ->
                        one.record() == null ? one.faults() : byColumn(mapping, check(context, mapping, one.record())))
                .toList();
    }

    private List<FieldFault> check(CallContext context, Mapping mapping, Object record) {
        List<Object> one = List.of(record);
        List<List<FieldFault>> faults = switch (mapping.kind()) {
            case CUSTOMER -> crm.checkCustomers(context, as(CustomerRecord.class, one));
            case VEHICLE -> crm.checkVehicles(context, as(VehicleRecord.class, one));
            case RENTAL, SERVICE_VISIT, VEHICLE_SALE, INSURANCE_POLICY, TEST_DRIVE, INQUIRY ->
                crm.checkDealings(context, as(DealingRecord.class, one));
            case SERVICE_LINE -> crm.checkServiceLines(context, as(ServiceLineRecord.class, one));
        };
        return faults.get(0);
    }

    private static <T> List<T> as(Class<T> type, List<Object> records) {
        return records.stream().map(type::cast).toList();
    }

    /** The CRM speaks of its own fields; a clerk sees the columns of the file. */
    private static Outcome byColumn(Mapping mapping, Outcome outcome) {
        if (outcome.faults().isEmpty() && outcome.warnings().isEmpty()) {
            return outcome;
        }
        return new Outcome(
                outcome.status(),
                outcome.target(),
                byColumn(mapping, outcome.faults()),
                outcome.waitsFor(),
                byColumn(mapping, outcome.warnings()));
    }

    private static List<FieldFault> byColumn(Mapping mapping, List<FieldFault> faults) {
        return faults.stream()
                .map(fault -> new FieldFault(mapping.columnOf(fault.field()), fault.code(), fault.values()))
                .toList();
    }

    /** Whether other records may have been waiting for one of this kind. */
    static boolean awaited(RecordKind kind) {
        return kind == RecordKind.CUSTOMER || kind == RecordKind.VEHICLE || kind == RecordKind.SERVICE_VISIT;
    }
}
