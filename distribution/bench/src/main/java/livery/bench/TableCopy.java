package livery.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Copies a table, all stores at once. Rows are read into memory in parts, and only the time is counted in which a part
 * is inserted.
 */
final class TableCopy {
    private static final int PART = 20_000;
    /** As many as the product takes in at once. */
    private static final int BATCH = 500;

    private static final int BATCHES_OF_A_COMMIT = 5;
    /** The first one that a table has tells when a row came. */
    private static final List<String> IDS = List.of("id", "target_id", "customer_id", "import_id");

    private final String read;
    private final String insert;
    private final int columns;
    private final List<Pair> pairs;
    private long rows;
    private long nanos;

    /** One store's connections to both schemas. */
    record Pair(long store, Connection from, Connection to) {}

    private TableCopy(String read, String insert, int columns, List<Pair> pairs) {
        this.read = read;
        this.insert = insert;
        this.columns = columns;
        this.pairs = pairs;
    }

    static TableCopy of(Connection source, String table, long cut, List<Pair> pairs) throws SQLException {
        List<String> columns = Tables.columns(source, table);
        String names = String.join(", ", columns);
        String early = IDS.stream()
                .filter(columns::contains)
                .findFirst()
                .map(id -> " and " + id + " <= " + cut)
                .orElse("");
        return new TableCopy(
                "select " + names + " from " + table + " where tenant_id = ?" + early,
                "insert into " + table + " (" + names + ") values ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                columns.size(),
                pairs);
    }

    long rows() {
        return rows;
    }

    double seconds() {
        return nanos / 1e9;
    }

    void call() throws SQLException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(pairs.size());
        try (Cleanup opened = new Cleanup()) {
            List<ResultSet> sources = new ArrayList<>();
            for (Pair pair : pairs) {
                PreparedStatement statement = pair.from().prepareStatement(read);
                opened.add(statement);
                statement.setFetchSize(BATCH);
                statement.setLong(1, pair.store());
                sources.add(statement.executeQuery());
            }
            while (copyPart(sources, threads)) {
                // Until no store has a row left.
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean copyPart(List<ResultSet> sources, ExecutorService threads)
            throws SQLException, InterruptedException {
        List<Callable<Integer>> inserts = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            List<Object[]> part = part(sources.get(i));
            Connection to = pairs.get(i).to();
            if (!part.isEmpty()) {
                inserts.add(() -> insert(to, part));
            }
        }
        long start = System.nanoTime();
        try {
            for (Future<Integer> inserted : threads.invokeAll(inserts)) {
                rows += inserted.get();
            }
        } catch (ExecutionException e) {
            throw new BenchException("Rows cannot be inserted again: " + e.getCause(), e);
        }
        nanos += System.nanoTime() - start;
        return !inserts.isEmpty();
    }

    private List<Object[]> part(ResultSet source) throws SQLException {
        List<Object[]> part = new ArrayList<>();
        while (part.size() < PART && source.next()) {
            Object[] row = new Object[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = source.getObject(i + 1);
            }
            part.add(row);
        }
        return part;
    }

    private int insert(Connection to, List<Object[]> part) throws SQLException {
        to.setAutoCommit(false);
        try (PreparedStatement statement = to.prepareStatement(insert)) {
            for (int i = 0; i < part.size(); i++) {
                Object[] row = part.get(i);
                for (int column = 0; column < columns; column++) {
                    statement.setObject(column + 1, row[column]);
                }
                statement.addBatch();
                if ((i + 1) % BATCH == 0) {
                    statement.executeBatch();
                }
                if ((i + 1) % (BATCH * BATCHES_OF_A_COMMIT) == 0) {
                    to.commit();
                }
            }
            statement.executeBatch();
            to.commit();
        }
        return part.size();
    }
}
