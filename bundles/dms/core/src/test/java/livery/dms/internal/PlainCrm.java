package livery.dms.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.CrmIntake;
import livery.crm.CustomerRecord;
import livery.crm.DealingRecord;
import livery.crm.Outcome;
import livery.crm.OwnTarget;
import livery.crm.OwnType;
import livery.crm.RecordKind;
import livery.crm.ServiceLineRecord;
import livery.crm.VehicleRecord;
import livery.data.EntityModule;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.FieldFault;

/**
 * A CRM that keeps the outcomes that its contract promises, and nothing else: no core may see another one. What it
 * knows lies in a table, so that it takes part in the unit of work around it and is gone when that is rolled back.
 */
public final class PlainCrm implements CrmIntake {

    /** A customer of this name is refused. */
    public static final String REFUSED_NAME = "???";

    /** A customer of this name, or a dealing of this id, is taken in with a warning. */
    public static final String DOUBTFUL_NAME = "?!";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Map<String, Throwable> faults = new ConcurrentHashMap<>();

    /** The process ends here, as far as the work at hand can tell. */
    public static final class Killed extends Error {
        public Killed() {
            super("killed", null, false, false);
        }
    }

    PlainCrm(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    static EntityModule rows() {
        return new EntityModule() {
            @Override
            public String name() {
                return "plain";
            }

            @Override
            public List<Class<?>> entities() {
                return List.of();
            }

            @Override
            public String migrations() {
                return "db/plain";
            }
        };
    }

    /** From now on this happens after a batch with the record of this id has been stored. */
    public void failAfter(String externalId, Throwable fault) {
        faults.put(externalId, fault);
    }

    public void failNoLonger() {
        faults.clear();
    }

    @Override
    public List<OwnTarget> ownFields(CallContext context, RecordKind kind) {
        return kind == RecordKind.CUSTOMER
                ? List.of(
                        new OwnTarget("hobby", OwnType.TEXT, Map.of("en", "Hobby")),
                        new OwnTarget("joined-on", OwnType.DATE, Map.of("en", "Joined on")),
                        new OwnTarget("seats", OwnType.NUMBER, Map.of("zh-CN", "座位")))
                : List.of();
    }

    @Override
    public List<Outcome> customers(CallContext context, String source, List<CustomerRecord> records) {
        return take(context, source, RecordKind.CUSTOMER, records, CustomerRecord::externalId, record -> List.of());
    }

    @Override
    public List<Outcome> vehicles(CallContext context, String source, List<VehicleRecord> records) {
        return take(
                context,
                source,
                RecordKind.VEHICLE,
                records,
                VehicleRecord::externalId,
                record -> need(RecordKind.CUSTOMER, record.owner()).toList());
    }

    @Override
    public List<Outcome> dealings(CallContext context, String source, List<DealingRecord> records) {
        RecordKind kind = records.isEmpty() ? RecordKind.RENTAL : records.get(0).kind();
        return take(
                context,
                source,
                kind,
                records,
                DealingRecord::externalId,
                record -> Stream.concat(
                                need(RecordKind.CUSTOMER, record.customer()),
                                need(RecordKind.VEHICLE, record.vehicle()))
                        .toList());
    }

    @Override
    public List<Outcome> serviceLines(CallContext context, String source, List<ServiceLineRecord> records) {
        return take(
                context,
                source,
                RecordKind.SERVICE_LINE,
                records,
                ServiceLineRecord::externalId,
                record -> need(RecordKind.SERVICE_VISIT, record.visit()).toList());
    }

    @Override
    public List<List<FieldFault>> checkServiceLines(CallContext context, List<ServiceLineRecord> records) {
        bound(records);
        return records.stream().map(PlainCrm::faults).toList();
    }

    @Override
    public List<List<FieldFault>> checkCustomers(CallContext context, List<CustomerRecord> records) {
        bound(records);
        return records.stream().map(PlainCrm::faults).toList();
    }

    @Override
    public List<List<FieldFault>> checkVehicles(CallContext context, List<VehicleRecord> records) {
        bound(records);
        return records.stream().map(PlainCrm::faults).toList();
    }

    @Override
    public List<List<FieldFault>> checkDealings(CallContext context, List<DealingRecord> records) {
        bound(records);
        return records.stream().map(PlainCrm::faults).toList();
    }

    private static void bound(List<?> records) {
        if (records.size() > MOST_RECORDS) {
            throw new IllegalArgumentException("more than " + MOST_RECORDS + " records in one call");
        }
    }

    private static List<FieldFault> faults(Object record) {
        return record instanceof CustomerRecord customer && REFUSED_NAME.equals(customer.name())
                ? List.of(new FieldFault("name", "crm.name.no-letters"))
                : List.of();
    }

    private <R> List<Outcome> take(
            CallContext context,
            String source,
            RecordKind kind,
            List<R> records,
            Function<R, String> id,
            Function<R, List<Outcome.Missing>> needs) {
        bound(records);
        if (records.isEmpty()) {
            return List.of();
        }
        return units.call(context, () -> taken(context.tenant().value(), source, kind, records, id, needs));
    }

    private <R> List<Outcome> taken(
            long tenant,
            String source,
            RecordKind kind,
            List<R> records,
            Function<R, String> id,
            Function<R, List<Outcome.Missing>> needs) {
        return store.jdbc(connection -> {
            Map<RecordKind, Map<String, String>> known = new HashMap<>();
            known.put(
                    kind,
                    said(
                            connection,
                            tenant,
                            source,
                            kind,
                            records.stream().map(id).toList()));
            records.stream()
                    .flatMap(record -> needs.apply(record).stream())
                    .collect(Collectors.groupingBy(
                            Outcome.Missing::kind,
                            TreeMap::new,
                            Collectors.mapping(Outcome.Missing::externalId, Collectors.toSet())))
                    .forEach((needed, ids) -> known.put(needed, saidOrThrow(connection, tenant, source, needed, ids)));
            Set<String> stored = Set.copyOf(known.get(kind).keySet());
            Map<String, String> news = new LinkedHashMap<>();
            List<Outcome> outcomes = new ArrayList<>();
            for (R record : records) {
                Outcome outcome = outcome(record, id.apply(record), kind, needs.apply(record), known);
                if (outcome.status() == Outcome.Status.ACCEPTED) {
                    news.put(id.apply(record), record.toString());
                    known.get(kind).put(id.apply(record), record.toString());
                }
                outcomes.add(outcome);
            }
            write(connection, tenant, source, kind, stored, news);
            records.forEach(record -> failIfAsked(id.apply(record)));
            return outcomes;
        });
    }

    private static <R> Outcome outcome(
            R record,
            String id,
            RecordKind kind,
            List<Outcome.Missing> needs,
            Map<RecordKind, Map<String, String>> known) {
        List<FieldFault> wrong = faults(record);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        for (Outcome.Missing need : needs) {
            if (!known.get(need.kind()).containsKey(need.externalId())) {
                return Outcome.waiting(need.kind(), need.externalId());
            }
        }
        if (record.toString().equals(known.get(kind).get(id))) {
            return Outcome.unchanged(1);
        }
        boolean doubtful = DOUBTFUL_NAME.equals(record instanceof CustomerRecord customer ? customer.name() : id);
        return doubtful
                ? Outcome.accepted(1, List.of(new FieldFault("name", "crm.name.no-letters")))
                : Outcome.accepted(1);
    }

    private void failIfAsked(String id) {
        Throwable fault = faults.get(id);
        if (fault instanceof Error error) {
            throw error;
        }
        if (fault instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private static Map<String, String> saidOrThrow(
            Connection connection, long tenant, String source, RecordKind kind, Set<String> ids) {
        try {
            return said(connection, tenant, source, kind, ids);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> said(
            Connection connection, long tenant, String source, RecordKind kind, Collection<String> ids)
            throws SQLException {
        Map<String, String> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select external_id, said from plain_record"
                + " where tenant_id = ? and source = ? and kind = ? and external_id in (?"
                + ", ?".repeat(ids.size() - 1)
                + ")")) {
            select.setLong(1, tenant);
            select.setString(2, source);
            select.setString(3, kind.name());
            int position = 4;
            for (String id : ids) {
                select.setString(position++, id);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return known;
    }

    /** Inserts and updates apart: the driver sends rows of an upsert one by one. */
    private static void write(
            Connection connection,
            long tenant,
            String source,
            RecordKind kind,
            Set<String> stored,
            Map<String, String> news)
            throws SQLException {
        Map<String, String> fresh = new LinkedHashMap<>(news);
        fresh.keySet().removeAll(stored);
        Map<String, String> changed = new LinkedHashMap<>(news);
        changed.keySet().retainAll(stored);
        write(
                connection,
                "insert into plain_record (said, tenant_id, source, kind, external_id, times) values (?, ?, ?, ?, ?, 1)",
                tenant,
                source,
                kind,
                fresh);
        write(
                connection,
                "update plain_record set said = ?, times = times + 1"
                        + " where tenant_id = ? and source = ? and kind = ? and external_id = ?",
                tenant,
                source,
                kind,
                changed);
    }

    private static void write(
            Connection connection, String sql, long tenant, String source, RecordKind kind, Map<String, String> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> row : rows.entrySet()) {
                statement.setString(1, row.getValue());
                statement.setLong(2, tenant);
                statement.setString(3, source);
                statement.setString(4, kind.name());
                statement.setString(5, row.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Stream<Outcome.Missing> need(RecordKind kind, String id) {
        return id == null ? Stream.of() : Stream.of(new Outcome.Missing(kind, id));
    }
}
