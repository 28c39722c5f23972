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
import livery.data.EntityStore;
import livery.platform.CallContext;

/** How long criteria take beside the best SQL that we can write for them, in one store and over a thousand. */
final class CriteriaBench {
    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 1;
    private static final int DEALINGS_OF_A_CUSTOMER = 3;
    private static final int STORES = 1_000;
    private static final double MOST_PERCENT = 130;
    private static final int SMALL_BUFFER = 256;
    private static final int LARGE_BUFFER = 1_536;
    private static final long FIRST_CUSTOMER = 1_000_000_000L;
    private static final long FIRST_DEALING = 5_000_000_000L;

    private static final String CUSTOMERS = """
            insert into crm_customer (tenant_id, id, name, name_key, twin, sex, birth_date, region, staff_fields, version,
              created_at, updated_at)
            select t.id, %1$d + s.seq, concat('c', s.seq), concat('c', s.seq), 0, elt(1 + s.seq %% 3, 'MALE', 'FEMALE', 'UNKNOWN'),
              if(s.seq %% 11 = 0, null, date_add('1950-01-01', interval (s.seq * 7919) %% 20000 day)),
              elt(1 + (s.seq * 31) %% 13, '广州', '深圳', '北京', '上海', '杭州', '成都', '武汉', '南京', '西安', '青岛', '厦门',
                '长沙', null),
              '', 1, timestampadd(minute, -((s.seq * 37) %% 2000000), now()), now()
            from seq_1_to_%2$d s join bench_tenant t on t.n = s.seq %% %3$d""";
    private static final String DEALINGS = """
            insert into crm_dealing (tenant_id, id, kind, source, external_id, hash, customer_id, started_at, days, amount_minor,
              currency, model, created_at, updated_at)
            select c.tenant_id, %1$d + d.seq, if(d.seq %% 5 < 3, 'RENTAL', 'SERVICE_VISIT'), 'bench', d.seq, 'x', c.id,
              timestampadd(minute, -((d.seq * 104729) %% 2600000), now()), 3, (d.seq * 7919) %% 300000,
              if(d.seq %% 97 = 0, 'USD', 'CNY'), concat('M', d.seq %% 40), now(), now()
            from seq_1_to_%2$d d straight_join crm_customer c force index (bench_id)
              on c.id = %3$d + 1 + (d.seq * 611953) %% %4$d
            where c.tenant_id in (select id from bench_tenant)""";

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
                customers * DEALINGS_OF_A_CUSTOMER));
        Workspace workspace = Workspace.create(arguments.home(), distribution, "criteria", cleanup);
        int buffer = arguments.size() == Size.L ? LARGE_BUFFER : SMALL_BUFFER;
        InProcess platform = InProcess.start(workspace.folder("mariadb"), distribution, buffer, cleanup);
        platform.data().store(new CrmEntities());
        EntityStore store = platform.data().store(new CriteriaEntities());
        CriteriaSources sources = new CriteriaSources();
        sources.add(new CustomerCriteria());
        Criteria criteria = new MariaDbCriteria(store, platform.data().units(), platform.tenants(), sources);
        List<CallContext> one = List.of(platform.store("one"));
        List<CallContext> many = new ArrayList<>();
        for (int i = 0; i < Math.min(STORES, customers / 10); i++) {
            many.add(platform.store("many-" + i));
        }
        try (Connection connection = platform.database().connect()) {
            connection.setAutoCommit(true);
            fill(connection, one, customers, 0, report);
            fill(connection, many, customers, customers, report);
            Table table = new Table("counted", "customers", "ours", "best SQL", "ratio", "over " + many.size());
            double worst = 0;
            double spread = 0;
            for (BenchCriterion asked : BenchCriterion.all(LocalDate.now(platform.zone()))) {
                List<Double> ours = new ArrayList<>();
                List<Double> thousand = new ArrayList<>();
                List<List<Double>> hands = new ArrayList<>();
                asked.hands().forEach(hand -> hands.add(new ArrayList<>()));
                long count = 0;
                for (int round = -WARM_UPS; round < rounds; round++) {
                    long begun = System.nanoTime();
                    count = count(criteria, one, asked);
                    double our = since(begun);
                    begun = System.nanoTime();
                    long there = count(criteria, many, asked);
                    double apart = since(begun);
                    if (there != count) {
                        throw new BenchException(asked.name() + ": " + count + " in one store, " + there + " in many");
                    }
                    for (int i = 0; i < hands.size(); i++) {
                        begun = System.nanoTime();
                        long by = byHand(connection, asked.hands().get(i), one.get(0));
                        if (by != count) {
                            throw new BenchException(asked.name() + ": " + count + ", and by hand " + by);
                        }
                        if (round >= 0) {
                            hands.get(i).add(since(begun));
                        }
                    }
                    if (round >= 0) {
                        ours.add(our);
                        thousand.add(apart);
                    }
                }
                double our = Sample.of(ours).median();
                double best = hands.stream()
                        .mapToDouble(times -> Sample.of(times).median())
                        .min()
                        .orElseThrow();
                double apart = Sample.of(thousand).median();
                worst = Math.max(worst, our / best);
                spread = Math.max(spread, apart / our);
                table.row(
                        asked.name(),
                        String.format(Locale.ROOT, "%,d", count),
                        String.format(Locale.ROOT, "%,.1f ms", our),
                        String.format(Locale.ROOT, "%,.1f ms", best),
                        String.format(Locale.ROOT, "%.2f", our / best),
                        String.format(Locale.ROOT, "%,.1f ms", apart));
            }
            report.say(table);
            report.say("medians of " + rounds + " rounds, in turns; best SQL: the fastest of several, by plain JDBC.");
            report.say("over " + many.size() + ": the same customers spread over so many stores, one after the other.");
            report.atMost("ours of the best SQL", 100 * worst, MOST_PERCENT, "%");
            report.say(String.format(
                    Locale.ROOT, "spread over %d stores: at most %.2f of one store", many.size(), spread));
        }
        return 0;
    }

    private static void fill(Connection connection, List<CallContext> stores, int customers, int from, Report report)
            throws SQLException {
        report.progress("filling " + stores.size() + " stores");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create or replace temporary table bench_tenant (n int primary key, id bigint) engine = memory");
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < stores.size(); i++) {
                rows.append(i == 0 ? "" : ", ")
                        .append("(" + i + ", " + stores.get(i).tenant() + ")");
            }
            statement.execute("insert into bench_tenant values " + rows);
            statement.execute("set unique_checks = 0, foreign_key_checks = 0");
            long first = FIRST_CUSTOMER + from;
            statement.execute(CUSTOMERS.formatted(first, customers, stores.size()));
            int dealings = customers * DEALINGS_OF_A_CUSTOMER;
            statement.execute("create index bench_id on crm_customer (id)");
            statement.execute(DEALINGS.formatted(
                    FIRST_DEALING + (long) from * DEALINGS_OF_A_CUSTOMER, dealings, first, customers));
            statement.execute("drop index bench_id on crm_customer");
            statement.execute("set unique_checks = 1, foreign_key_checks = 1");
            statement.execute("analyze table crm_customer, crm_dealing");
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static long count(Criteria criteria, List<CallContext> stores, BenchCriterion asked) {
        return stores.stream()
                .mapToLong(store -> criteria.count(store, CustomerCriteria.CUSTOMER, asked.criterion()))
                .sum();
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
