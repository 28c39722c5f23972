package livery.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import livery.bench.criteria.BenchCriterion;
import livery.criteria.Criteria;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.platform.CallContext;

/** How long one criterion takes in some stores, by the product and by hand. */
final class CriterionTimes {
    private static final String PAGES_READ =
            "select variable_value from information_schema.global_status where variable_name = 'innodb_buffer_pool_reads'";

    private final Connection connection;
    private final List<CallContext> stores;
    private final Consumer<CallContext> known;
    private final String name;
    private final List<Way> ways = new ArrayList<>();
    private final List<Double> knowing = new ArrayList<>();
    private long count = -1;
    private long pagesRead;

    /** @param known has what is kept of a store for five seconds be read again where it is older */
    CriterionTimes(
            Criteria criteria,
            Connection connection,
            BenchCriterion asked,
            List<CallContext> stores,
            Consumer<CallContext> known) {
        this.connection = connection;
        this.stores = stores;
        this.known = known;
        this.name = asked.name();
        ways.add(new Way(
                "ours",
                store -> criteria.count(store, CustomerCriteria.CUSTOMER, asked.criterion()),
                new ArrayList<>()));
        for (BenchCriterion.Hand hand : asked.hands()) {
            ways.add(new Way(
                    hand.way(),
                    store ->
                            number(hand.sql().replace("{tenant}", store.tenant().toString())),
                    new ArrayList<>()));
        }
    }

    /** One way to count, and how many milliseconds it took each time. */
    private record Way(String name, Counting counting, List<Double> millis) {
        double median() {
            return Sample.of(millis).median();
        }
    }

    @FunctionalInterface
    private interface Counting {
        long of(CallContext store) throws SQLException;
    }

    /**
     * All ways in turns, each the first in some of them.
     *
     * @throws BenchException when two ways do not count the same
     */
    void measure(int warmUps, int rounds) throws SQLException {
        for (int round = -warmUps; round < rounds; round++) {
            if (round == 0) {
                pagesRead = -number(PAGES_READ);
            }
            for (int turn = 0; turn < ways.size(); turn++) {
                ask(ways.get(Math.floorMod(round + turn, ways.size())), round >= 0);
            }
        }
        pagesRead += number(PAGES_READ);
    }

    private void ask(Way way, boolean counts) throws SQLException {
        long found = 0;
        long took = 0;
        long tookToKnow = 0;
        for (CallContext store : stores) {
            long begun = System.nanoTime();
            known.accept(store);
            long asking = System.nanoTime();
            found += way.counting().of(store);
            took += System.nanoTime() - asking;
            tookToKnow += asking - begun;
        }
        if (count >= 0 && found != count) {
            throw new BenchException(name + ": " + count + ", and by " + way.name() + " " + found);
        }
        count = found;
        if (counts) {
            way.millis().add(took / 1e6);
            knowing.add(tookToKnow / 1e6);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    long count() {
        return count;
    }

    /** From the disk, in the rounds that count. */
    long pagesRead() {
        return pagesRead;
    }

    /** The longest that it took in a round to know all stores again, in milliseconds. */
    double knowing() {
        return knowing.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    double ours() {
        return ways.get(0).median();
    }

    private Way bestByHand() {
        return ways.stream()
                .skip(1)
                .min(Comparator.comparingDouble(Way::median))
                .orElseThrow();
    }

    double best() {
        return bestByHand().median();
    }

    double ratio() {
        return ours() / best();
    }

    List<String> cells() {
        return List.of(
                String.format(Locale.ROOT, "%,.1f ms", ours()),
                String.format(Locale.ROOT, "%,.1f ms", best()),
                String.format(Locale.ROOT, "%.2f", ratio()));
    }

    @Override
    public String toString() {
        return String.join(", ", cells()) + ", best by " + bestByHand().name();
    }
}
