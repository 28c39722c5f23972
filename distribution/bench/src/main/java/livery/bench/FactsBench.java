package livery.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import livery.crm.internal.CrmEntities;
import livery.crm.internal.customer.CustomerRegister;
import livery.crm.internal.customer.CustomerWriting;
import livery.crm.internal.merge.TakenFields;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.own.OwnWriting;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.values.CustomerDraft;
import livery.data.EntityStore;
import livery.data.StandaloneEncryption;
import livery.platform.CallContext;
import livery.platform.internal.facts.Outbox;

/** How many customers the product's own service writes a second, each with its audit entry and fact, beside plain JDBC. */
final class FactsBench {
    private static final int THREADS = 8;
    private static final int ROUNDS = 4;
    /** Until what runs is compiled. */
    private static final int WARM_UP_ROUNDS = 4;

    private static final int SECONDS = 5;
    private static final double GOAL_PERCENT = 60;
    /** A prime, so that no number comes twice. */
    private static final long SCATTER = 611_953;

    private static final AtomicLong MOBILES = new AtomicLong();

    private final Distribution distribution;
    private final Cleanup cleanup;

    FactsBench(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException, InterruptedException {
        int rounds = arguments.count("--rounds", ROUNDS);
        int seconds = arguments.count("--seconds", SECONDS);
        int warmUps = arguments.count("--warm-ups", WARM_UP_ROUNDS);
        Report report = Report.ofBench("bench facts: a customer with audit entry and fact, " + THREADS + " threads");
        Workspace workspace = Workspace.create(arguments.home(), distribution, "facts", cleanup);
        InProcess platform = InProcess.start(workspace.folder("mariadb"), distribution, cleanup);
        EntityStore customers = platform.data().store(new CrmEntities());
        CustomerWriting writing = new CustomerWriting(customers, new StandaloneEncryption());
        CrmRows rows = new CrmRows(customers, platform.data().units());
        OwnFields own = new OwnFields(rows);
        CustomerRegister register = new CustomerRegister(
                customers,
                platform.data().units(),
                platform.tenants(),
                platform.audit(),
                new Outbox(platform.entities(), platform.data().units()),
                writing,
                new TakenFields(customers, writing, own),
                new OwnWriting(own, rows));
        CallContext one = platform.store("one");
        CallContext ours = platform.store("ours");
        CallContext limit = platform.store("limit");
        long customer = register.create(one, draft()).value();
        RawCustomers.Template template;
        try (Connection connection = platform.database().connect()) {
            template = RawCustomers.read(
                    connection, one.tenant().value(), customer, limit.tenant().value());
        }
        List<Double> ourRates = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        Statements ourStatements = new Statements();
        Statements limitStatements = new Statements();
        for (int round = 1 - warmUps; round <= rounds; round++) {
            double our = ourStatements.during(platform, written -> service(register, ours, seconds, written));
            double possible = limitStatements.during(platform, written -> raw(platform, template, seconds, written));
            if (round > 0) {
                ourRates.add(our);
                limits.add(possible);
            }
            report.progress(String.format(Locale.ROOT, "round %d: %,.0f and %,.0f a second", round, our, possible));
        }
        double ratio = Sample.of(ourRates).median() / Sample.of(limits).median();
        report.say(new Table("customers", "rounds", "ours", "limit", "ratio")
                .row(
                        "a second",
                        rounds,
                        String.format(Locale.ROOT, "%,.0f", Sample.of(ourRates).median()),
                        String.format(Locale.ROOT, "%,.0f", Sample.of(limits).median()),
                        String.format(Locale.ROOT, "%.2f", ratio))
                .row(
                        "statements for each",
                        warmUps + rounds,
                        String.format(Locale.ROOT, "%.1f", ourStatements.each()),
                        String.format(Locale.ROOT, "%.1f", limitStatements.each()),
                        String.format(Locale.ROOT, "%.2f", ourStatements.each() / limitStatements.each())));
        report.say(String.format(
                Locale.ROOT,
                "limit: the same %d rows of the same tables by prepared inserts, one transaction each, in turns with"
                        + " ours;",
                template.rows()));
        report.say("medians of the rounds; ratio: ours ÷ limit.");
        report.atLeast("ours of the limit", 100 * ratio, GOAL_PERCENT, "%");
        return 0;
    }

    /** How many statements the server was sent, while so many customers were written. */
    private static final class Statements {
        private final LongAdder written = new LongAdder();
        private long sent;

        double during(InProcess platform, Round round) throws SQLException, InterruptedException {
            try (Connection connection = platform.database().connect()) {
                long before = sent(connection);
                double perSecond = round.run(written);
                sent += sent(connection) - before;
                return perSecond;
            }
        }

        private static long sent(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("show global status like 'Questions'")) {
                rows.next();
                return rows.getLong(2);
            }
        }

        double each() {
            return (double) sent / written.sum();
        }
    }

    /** Writes for some seconds, counts what it writes, and tells how many that is a second. */
    @FunctionalInterface
    private interface Round {
        double run(LongAdder written) throws InterruptedException;
    }

    private static double service(CustomerRegister register, CallContext store, int seconds, LongAdder written)
            throws InterruptedException {
        return ClosedLoop.run(THREADS, seconds, () -> {
                    return unused -> {
                        register.create(store, draft());
                        written.increment();
                    };
                })
                .perSecond();
    }

    private static double raw(InProcess platform, RawCustomers.Template template, int seconds, LongAdder written)
            throws InterruptedException {
        try (Cleanup opened = new Cleanup()) {
            return ClosedLoop.run(THREADS, seconds, () -> {
                        Connection connection = platform.database().connect();
                        opened.add(connection);
                        RawCustomers customers = new RawCustomers(connection, template);
                        SplittableRandom random = new SplittableRandom(System.nanoTime());
                        return unused -> {
                            customers.write(random);
                            written.increment();
                        };
                    })
                    .perSecond();
        }
    }

    private static CustomerDraft draft() {
        return new CustomerDraft("王小明", mobile(), null, null, null, null, null, null, null, null, null, null);
    }

    /** Another one each time, scattered as those of people are. */
    static String mobile() {
        return "13" + (100_000_000L + MOBILES.incrementAndGet() * SCATTER % 900_000_000L);
    }
}
