package livery.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** An account of a database server on this machine, used over the driver's options that the product uses. */
record DatabaseAccount(int port, String name, String password) {
    static final String SCHEMA = "livery";

    /** A connection to the product's own schema. */
    Connection connect() throws SQLException {
        return connect(SCHEMA);
    }

    /** To the product's own schema, with the account in it. */
    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA + "?sslMode=disable&user=" + name + "&password="
                + Api.encoded(password);
    }

    Connection connect(String schema) throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", name);
        account.setProperty("password", password);
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/" + schema + "?useBulkStmts=true&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true&useServerPrepStmts=true&prepStmtCacheSize=250&sslMode=disable";
        Connection connection = DriverManager.getConnection(url, account);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session transaction isolation level read committed");
        }
        return connection;
    }

    @Override
    public String toString() {
        return name + " on port " + port;
    }
}
