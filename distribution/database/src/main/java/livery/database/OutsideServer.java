package livery.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** A server that somebody else runs: it is only asked whether it lets us in. */
public record OutsideServer(String jdbcUrl, String user, String password) {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final String NO_CONNECTION = "08";
    /** The driver's own patience is longer, and with a server that takes the connection and says nothing it has no end. */
    private static final String MILLIS_WITHOUT_A_WORD = "5000";

    /**
     * Returns when the server answers and lets the account in. One that does not answer may be about to start: it is
     * asked again until the patience is over.
     *
     * @throws DatabaseFailedException if it refuses, or does not answer in time
     */
    public void await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Connection connection = connect()) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException refused) {
                boolean mayCome = refused.getSQLState() != null
                        && refused.getSQLState().startsWith(NO_CONNECTION)
                        && System.nanoTime() < deadline;
                if (!mayCome) {
                    throw new DatabaseFailedException(
                            "The database at " + address() + " does not let " + user + " in: " + refused.getMessage(),
                            refused);
                }
            }
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        }
    }

    private Connection connect() throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", password);
        account.setProperty("connectTimeout", MILLIS_WITHOUT_A_WORD);
        account.setProperty("socketTimeout", MILLIS_WITHOUT_A_WORD);
        Connection connection = new Driver().connect(jdbcUrl, account);
        if (connection == null) {
            throw new SQLException("this is no URL of a MariaDB, such as jdbc:mariadb://host:3306/livery");
        }
        return connection;
    }

    /** The URL without its parameters, which may hold a password. */
    public String address() {
        int parameters = jdbcUrl.indexOf('?');
        return parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return address();
    }
}
