package livery.launcher;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import livery.database.MariaDbBinaries;
import livery.database.MariaDbServer;
import livery.database.MariaDbSettings;

/** Where the platform finds its data: a server that the operator runs, or one that is started here. */
record Database(String url, String user, String password, Optional<MariaDbSettings> own) {
    private static final String URL = "LIVERY_DB_URL";
    private static final String BUFFER = "LIVERY_DB_BUFFER_MB";

    static Database of(RunOptions options, Map<String, String> environment) throws IOException {
        String url = environment.getOrDefault(URL, "");
        if (!url.isEmpty()) {
            return new Database(
                    url,
                    environment.getOrDefault("LIVERY_DB_USER", "livery"),
                    environment.getOrDefault("LIVERY_DB_PASSWORD", ""),
                    Optional.empty());
        }
        String password = new Secrets(options.home().secrets()).databasePassword();
        MariaDbSettings settings = MariaDbSettings.of(options.home().database(), options.databasePort(), password);
        if (environment.containsKey(BUFFER)) {
            settings = settings.withBufferPoolMegabytes(megabytes(environment.get(BUFFER)));
        }
        return new Database(settings.jdbcUrl(), settings.user(), password, Optional.of(settings));
    }

    /** Empty when the server is the operator's. */
    Optional<MariaDbServer> start(Distribution distribution) {
        return own.map(settings -> MariaDbServer.start(settings, MariaDbBinaries.in(distribution.databaseBinaries())));
    }

    private static int megabytes(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new LauncherException(LauncherException.CANNOT_BE, BUFFER + " is a number of megabytes, not " + text);
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
