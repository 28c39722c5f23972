package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import livery.criteria.Criteria;
import livery.criteria.internal.CriteriaEntities;
import livery.criteria.internal.CriteriaSources;
import livery.criteria.internal.MariaDbCriteria;
import livery.crm.internal.CrmEntities;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.ExternalCriteria;
import livery.crm.internal.criteria.VoiceCriteria;
import livery.crm.internal.criteria.WorkCriteria;
import livery.crm.internal.own.OwnCriteria;
import livery.crm.internal.own.OwnFieldRegister;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.segment.EvaluateSegment;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.segment.SegmentKeeper;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.segment.Segments;
import livery.crm.internal.segment.SegmentsByFacts;
import livery.crm.internal.sql.CrmRows;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.data.StandaloneAudit;
import livery.data.StandaloneFacts;
import livery.data.StandaloneJobs;
import livery.data.StandaloneModules;
import livery.data.StandaloneRun;
import livery.data.StandaloneTenants;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import livery.platform.CallContext;
import livery.platform.facts.Fact;
import livery.platform.jobs.Jobs;
import livery.platform.jobs.NewJob;
import org.jspecify.annotations.Nullable;

/** The real criteria of all sources over a real database, one for all tests; each test takes stores of its own. */
final class CriteriaDatabase {

    private static final CriteriaDatabase SHARED = new CriteriaDatabase();

    final StoredRows rows = new StoredRows(TestDatabase.shared().jdbcUrl("criteria_tests"));
    final StandaloneTenants tenants = new StandaloneTenants();
    final StandaloneModules modules = new StandaloneModules();
    final CriteriaSources sources = new CriteriaSources(modules);
    final Standalone data;
    final StandaloneFacts facts;
    final StandaloneAudit audit;
    final EntityStore crm;
    final CrmRows crmRows;
    final Criteria criteria;
    final OwnFieldRegister ownFields;
    final SegmentKeeper keeper;
    final Segments segments;
    private final List<NewJob> started = new ArrayList<>();
    private long lastId = 1_000;

    private CriteriaDatabase() {
        try {
            // Open until the JVM ends, as the server is.
            data = Standalone.open(
                    rows.url(),
                    TestDatabase.shared().user(),
                    TestDatabase.shared().password());
            facts = new StandaloneFacts(data.units());
            audit = new StandaloneAudit(data.units());
            crm = data.store(new CrmEntities());
            crmRows = new CrmRows(crm, data.units());
            OwnFields own = new OwnFields(crmRows);
            sources.add(new CustomerCriteria());
            sources.add(new WorkCriteria());
            sources.add(new ExternalCriteria());
            sources.add(new VoiceCriteria());
            sources.add(new OwnCriteria(own));
            ownFields =
                    new OwnFieldRegister(crmRows, data.units(), own, audit, facts, new StandaloneJobs(data.units()));
            criteria = new MariaDbCriteria(data.store(new CriteriaEntities()), data.units(), tenants, sources);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Jobs jobs = (Jobs) Proxy.newProxyInstance(
                Jobs.class.getClassLoader(), new Class<?>[] {Jobs.class}, (proxy, method, arguments) -> {
                    started.add((NewJob) arguments[1]);
                    return null;
                });
        keeper = new SegmentKeeper(crm, data.units(), criteria, facts, tenants, jobs::start);
        segments = new Segments(crm, data.units(), criteria, audit, jobs, (code, values, locale) -> code);
    }

    static CriteriaDatabase shared() {
        return SHARED;
    }

    /** Runs a statement that no guard watches; instants are kept in UTC. */
    void run(String sql, @Nullable Object... values) {
        try (Connection connection = rows.unguarded();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                statement.setObject(
                        i + 1, value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /**
     * How many selects something takes: the fewer of two times, for what is known for some seconds only may have to be asked
     * anew in one of them.
     */
    long selects(Runnable call) {
        return Math.min(selectsOnce(call), selectsOnce(call));
    }

    private long selectsOnce(Runnable call) {
        long before = rows.counted("Com_select");
        call.run();
        return rows.counted("Com_select") - before;
    }

    long customer(CallContext store) {
        return customer(store, null);
    }

    long customer(CallContext store, @Nullable String region) {
        long id = ++lastId;
        run(
                "insert into crm_customer (tenant_id, id, name, name_key, twin, region, staff_fields, version,"
                        + " created_at, updated_at) values (?, ?, 'c', 'c', ?, ?, '', 1, now(), now())",
                store.tenant().value(),
                id,
                id,
                region);
        return id;
    }

    /** A rental for nothing. */
    void dealing(CallContext store, long customer, Instant at) {
        dealing(store, customer, "RENTAL", at, null);
    }

    void dealing(CallContext store, long customer, String kind, Instant at, @Nullable Long fen) {
        long id = ++lastId;
        run(
                "insert into crm_dealing (tenant_id, id, kind, source, external_id, hash, customer_id, started_at,"
                        + " amount_minor, currency, created_at, updated_at)"
                        + " values (?, ?, ?, 's', ?, '', ?, ?, ?, ?, now(), now())",
                store.tenant().value(),
                id,
                kind,
                Long.toString(id),
                customer,
                at,
                fen,
                fen == null ? null : "CNY");
    }

    long vehicle(CallContext store, @Nullable Long owner, String brand) {
        long id = ++lastId;
        run(
                "insert into crm_vehicle (tenant_id, id, twin, customer_id, brand, staff_fields, version, created_at,"
                        + " updated_at) values (?, ?, ?, ?, ?, '', 1, now(), now())",
                store.tenant().value(),
                id,
                id,
                owner,
                brand);
        return id;
    }

    /** A new segment, gone through once. */
    SegmentRow segment(CallContext store, String name, Map<String, Object> criterion) {
        SegmentRow row = segments.create(store, new SegmentDraft(name, criterion, null, null, false));
        evaluate(store);
        return row;
    }

    /** Does what has been queued, also meanwhile. */
    void evaluate(CallContext store) {
        EvaluateSegment evaluation = new EvaluateSegment(keeper);
        while (!started.isEmpty()) {
            NewJob job = started.remove(0);
            if (job.kind().equals(evaluation.name())) {
                evaluation.run(store, new StandaloneRun(job.parameters()));
            }
        }
    }

    /** Has segments hear of a fact, as it is delivered: also what they want to hear of is asked inside a unit of the store. */
    void happened(CallContext store, String type, long... customers) {
        List<String> subjects =
                Arrays.stream(customers).mapToObj(Long::toString).toList();
        SegmentsByFacts handler = new SegmentsByFacts(keeper);
        data.units().run(store, () -> {
            assertThat(handler.types()).contains(type);
            handler.handle(store, new Fact(1, type, Instant.now(), subjects, Map.of()));
        });
    }

    List<Long> members(CallContext store, SegmentRow row) {
        return segments.members(store, row.id(), null, 100);
    }
}
