package livery.database;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.mariadb.jdbc.Driver;

/**
 * A running MariaDB server on 127.0.0.1. It is a process of its own: it outlives this JVM when that is killed, and is
 * then found again by {@link #PROCESS_MARK} and {@link MariaDbSettings#pidFile()}.
 */
public final class MariaDbServer implements AutoCloseable {
    /** Followed by the data directory, this is part of the server's command line. */
    public static final String PROCESS_MARK = "--datadir=";

    /** After a power cut the server first repairs its tables from its log. */
    private static final Duration PATIENCE_WITH_START = Duration.ofMinutes(5);

    private static final Duration PATIENCE_WITH_STOP = Duration.ofSeconds(30);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(20);
    private static final String ACCESS_DENIED = "28000";

    private final MariaDbSettings settings;
    private final Process process;

    private MariaDbServer(MariaDbSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Starts the server and returns when it answers; makes its data directory, database and account when absent.
     *
     * @throws DatabaseFailedException if it ends instead, with the last lines of its log
     */
    public static MariaDbServer start(MariaDbSettings settings, MariaDbBinaries binaries) {
        return start(settings, binaries, List.of());
    }

    static MariaDbServer start(MariaDbSettings settings, MariaDbBinaries binaries, List<String> furtherSql) {
        try {
            Ports.refusal(InetAddress.getLoopbackAddress(), settings.port()).ifPresent(reason -> {
                throw new DatabaseFailedException("MariaDB cannot listen on port " + settings.port() + ": " + reason);
            });
            Files.createDirectories(ServerCommand.temporary(settings.data()));
            DataDirectory.fillIfEmpty(settings, binaries);
            Path sql = writeInitialSql(settings, furtherSql);
            Process process = new ProcessBuilder(ServerCommand.server(settings, binaries, sql))
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                    .start();
            MariaDbServer server = new MariaDbServer(settings, process);
            boolean answers = false;
            try {
                server.awaitAnswer();
                answers = true;
            } finally {
                if (!answers) {
                    server.close();
                }
            }
            Files.delete(sql);
            return server;
        } catch (IOException e) {
            throw new DatabaseFailedException("MariaDB cannot be started in " + settings.directory() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailedException("The start of MariaDB was interrupted", e);
        }
    }

    public String jdbcUrl() {
        return settings.jdbcUrl();
    }

    public MariaDbSettings settings() {
        return settings;
    }

    public Process process() {
        return process;
    }

    /** Lets the server write what it holds and end; kills it when that takes more than 30 seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_WITH_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Run by the server with all rights before it listens, so that no account of ours ever needs them. */
    private static Path writeInitialSql(MariaDbSettings settings, List<String> furtherSql) throws IOException {
        String account = "'" + settings.user() + "'@'127.0.0.1'";
        String password = settings.password().replace("\\", "\\\\").replace("'", "''");
        StringBuilder sql = new StringBuilder();
        sql.append("create database if not exists `")
                .append(settings.database())
                .append("`;\n");
        sql.append("create user if not exists ").append(account).append(";\n");
        sql.append("alter user ")
                .append(account)
                .append(" identified by '")
                .append(password)
                .append("';\n");
        sql.append("grant all on `")
                .append(settings.database())
                .append("`.* to ")
                .append(account)
                .append(";\n");
        furtherSql.forEach(statement -> sql.append(statement).append(";\n"));
        Path file = settings.directory().resolve("start.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(file, sql.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void awaitAnswer() throws InterruptedException {
        Driver driver = new Driver();
        Properties account = new Properties();
        account.setProperty("user", settings.user());
        account.setProperty("password", settings.password());
        long deadline = System.nanoTime() + PATIENCE_WITH_START.toNanos();
        while (true) {
            if (!process.isAlive()) {
                throw new DatabaseFailedException("MariaDB ended with code " + process.exitValue()
                        + " instead of listening on port " + settings.port() + "; " + LogTail.of(settings.log()));
            }
            try (Connection connection = driver.connect(settings.jdbcUrl(), account)) {
                if (connection.isValid(1) && isOurs()) {
                    return;
                }
            } catch (SQLException notYet) {
                if (ACCESS_DENIED.equals(notYet.getSQLState()) || System.nanoTime() > deadline) {
                    throw new DatabaseFailedException(
                            "MariaDB does not let us in on port " + settings.port() + ": " + notYet.getMessage() + "; "
                                    + LogTail.of(settings.log()),
                            notYet);
                }
            }
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        }
    }

    /** An older server of the same data directory would answer as well. */
    private boolean isOurs() {
        try {
            return Files.readString(settings.pidFile()).strip().equals(Long.toString(process.pid()));
        } catch (IOException notYet) {
            return false;
        }
    }
}
