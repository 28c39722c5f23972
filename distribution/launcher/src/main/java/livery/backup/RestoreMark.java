package livery.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that says that a database is being filled, or was and is not whole. A platform that finds it waits, and reads
 * and writes nothing.
 */
public final class RestoreMark {
    private static final String TABLE = "livery_restore_unfinished";
    /** After that long without a word a node is dead. */
    private static final int SECONDS_OF_LIFE = 15;

    private final Connection connection;
    private final DatabaseAddress database;

    RestoreMark(Connection connection, DatabaseAddress database) {
        this.connection = connection;
        this.database = database;
    }

    /** Whether a restore into this database is not finished. */
    public static boolean in(DatabaseAddress database) {
        try (Connection connection = database.connect()) {
            return in(connection);
        } catch (SQLException e) {
            throw new BackupException("The database " + database + " cannot be read: " + e.getMessage(), e);
        }
    }

    static boolean in(Connection connection) throws SQLException {
        return !new RestoreMark(connection, new DatabaseAddress("", "", "", ""))
                .texts("select table_name from information_schema.tables where table_schema = database()"
                        + " and table_name = '" + TABLE + "'")
                .isEmpty();
    }

    /** For as long as the connection lasts; nothing is changed. */
    void take() throws SQLException {
        if (!texts("select get_lock(concat('livery restore ', database()), 0)").equals(List.of("1"))) {
            throw new BackupException("Another restore fills the database " + database + " now");
        }
        List<String> tables = tables();
        if (tables.isEmpty() || in(connection)) {
            return;
        }
        List<String> nodes = tables.contains("platform_node") ? nodes() : List.of();
        throw new BackupException(
                nodes.isEmpty()
                        ? "The database " + database + " is not empty (" + tables.size() + " tables): a backup is"
                                + " restored into an empty one only"
                        : "Livery runs on the database " + database + " now (" + String.join(", ", nodes)
                                + "): a backup is restored into an empty one only");
    }

    private List<String> nodes() throws SQLException {
        return texts("select name from platform_node where stopped_at is null"
                + " and seen_at > utc_timestamp(6) - interval " + SECONDS_OF_LIFE + " second order by name");
    }

    void set(String id) throws SQLException {
        execute("create table if not exists " + TABLE + " (backup varchar(64) not null primary key)");
        try (PreparedStatement insert = connection.prepareStatement("replace into " + TABLE + " values (?)")) {
            insert.setString(1, id);
            insert.executeUpdate();
        }
    }

    /** Takes away what an earlier try left, but for the mark itself. */
    void clear() throws SQLException {
        execute("set session foreign_key_checks = 0");
        for (String view : texts("select table_name from information_schema.views where table_schema = database()")) {
            execute("drop view " + Columns.quoted(view));
        }
        for (String table : tables()) {
            if (!table.equals(TABLE)) {
                execute("drop table " + Columns.quoted(table));
            }
        }
    }

    void remove() throws SQLException {
        execute("drop table if exists " + TABLE);
    }

    private List<String> tables() throws SQLException {
        return texts("select table_name from information_schema.tables where table_schema = database()");
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet read = statement.executeQuery(sql)) {
            while (read.next()) {
                texts.add(read.getString(1));
            }
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
