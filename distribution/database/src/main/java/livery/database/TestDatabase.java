package livery.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real server for the tests of one JVM, under the module's {@code target} folder, gone when the JVM ends.
 * Its account may do everything, so that a test can make databases, users and views.
 */
public final class TestDatabase {
    private static final int ATTEMPTS = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MariaDbServer server;

    private TestDatabase(MariaDbServer server) {
        this.server = server;
    }

    /** The server of this JVM, started by the first call. */
    public static TestDatabase shared() {
        return Shared.INSTANCE;
    }

    /** The URL, account included, of a new empty database; one of that name that exists already is emptied. */
    public String jdbcUrl(String databaseName) {
        if (!databaseName.matches("[A-Za-z0-9_]{1,64}")) {
            throw new IllegalArgumentException("Not a plain database name: " + databaseName);
        }
        try (Connection connection =
                        DriverManager.getConnection(url(server.settings().database()));
                Statement statement = connection.createStatement()) {
            statement.execute("create or replace database `" + databaseName + "`");
        } catch (SQLException e) {
            throw new DatabaseFailedException("Database " + databaseName + " cannot be made: " + e.getMessage(), e);
        }
        return url(databaseName);
    }

    public String user() {
        return server.settings().user();
    }

    public String password() {
        return server.settings().password();
    }

    public int port() {
        return server.settings().port();
    }

    private String url(String databaseName) {
        return server.settings().jdbcUrl(databaseName) + "?user=" + user() + "&password=" + password();
    }

    private static TestDatabase start() {
        Path target =
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("target/mariadb");
        Path own = target.resolve(Long.toString(ProcessHandle.current().pid()));
        try {
            Files.createDirectories(target);
            removeWhatKilledJvmsLeft(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] password = new byte[16];
        RANDOM.nextBytes(password);
        MariaDbBinaries binaries = MariaDbBinaries.in(target);
        for (int attempt = 1; ; attempt++) {
            MariaDbSettings settings = MariaDbSettings.of(
                            own, Ports.free(), HexFormat.of().formatHex(password))
                    .withBufferPoolMegabytes(64)
                    .withDurability(MariaDbSettings.Durability.EVERY_SECOND);
            try {
                MariaDbServer server = MariaDbServer.start(
                        settings, binaries, List.of("grant all on *.* to 'livery'@'127.0.0.1' with grant option"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> throwAway(server), "stop MariaDB"));
                return new TestDatabase(server);
            } catch (DatabaseFailedException portTakenMeanwhile) {
                if (attempt == ATTEMPTS) {
                    throw portTakenMeanwhile;
                }
            }
        }
    }

    private static void throwAway(MariaDbServer server) {
        try {
            server.process().destroyForcibly().waitFor();
            Directories.delete(server.settings().directory());
        } catch (IOException | InterruptedException e) {
            System.err.println("The test database's directory stays: " + e);
        }
    }

    private static void removeWhatKilledJvmsLeft(Path target) throws IOException {
        List<Path> left;
        try (Stream<Path> entries = Files.list(target)) {
            left = entries.filter(entry -> entry.getFileName().toString().matches("[0-9]{1,9}"))
                    .filter(entry -> ProcessHandle.of(
                                    Long.parseLong(entry.getFileName().toString()))
                            .isEmpty())
                    .toList();
        }
        for (Path directory : left) {
            Path data = directory.resolve("data");
            RecordedProcess.find(data.resolve("mariadb.pid"), MariaDbServer.PROCESS_MARK + data)
                    .ifPresent(server -> {
                        try {
                            server.stop(Duration.ofSeconds(10));
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
            Directories.delete(directory);
        }
    }

    private static final class Shared {
        private static final TestDatabase INSTANCE = start();
    }
}
