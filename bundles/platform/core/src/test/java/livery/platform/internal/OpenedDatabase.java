package livery.platform.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.database.StoredRows;
import livery.database.TestDatabase;

/**
 * A database with the platform's tables, and units of work over it. Making one takes longer than most tests, so it is
 * emptied and used again; two tests never have the same one at a time.
 */
record OpenedDatabase(StoredRows rows, Standalone data, EntityStore store) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Deque<OpenedDatabase> SPARE = new ConcurrentLinkedDeque<>();
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = database()";

    static OpenedDatabase take() {
        OpenedDatabase spare = SPARE.poll();
        return spare == null ? open() : spare;
    }

    private static OpenedDatabase open() {
        StoredRows rows = new StoredRows(TestDatabase.shared().jdbcUrl("platform_" + NUMBER.incrementAndGet()));
        try {
            @SuppressWarnings("resource") // open until the JVM ends, as the server is
            Standalone data = Standalone.open(
                    rows.url(),
                    TestDatabase.shared().user(),
                    TestDatabase.shared().password());
            return new OpenedDatabase(rows, data, data.store(new PlatformEntities()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the platform's tables empty, and no others. */
    void giveBack() {
        List<String> tables = rows.texts(TABLES);
        try (Connection connection = rows.unguarded();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables) {
                if (!table.startsWith("platform_") || table.equals("platform_seen")) {
                    statement.addBatch("drop table if exists " + table);
                } else if (!table.equals("platform_migration")) {
                    statement.addBatch("delete from " + table);
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        SPARE.push(this);
    }
}
