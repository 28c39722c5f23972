package livery.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The whole database as it was at one instant, while others go on writing. A table is locked against changes of its
 * columns only while its own rows are read.
 */
public final class DatabaseDump {
    static final String FOLDER = "database";
    static final String TABLE = ".table.sql";
    static final String VIEW = ".view.sql";
    static final String ROWS = ".rows";

    /** The driver keeps as many in memory; the server sends them without being asked, so more at once save no time. */
    private static final int ROWS_AT_ONCE = 1;

    private static final int CHANGED_MEANWHILE = 1412;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$-]{1,64}");
    /** Who made a view: an account that need not be there where it is restored. */
    private static final Pattern DEFINER = Pattern.compile(" DEFINER=`[^`]*`@`[^`]*`");

    private final Connection connection;
    private final BackupWriter out;
    private int tables;
    private long rows;

    private DatabaseDump(Connection connection, BackupWriter out) {
        this.connection = connection;
        this.out = out;
    }

    /** How much was written, and by which checks the keys are known that encrypted some of it. */
    public record Written(int tables, long rows, Map<String, String> keyChecks) {}

    /** Writes all tables and views. */
    public static Written write(DatabaseAddress database, BackupWriter out) throws IOException {
        try (Connection connection = database.connect()) {
            return new DatabaseDump(connection, out).all(database);
        } catch (SQLException e) {
            throw new BackupException(
                    e.getErrorCode() == CHANGED_MEANWHILE
                            ? "A table was changed by an update of a module meanwhile; make the backup again"
                            : "The database " + database + " cannot be read: " + e.getMessage(),
                    e);
        }
    }

    private Written all(DatabaseAddress database) throws SQLException, IOException {
        execute("set session transaction isolation level repeatable read");
        // Times as they are kept, whatever zone the server has; a slow disk may keep the server waiting.
        execute("set session time_zone = '+00:00', sql_mode = '', net_write_timeout = 3600");
        if (RestoreMark.in(connection)) {
            throw new BackupException("A restore into the database " + database + " is not finished");
        }
        execute("start transaction with consistent snapshot, read only");
        List<String> names = names("BASE TABLE");
        if (!names.contains(KeyRing.TABLE)) {
            throw new BackupException("The database " + database + " holds no installation of Livery");
        }
        for (String table : names) {
            execute("savepoint livery_backup");
            table(table);
            execute("rollback to savepoint livery_backup");
            tables++;
        }
        for (String view : names("VIEW")) {
            String made = second("show create view " + Columns.quoted(view));
            out.text(FOLDER + "/" + view + VIEW, DEFINER.matcher(made).replaceFirst(""));
        }
        Map<String, String> checks = keyChecks();
        execute("rollback");
        return new Written(tables, rows, checks);
    }

    private void table(String table) throws SQLException, IOException {
        out.text(FOLDER + "/" + table + TABLE, second("show create table " + Columns.quoted(table)));
        Columns columns = Columns.of(connection, table);
        out.entry(FOLDER + "/" + table + ROWS, to -> {
            try {
                rows(table, columns, to);
            } catch (SQLException e) {
                throw new IOException("The table " + table + " cannot be read: " + e.getMessage(), e);
            } catch (OutOfMemoryError e) {
                throw new IOException(
                        "A row of the table " + table + " is larger than what a backup has memory for", e);
            }
        });
    }

    private void rows(String table, Columns columns, OutputStream to) throws SQLException, IOException {
        boolean[] binary = columns.binary();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet read = statement.executeQuery(columns.select(table))) {
                while (read.next()) {
                    for (int i = 0; i < binary.length; i++) {
                        Rows.write(to, read.getBytes(i + 1), binary[i]);
                        to.write(i + 1 < binary.length ? '\t' : '\n');
                    }
                    rows++;
                }
            }
        }
    }

    private Map<String, String> keyChecks() throws SQLException {
        Map<String, String> checks = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet read = statement.executeQuery(KeyRing.CHECKS)) {
            while (read.next()) {
                checks.put(read.getString(1), HexFormat.of().formatHex(read.getBytes(2)));
            }
        }
        return checks;
    }

    private List<String> names(String kind) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet read = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = database() and table_type = '" + kind + "' order by table_name")) {
            while (read.next()) {
                String name = read.getString(1);
                if (!PLAIN.matcher(name).matches()) {
                    throw new BackupException("The table " + name + " is none of Livery's: it cannot be backed up");
                }
                names.add(name);
            }
        }
        return names;
    }

    private String second(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet read = statement.executeQuery(sql)) {
            read.next();
            return new String(read.getBytes(2), StandardCharsets.UTF_8);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
