package livery.database;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What one server is started with.
 *
 * @param directory holds the server's data, log and socket; must not lie under {@code java.io.tmpdir}
 * @param port TCP port on 127.0.0.1
 * @param database schema made when absent, utf8mb4 with the server's collation {@code utf8mb4_uca1400_ai_ci}
 * @param user account that owns the schema; it may sign in from 127.0.0.1 only
 * @param password of that account; setting another one at the next start changes it
 * @param bufferPoolMegabytes InnoDB's cache
 * @param durability what a commit waits for
 */
public record MariaDbSettings(
        Path directory,
        int port,
        String database,
        String user,
        String password,
        int bufferPoolMegabytes,
        Durability durability) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    /** In megabytes. */
    public static final int SMALLEST_BUFFER_POOL = 8;

    /** What a commit waits for. */
    public enum Durability {
        /** Every commit is on the disk when it returns. */
        EVERY_COMMIT(1),
        /** The operating system has every commit; a power cut may lose the last second. For tests. */
        EVERY_SECOND(2);

        final int flushLogAtCommit;

        Durability(int flushLogAtCommit) {
            this.flushLogAtCommit = flushLogAtCommit;
        }
    }

    public MariaDbSettings {
        directory = directory.toAbsolutePath().normalize();
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("A port lies between 1 and 65535, not " + port);
        }
        if (!NAME.matcher(database).matches() || !NAME.matcher(user).matches()) {
            throw new IllegalArgumentException(
                    "Database and user are letters, digits and _: " + database + ", " + user);
        }
        if (password.isEmpty()) {
            throw new IllegalArgumentException("The database account needs a password");
        }
        if (bufferPoolMegabytes < SMALLEST_BUFFER_POOL) {
            throw new IllegalArgumentException("The buffer pool needs at least " + SMALLEST_BUFFER_POOL + " MB");
        }
    }

    /** Database and account named {@code livery}, 256 MB of buffer pool, every commit on the disk. */
    public static MariaDbSettings of(Path directory, int port, String password) {
        return new MariaDbSettings(directory, port, "livery", "livery", password, 256, Durability.EVERY_COMMIT);
    }

    public MariaDbSettings withBufferPoolMegabytes(int megabytes) {
        return new MariaDbSettings(directory, port, database, user, password, megabytes, durability);
    }

    public MariaDbSettings withDurability(Durability other) {
        return new MariaDbSettings(directory, port, database, user, password, bufferPoolMegabytes, other);
    }

    public Path data() {
        return directory.resolve("data");
    }

    public Path log() {
        return directory.resolve("mariadb.log");
    }

    /** Written by the server itself while it runs. */
    public Path pidFile() {
        return data().resolve("mariadb.pid");
    }

    /** Without user and password, which a connection pool is given apart. */
    public String jdbcUrl() {
        return jdbcUrl(database);
    }

    String jdbcUrl(String anyDatabase) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + anyDatabase;
    }

    @Override
    public String toString() {
        return "MariaDB on port " + port + " in " + directory;
    }
}
