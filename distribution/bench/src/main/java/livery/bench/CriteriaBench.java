package livery.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import livery.bench.criteria.BenchCriterion;
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
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.sql.CrmRows;
import livery.data.EntityStore;
import livery.platform.CallContext;

/** How long criteria take beside the best SQL that we can write for them, in one store and over a thousand. */
final class CriteriaBench {
    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 1;
    private static final int STORES = 1_000;
    private static final double MOST_PERCENT = 130;
    private static final int SMALL_BUFFER = 256;
    private static final int LARGE_BUFFER = 1_536;

    private final Distribution distribution;
    private final Cleanup cleanup;

    CriteriaBench(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException {
        int customers = arguments.size().customers();
        int rounds = arguments.count("--rounds", ROUNDS);
        Report report = Report.ofBench(String.format(
                Locale.ROOT,
                "bench criteria: %,d customers, %,d dealings",
                customers,
                customers * BenchCustomers.DEALINGS));
        Workspace workspace = Workspace.create(arguments.home(), distribution, "criteria", cleanup);
        int buffer = arguments.size() == Size.L ? LARGE_BUFFER : SMALL_BUFFER;
        InProcess platform = InProcess.start(workspace.folder("mariadb"), distribution, buffer, cleanup);
        EntityStore crm = platform.data().store(new CrmEntities());
        EntityStore store = platform.data().store(new CriteriaEntities());
        CriteriaSources sources = new CriteriaSources();
        sources.add(new CustomerCriteria());
        sources.add(new WorkCriteria());
        sources.add(new ExternalCriteria());
        sources.add(new VoiceCriteria());
        sources.add(
                new OwnCriteria(new OwnFields(new CrmRows(crm, platform.data().units()))));
        Criteria criteria = new MariaDbCriteria(store, platform.data().units(), platform.tenants(), sources);
        List<CallContext> one = List.of(platform.store("one"));
        List<CallContext> many = new ArrayList<>();
        for (int i = 0; i < Math.min(STORES, customers / 10); i++) {
            many.add(platform.store("many-" + i));
        }
        try (Connection connection = platform.database().connect()) {
            connection.setAutoCommit(true);
            BenchCustomers filling = new BenchCustomers(connection, report);
            filling.fill(one, customers, 0);
            filling.fill(many, customers, customers);
            Table table = new Table(
                    "counted", "customers", "ours", "best SQL", "ratio", "over " + many.size(), "best SQL", "ratio");
            List<String> apartFromOne = new ArrayList<>();
            double worst = 0;
            double worstApart = 0;
            for (BenchCriterion asked : BenchCriterion.all(LocalDate.now(platform.zone()))) {
                Times inOne = new Times(criteria, connection, asked, one);
                Times apart = new Times(criteria, connection, asked, many);
                for (int round = -WARM_UPS; round < rounds; round++) {
                    inOne.round(round >= 0);
                    apart.round(round >= 0);
                }
                if (inOne.count != apart.count) {
                    throw new BenchException(
                            asked.name() + ": " + inOne.count + " in one store, " + apart.count + " in many");
                }
                worst = Math.max(worst, inOne.ratio());
                worstApart = Math.max(worstApart, apart.ratio());
                List<Object> cells =
                        new ArrayList<>(List.of(asked.name(), String.format(Locale.ROOT, "%,d", inOne.count)));
                cells.addAll(inOne.cells());
                cells.addAll(apart.cells());
                table.row(cells.toArray());
                apartFromOne.add(String.format(
                        Locale.ROOT,
                        "%s: over %d stores ours takes %.1f times as long as in one, the best SQL %.1f times",
                        asked.name(),
                        many.size(),
                        Sample.of(apart.ours).median() / Sample.of(inOne.ours).median(),
                        apart.best() / inOne.best()));
                report.progress(asked.name() + " measured: " + String.join(", ", inOne.cells()) + "; over "
                        + many.size() + " stores: " + String.join(", ", apart.cells()));
            }
            report.say(table);
            apartFromOne.forEach(report::say);
            report.say("medians of " + rounds + " rounds, in turns; best SQL: the fastest of several, by plain JDBC.");
            report.say("over " + many.size() + ": the same customers spread over so many stores, one after the other.");
            report.atMost("ours of the best SQL", 100 * worst, MOST_PERCENT, "%");
            report.atMost("spread over " + many.size() + " stores", 100 * worstApart, MOST_PERCENT, "%");
        }
        return 0;
    }

    /** One criterion in some stores, by the product and by hand. */
    private static final class Times {
        private final Criteria criteria;
        private final Connection connection;
        private final BenchCriterion asked;
        private final List<CallContext> stores;
        private final List<Double> ours = new ArrayList<>();
        private final List<List<Double>> hands = new ArrayList<>();
        private long count;

        Times(Criteria criteria, Connection connection, BenchCriterion asked, List<CallContext> stores) {
            this.criteria = criteria;
            this.connection = connection;
            this.asked = asked;
            this.stores = stores;
            asked.hands().forEach(hand -> hands.add(new ArrayList<>()));
        }

        void round(boolean counts) throws SQLException {
            long begun = System.nanoTime();
            count = stores.stream()
                    .mapToLong(store -> criteria.count(store, CustomerCriteria.CUSTOMER, asked.criterion()))
                    .sum();
            double our = since(begun);
            if (counts) {
                ours.add(our);
            }
            for (int i = 0; i < hands.size(); i++) {
                begun = System.nanoTime();
                long found = 0;
                for (CallContext store : stores) {
                    found += byHand(connection, asked.hands().get(i), store);
                }
                if (found != count) {
                    throw new BenchException(asked.name() + ": " + count + ", and by hand " + found);
                }
                if (counts) {
                    hands.get(i).add(since(begun));
                }
            }
        }

        private double best() {
            return hands.stream()
                    .mapToDouble(times -> Sample.of(times).median())
                    .min()
                    .orElseThrow();
        }

        double ratio() {
            return Sample.of(ours).median() / best();
        }

        List<String> cells() {
            return List.of(
                    String.format(Locale.ROOT, "%,.1f ms", Sample.of(ours).median()),
                    String.format(Locale.ROOT, "%,.1f ms", best()),
                    String.format(Locale.ROOT, "%.2f", ratio()));
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static long byHand(Connection connection, String sql, CallContext store) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        sql.replace("{tenant}", store.tenant().toString()))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
