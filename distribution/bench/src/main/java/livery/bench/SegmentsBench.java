package livery.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import livery.criteria.Criteria;
import livery.criteria.internal.CriteriaEntities;
import livery.criteria.internal.CriteriaSources;
import livery.criteria.internal.MariaDbCriteria;
import livery.crm.CustomerFacts;
import livery.crm.internal.CrmEntities;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.ExternalCriteria;
import livery.crm.internal.criteria.VoiceCriteria;
import livery.crm.internal.criteria.WorkCriteria;
import livery.crm.internal.own.OwnCriteria;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.segment.EvaluateSegment;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.segment.SegmentKeeper;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.segment.Segments;
import livery.crm.internal.segment.SegmentsByFacts;
import livery.crm.internal.sql.CrmRows;
import livery.data.EntityStore;
import livery.data.StandaloneAudit;
import livery.data.StandaloneFacts;
import livery.data.StandaloneJobs;
import livery.data.StandaloneModules;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.facts.Fact;

/** How long one fact takes to bring all segments of a store up to date for the customer that it is about. */
final class SegmentsBench {
    private static final int SEGMENTS = 200;
    private static final int FACTS = 400;
    private static final int WARM_UPS = 60;
    private static final int EVALUATED = 3;
    private static final double GOAL_MILLIS = 50;
    private static final int SMALL_BUFFER = 256;
    private static final int LARGE_BUFFER = 1_536;

    private final Distribution distribution;
    private final Cleanup cleanup;

    SegmentsBench(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException {
        int customers = arguments.size().customers();
        int rounds = arguments.count("--facts", FACTS);
        Report report = Report.ofBench(
                String.format(Locale.ROOT, "bench segments: %,d customers, %d segments", customers, SEGMENTS));
        Workspace workspace = Workspace.create(arguments.home(), distribution, "segments", cleanup);
        int buffer = arguments.size() == Size.L ? LARGE_BUFFER : SMALL_BUFFER;
        InProcess platform = InProcess.start(workspace.folder("mariadb"), distribution, buffer, cleanup);
        EntityStore crm = platform.data().store(new CrmEntities());
        CriteriaSources sources = new CriteriaSources(new StandaloneModules());
        sources.add(new CustomerCriteria());
        sources.add(new WorkCriteria());
        sources.add(new ExternalCriteria());
        sources.add(new VoiceCriteria());
        sources.add(
                new OwnCriteria(new OwnFields(new CrmRows(crm, platform.data().units()))));
        Criteria criteria = new MariaDbCriteria(
                platform.data().store(new CriteriaEntities()), platform.data().units(), platform.tenants(), sources);
        StandaloneFacts facts = new StandaloneFacts(platform.data().units());
        StandaloneJobs jobs = new StandaloneJobs(platform.data().units());
        SegmentKeeper keeper =
                new SegmentKeeper(crm, platform.data().units(), criteria, facts, platform.tenants(), jobs::start);
        Segments segments = new Segments(
                crm,
                platform.data().units(),
                criteria,
                new StandaloneAudit(platform.data().units()),
                jobs,
                (code, values, locale) -> code);
        CallContext store = platform.store("one");
        try (Connection connection = platform.database().connect()) {
            connection.setAutoCommit(true);
            new BenchCustomers(connection, report).fill(List.of(store), customers, 0);
        }
        List<SegmentRow> all = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            all.add(segments.create(store, new SegmentDraft("s" + i, criterion(i), null, null, false)));
        }
        Table evaluation = new Table("all customers once for a segment", "seconds");
        for (SegmentRow one : all.subList(0, EVALUATED)) {
            long begun = System.nanoTime();
            new EvaluateSegment(keeper)
                    .run(
                            store,
                            new StandaloneRun(Map.of(
                                    "segment", Long.toString(one.id()), "version", Long.toString(one.version()))));
            evaluation.row(one.name(), String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9));
            report.progress(one.name() + " evaluated");
        }
        report.say(evaluation);
        SegmentsByFacts handler = new SegmentsByFacts(keeper);
        SplittableRandom random = new SplittableRandom(1);
        List<Double> millis = new ArrayList<>();
        for (int round = -WARM_UPS; round < rounds; round++) {
            String customer = Long.toString(BenchCustomers.FIRST + 1 + random.nextInt(customers));
            Fact fact = new Fact(1, CustomerFacts.DEALINGS_CHANGED, Instant.now(), List.of(customer), Map.of());
            long begun = System.nanoTime();
            platform.data().units().run(store, () -> handler.handle(store, fact));
            if (round >= 0) {
                millis.add((System.nanoTime() - begun) / 1e6);
            }
        }
        Sample sample = Sample.of(millis);
        Table table = new Table("milliseconds for a fact", "facts", "p50", "p95", "p99");
        table.row(SEGMENTS + " segments", rounds, sample.columns(1));
        report.say(table);
        report.say("each fact about another customer; all segments have two conditions that such a fact can change.");
        report.atMost("p95 of a fact", sample.percentile(95), GOAL_MILLIS, "ms");
        return 0;
    }

    /** Each another one: dealings of some kind within some weeks, and the money of some months. */
    private static Map<String, Object> criterion(int number) {
        Map<String, Object> often = Map.of(
                "collection", "crm.dealings",
                "function", "count",
                "window", Map.of("last", 4 + number, "unit", "weeks"),
                "operator", "at-least",
                "values", List.of(1 + number % 3));
        Map<String, Object> kind = Map.of(
                "field", "kind", "operator", "is", "values", List.of(number % 2 == 0 ? "rental" : "service-visit"));
        Map<String, Object> seen = Map.of(
                "collection",
                "crm.dealings",
                "function",
                "count",
                "window",
                Map.of("last", 1 + number % 24, "unit", "months"),
                "where",
                kind,
                "operator",
                "at-least",
                "values",
                List.of(1));
        return Map.of("all", List.of(often, seen));
    }
}
