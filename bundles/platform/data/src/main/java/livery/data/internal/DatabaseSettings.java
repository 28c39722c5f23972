package livery.data.internal;

import java.time.Duration;
import java.util.Map;

/**
 * Where the database is and how many connections may be open to it.
 *
 * @param connectionWait how long a unit of work waits for a free connection before it is refused
 * @param lockWait how long a migration waits for a lock that another connection holds before it fails
 */
record DatabaseSettings(
        String url, String user, String password, int connections, Duration connectionWait, Duration lockWait) {

    private static final int DEFAULT_CONNECTIONS = 24;
    private static final long DEFAULT_WAIT_SECONDS = 5;
    private static final int DEFAULT_LOCK_SECONDS = 30;

    /** From the component's configuration, each value else from the environment ({@code LIVERY_DB_URL} and so on). */
    static DatabaseSettings from(Map<String, Object> configuration, Map<String, String> environment) {
        return new DatabaseSettings(
                text("url", "LIVERY_DB_URL", configuration, environment),
                text("user", "LIVERY_DB_USER", configuration, environment),
                text("password", "LIVERY_DB_PASSWORD", configuration, environment),
                number("connections", "LIVERY_DB_CONNECTIONS", configuration, environment, DEFAULT_CONNECTIONS),
                Duration.ofSeconds(DEFAULT_WAIT_SECONDS),
                Duration.ofSeconds(number(
                        "lockSeconds", "LIVERY_DB_LOCK_SECONDS", configuration, environment, DEFAULT_LOCK_SECONDS)));
    }

    private static String text(
            String key, String variable, Map<String, Object> configuration, Map<String, String> environment) {
        Object value = configuration.get(key);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? environment.getOrDefault(variable, "") : text;
    }

    private static int number(
            String key,
            String variable,
            Map<String, Object> configuration,
            Map<String, String> environment,
            int otherwise) {
        String text = text(key, variable, configuration, environment);
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
