package livery.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty database from a backup. While it does so the database bears a mark, by which no Livery takes it for
 * whole, and by which a later try may begin anew.
 */
public final class DatabaseLoad implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 500;
    private static final int BYTES_AT_ONCE = 1 << 20;

    private final DatabaseAddress database;
    private final Connection connection;
    private int tables;
    private long rows;

    /** What was restored. */
    public record Loaded(int tables, long rows) {}

    public DatabaseLoad(DatabaseAddress database) {
        this.database = database;
        this.connection = database.connect();
    }

    /**
     * Takes the database for this restore, and nobody else's.
     *
     * @throws BackupException when there is something in it that no unfinished restore left
     */
    public void requireEmpty() {
        try {
            new RestoreMark(connection, database).take();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Loads all tables and views of the backup. */
    public Loaded load(BackupFile backup) throws IOException {
        try {
            RestoreMark mark = new RestoreMark(connection, database);
            mark.set(backup.manifest().id());
            mark.clear();
            // What is loaded was whole where it came from; in which order its tables come does not matter.
            execute("set session foreign_key_checks = 0, time_zone = '+00:00',"
                    + " sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO'");
            List<String> views = new ArrayList<>();
            for (String entry : backup.below(DatabaseDump.FOLDER)) {
                if (entry.endsWith(DatabaseDump.TABLE)) {
                    execute(backup.text(entry));
                    tables++;
                } else if (entry.endsWith(DatabaseDump.ROWS)) {
                    table(backup, entry);
                } else {
                    views.add(backup.text(entry));
                }
            }
            views(views);
            return new Loaded(tables, rows);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Takes the mark away: the database is whole. Does nothing when that was done. */
    public void finish() {
        try {
            new RestoreMark(connection, database).remove();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private BackupException failed(SQLException e) {
        return new BackupException("The database " + database + " cannot be filled: " + e.getMessage(), e);
    }

    private void table(BackupFile backup, String entry) throws SQLException, IOException {
        String table = entry.substring(DatabaseDump.FOLDER.length() + 1, entry.length() - DatabaseDump.ROWS.length());
        Columns columns = Columns.of(connection, table);
        boolean[] binary = columns.binary();
        connection.setAutoCommit(false);
        try (InputStream in = backup.open(entry);
                PreparedStatement insert = connection.prepareStatement(columns.insert(table))) {
            Rows.Reader reader = new Rows.Reader(in);
            int waiting = 0;
            long bytes = 0;
            for (var row = reader.next(binary); row != null; row = reader.next(binary)) {
                for (int i = 0; i < binary.length; i++) {
                    bytes += set(insert, i + 1, row[i], binary[i]);
                }
                insert.addBatch();
                rows++;
                if (++waiting == ROWS_AT_ONCE || bytes > BYTES_AT_ONCE) {
                    insert.executeBatch();
                    connection.commit();
                    waiting = 0;
                    bytes = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static int set(PreparedStatement insert, int place, byte @Nullable [] value, boolean binary)
            throws SQLException {
        if (value == null) {
            insert.setNull(place, binary ? Types.VARBINARY : Types.VARCHAR);
            return 0;
        }
        if (binary) {
            insert.setBytes(place, value);
        } else {
            insert.setString(place, new String(value, StandardCharsets.UTF_8));
        }
        return value.length;
    }

    /** One may read another: those that cannot be made yet are tried again after the others. */
    private void views(List<String> views) throws SQLException {
        List<String> left = views;
        while (!left.isEmpty()) {
            List<String> later = new ArrayList<>();
            @Nullable SQLException reason = null;
            for (String view : left) {
                try {
                    execute(view);
                } catch (SQLException e) {
                    later.add(view);
                    reason = e;
                }
            }
            if (later.size() == left.size() && reason != null) {
                throw reason;
            }
            left = later;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
