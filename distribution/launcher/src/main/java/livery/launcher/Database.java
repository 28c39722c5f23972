package livery.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import livery.backup.DatabaseAddress;
import livery.backup.RestoreMark;
import livery.database.DatabaseFailedException;
import livery.database.MariaDbBinaries;
import livery.database.MariaDbServer;
import livery.database.MariaDbSettings;
import livery.database.OutsideServer;

/** Where the platform finds its data: a server that the operator runs, or one that is started here. */
record Database(String url, String user, String password, Optional<MariaDbSettings> own) {
    private static final String URL = "LIVERY_DB_URL";
    private static final String USER = "LIVERY_DB_USER";
    private static final String PASSWORD = "LIVERY_DB_PASSWORD";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BUFFER = "LIVERY_DB_BUFFER_MB";

    static Database of(RunOptions options, Map<String, String> environment) throws IOException {
        String url = environment.getOrDefault(URL, "");
        if (!url.isEmpty()) {
            return new Database(
                    url,
                    environment.getOrDefault(USER, "livery"),
                    environment.getOrDefault(PASSWORD, ""),
                    Optional.empty());
        }
        String password = new Secrets(options.home().secrets()).databasePassword();
        MariaDbSettings settings = MariaDbSettings.of(options.home().database(), options.databasePort(), password);
        if (environment.containsKey(BUFFER)) {
            settings = settings.withBufferPoolMegabytes(megabytes(environment.get(BUFFER)));
        }
        return new Database(settings.jdbcUrl(), settings.user(), password, Optional.of(settings));
    }

    /** Starts the server and returns when it answers. Empty when the server is the operator's. */
    Optional<Running> start(Distribution distribution, Map<String, String> environment) {
        String program = environment.getOrDefault(MariaDbBinaries.SYSTEM_SERVER, "");
        return own.map(settings -> Running.of(
                MariaDbServer.start(settings, MariaDbBinaries.in(distribution.databaseBinaries(), program))));
    }

    /**
     * Returns when the operator's server has let us in.
     *
     * @throws LauncherException when it does not, or when what it has is not whole
     */
    void awaitOutside() throws InterruptedException {
        try {
            new OutsideServer(url, user, password).await(PATIENCE);
        } catch (DatabaseFailedException e) {
            throw new LauncherException(
                    LauncherException.FAILED, e.getMessage() + "; see " + URL + ", " + USER + " and " + PASSWORD);
        }
        if (RestoreMark.in(asAddress())) {
            throw UnfinishedRestore.refusal("The database " + this);
        }
    }

    private static int megabytes(String text) {
        try {
            int megabytes = Integer.parseInt(text.strip());
            if (megabytes >= MariaDbSettings.SMALLEST_BUFFER_POOL) {
                return megabytes;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers that are too small.
        }
        throw new LauncherException(
                LauncherException.CANNOT_BE,
                BUFFER + " is a number of megabytes, at least " + MariaDbSettings.SMALLEST_BUFFER_POOL + ", not "
                        + text);
    }

    DatabaseAddress asAddress() {
        return new DatabaseAddress(url, user, password, address());
    }

    /** As it may be shown: without parameters, among which a password may be. */
    String address() {
        return new OutsideServer(url, user, password).address();
    }

    @Override
    public String toString() {
        return address();
    }
}
