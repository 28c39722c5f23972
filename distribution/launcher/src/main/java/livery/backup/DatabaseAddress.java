package livery.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A database and the account for it.
 *
 * @param name as it may be shown
 */
public record DatabaseAddress(String url, String user, String password, String name) {

    Connection connect() {
        Properties account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", password);
        account.setProperty("connectTimeout", "10000");
        // A batch of rows in one exchange.
        account.setProperty("useBulkStmts", "true");
        if (!url.contains("sslMode=")) {
            account.setProperty("sslMode", "disable");
        }
        try {
            return DriverManager.getConnection(url, account);
        } catch (SQLException e) {
            throw new BackupException(
                    "The database at " + name + " does not let " + user + " in: " + e.getMessage(), e);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name;
    }
}
