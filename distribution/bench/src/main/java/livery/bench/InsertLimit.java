package livery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import livery.database.MariaDbServer;
import livery.database.MariaDbSettings;
import livery.database.MariaDbSettings.Durability;
import livery.database.Ports;

/**
 * How fast the rows that an import left can be inserted at all: into a second schema with the same tables, on the same
 * server after the platform has ended, with the driver's options that the product uses, one connection a store.
 */
final class InsertLimit {
    private static final String SCHEMA = "bench_limit";
    private static final String STORES = "select distinct tenant_id from crm_customer order by tenant_id";
    private static final String LARGEST_ID = "select max(id) from (select max(id) as id from crm_customer"
            + " union select max(id) from crm_vehicle union select max(id) from crm_dealing"
            + " union select max(id) from dms_held_record union select max(id) from dms_import) ids";

    private final Distribution distribution;
    private final Path home;
    private final long cut;

    /**
     * What was inserted, and the seconds that only inserting took.
     */
    record Result(long rows, int tables, int stores, double seconds) {}

    /**
     * Of a home whose platform has been stopped.
     *
     * @param cut ids above this came later and are left out
     */
    InsertLimit(Distribution distribution, Path home, long cut) {
        this.distribution = distribution;
        this.home = home;
        this.cut = cut;
    }

    /** Ids begin with the time: all that come later are larger. */
    static long largestId(DatabaseAccount database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LARGEST_ID)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Result call(Report report) throws IOException, SQLException, InterruptedException {
        String password =
                Files.readString(home.resolve("secrets/database-password")).strip();
        int buffer = Integer.parseInt(System.getenv().getOrDefault("LIVERY_DB_BUFFER_MB", "256"));
        int port = Ports.free();
        MariaDbSettings settings = new MariaDbSettings(
                home.resolve("mariadb"), port, SCHEMA, "livery", password, buffer, Durability.EVERY_COMMIT);
        try (MariaDbServer server = MariaDbServer.start(settings, distribution.database());
                Cleanup opened = new Cleanup()) {
            DatabaseAccount account = new DatabaseAccount(server.settings().port(), "livery", password);
            Connection source = account.connect();
            opened.add(source);
            List<TableCopy.Pair> pairs = new ArrayList<>();
            for (long store : stores(source)) {
                Connection from = account.connect();
                opened.add(from);
                Connection to = account.connect(SCHEMA);
                opened.add(to);
                pairs.add(new TableCopy.Pair(store, from, to));
            }
            List<String> tables = Tables.inOrder(source);
            Tables.copyDefinitions(source, pairs.get(0).to(), tables);
            long rows = 0;
            double seconds = 0;
            for (String table : tables) {
                TableCopy copy = TableCopy.of(source, table, cut, pairs);
                copy.call();
                rows += copy.rows();
                seconds += copy.seconds();
                report.progress(
                        String.format(Locale.ROOT, "%s: %,d rows in %.1f s", table, copy.rows(), copy.seconds()));
            }
            return new Result(rows, tables.size(), pairs.size(), seconds);
        }
    }

    private static List<Long> stores(Connection connection) throws SQLException {
        List<Long> stores = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(STORES)) {
            while (rows.next()) {
                stores.add(rows.getLong(1));
            }
        }
        return stores;
    }
}
