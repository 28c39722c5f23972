package livery.data.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** The connections of this node to MariaDB. */
final class MariaDbPool implements AutoCloseable {

    /** Who asks a server that has frozen is told so; no statement of a unit of work takes that long. */
    private static final String WAITS = "&connectTimeout=5000&socketTimeout=30000";

    /** For who only wants to know whether the server answers. */
    private static final String SHORT_WAITS = "&connectTimeout=3000&socketTimeout=3000";

    private final HikariDataSource pool;
    private final DataSource unhurried;
    private final LockWait lockWait;

    /**
     * @throws SQLException when the settings make no sense to the driver
     * @throws com.zaxxer.hikari.pool.HikariPool.PoolInitializationException when the database does not answer
     */
    MariaDbPool(DatabaseSettings settings) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(driver(settings, WAITS));
        config.setPoolName("livery");
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(settings.connectionWait().toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // Set once for each connection: a unit of work would set it before and after.
        config.setAutoCommit(false);
        this.pool = new HikariDataSource(config);
        this.lockWait = new LockWait(settings.lockWait());
        this.unhurried = driver(settings, "&sessionVariables=" + lockWait.variables());
    }

    /** Connections of nobody's, which are given up when the server says nothing for some seconds. */
    static DataSource watching(DatabaseSettings settings) throws SQLException {
        return driver(settings, SHORT_WAITS);
    }

    /**
     * Looks whether all is there that a backup has brought.
     *
     * @throws SQLException when a restore into the database is going on, or was broken off
     */
    void requireRestored() throws SQLException {
        try (Connection connection = unhurried.getConnection();
                PreparedStatement select = connection.prepareStatement("select 1 from information_schema.tables"
                        + " where table_schema = database() and table_name = 'livery_restore_unfinished'");
                ResultSet found = select.executeQuery()) {
            if (found.next()) {
                throw new SQLException("a restore into it is not finished");
            }
        }
    }

    PoolMetrics metrics() {
        return new PoolMetrics(pool.getHikariPoolMXBean(), pool.getMaximumPoolSize());
    }

    private static MariaDbDataSource driver(DatabaseSettings settings, String waits) throws SQLException {
        MariaDbDataSource driver = new MariaDbDataSource();
        driver.setUrl(withOptions(settings.url()) + waits);
        driver.setUser(settings.user());
        driver.setPassword(settings.password());
        return driver;
    }

    /** Batches go to the server in one exchange; times are kept in UTC whatever the server's zone is. */
    private static String withOptions(String url) {
        String options = "useBulkStmts=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&useServerPrepStmts=true&prepStmtCacheSize=250";
        String tls = url.contains("sslMode=") ? "" : "&sslMode=disable";
        return url + (url.contains("?") ? "&" : "?") + options + tls;
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** For those who commit each statement by itself. */
    Connection committing() throws SQLException {
        Connection connection = pool.getConnection();
        try {
            connection.setAutoCommit(true);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** For migrations, which are no tenant's, and may take their time over large tables. */
    DataSource unguarded() {
        return unhurried;
    }

    /** For how long they may wait for others. */
    LockWait lockWait() {
        return lockWait;
    }

    @Override
    public void close() {
        pool.close();
    }
}
