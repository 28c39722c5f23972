package livery.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import livery.data.StandaloneModules;
import livery.platform.CallContext;
import livery.platform.internal.facts.FactDispatcher;
import livery.platform.internal.facts.Outbox;

/**
 * Lets many writers tell of some customers, each holding its customer until its commit, which comes late at random, while
 * two dispatchers deliver: every fact arrives once, none is numbered with a gap, and each customer's come in their order.
 */
final class ProveOrder {
    private static final int MANY = 10_000;
    private static final int WRITERS = 16;
    private static final int FACTS = 2_000;
    private static final int NODES = 2;
    private static final int CUSTOMERS = 64;
    private static final int LONGEST_DELAY_MILLIS = 6;
    private static final long PATIENCE_SECONDS = 60;
    /** Facts that arrived where another should have, of the same customer. */
    private static final String OUT_OF_ORDER = "select count(*) from (select number, row_number() over"
            + " (partition by subject order by n) - 1 as wanted from " + ToldInOrder.TABLE
            + " where tenant_id = %d) told where number <> wanted";

    private static final String ARRIVED = "select count(*) from " + ToldInOrder.TABLE + " where tenant_id = %d";
    private static final String GAPS =
            "select coalesce(max(seq), 0) - count(seq) + sum(seq is null) from platform_fact where tenant_id = %d";

    private final Distribution distribution;
    private final Cleanup cleanup;

    ProveOrder(Distribution distribution, Cleanup cleanup) {
        this.distribution = distribution;
        this.cleanup = cleanup;
    }

    int call(Arguments arguments) throws IOException, SQLException, InterruptedException {
        int each = arguments.count("--facts", FACTS);
        long told = (long) WRITERS * each;
        Report report = Report.ofProof(String.format(
                Locale.ROOT, "prove order: %d writers, %,d facts of %d customers", WRITERS, told, CUSTOMERS));
        Workspace workspace = Workspace.create(arguments.home(), distribution, "order", cleanup);
        InProcess platform = InProcess.start(workspace.folder("mariadb"), distribution, cleanup);
        CallContext store = platform.store("order");
        try (Connection connection = platform.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(ToldInOrder.DEFINITION);
            List<Outbox> outboxes = new ArrayList<>();
            List<ToldInOrder> handlers = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                Outbox outbox = new Outbox(platform.entities(), platform.data().units());
                ToldInOrder handler = new ToldInOrder(platform.entities());
                FactDispatcher dispatcher = new FactDispatcher(
                        platform.entities(), platform.data().units(), outbox, new StandaloneModules());
                cleanup.add(dispatcher::close);
                dispatcher.add(handler);
                outboxes.add(outbox);
                handlers.add(handler);
            }
            awaitSubscription(statement);
            write(platform, outboxes, store, each);
            long tenant = store.tenant().value();
            long arrived = await(statement, tenant, told, report);
            long disordered = number(statement, OUT_OF_ORDER, tenant);
            long gaps = number(statement, GAPS, tenant);
            report.say(String.format(
                    Locale.ROOT,
                    "told %,d, arrived %,d, out of order %,d, gaps in the numbers %,d",
                    told,
                    arrived,
                    disordered,
                    gaps));
            List<Long> byNode = handlers.stream().map(ToldInOrder::taken).toList();
            report.say("taken in by each node " + byNode);
            // Few facts may all be taken in by one node before the other one looks.
            boolean shared = told < MANY || !byNode.contains(0L);
            boolean proved = arrived == told && disordered == 0 && gaps == 0 && shared;
            report.say(proved ? "proved" : "FAILED");
            return proved ? 0 : 1;
        }
    }

    /** What was told before a subscription began is not for it. */
    private static void awaitSubscription(Statement statement) throws SQLException, InterruptedException {
        String begun = "select count(*) from platform_fact_subscription where tenant_id > %d";
        while (number(statement, begun, 0) == 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void write(InProcess platform, List<Outbox> outboxes, CallContext store, int each)
            throws InterruptedException {
        Object[] customers =
                IntStream.range(0, CUSTOMERS).mapToObj(i -> new Object()).toArray();
        long[] numbers = new long[CUSTOMERS];
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                SplittableRandom random = new SplittableRandom(writer);
                writers.add(() -> {
                    for (int i = 0; i < each; i++) {
                        int customer = random.nextInt(CUSTOMERS);
                        int delay = random.nextInt(LONGEST_DELAY_MILLIS);
                        Outbox outbox = outboxes.get(random.nextInt(NODES));
                        synchronized (customers[customer]) {
                            long number = numbers[customer]++;
                            platform.data().units().run(store, () -> {
                                outbox.tell(store, ToldInOrder.TYPE, List.of("c" + customer), Map.of("number", number));
                                pause(delay);
                            });
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new BenchException("A writer failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until all have arrived, or none has for a while; and a little longer, for one too many would come late. */
    private static long await(Statement statement, long tenant, long wanted, Report report)
            throws SQLException, InterruptedException {
        long arrived = -1;
        long moved = System.nanoTime();
        while (arrived < wanted && System.nanoTime() - moved < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            long now = number(statement, ARRIVED, tenant);
            if (now != arrived) {
                arrived = now;
                moved = System.nanoTime();
                report.progress(String.format(Locale.ROOT, "%,d arrived", arrived));
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        TimeUnit.SECONDS.sleep(2);
        return number(statement, ARRIVED, tenant);
    }

    private static long number(Statement statement, String sql, long tenant) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql.formatted(tenant))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
