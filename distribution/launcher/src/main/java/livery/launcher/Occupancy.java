package livery.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Who runs in a home: a lock that the operating system frees with its process, and a note beside it. */
final class Occupancy implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final int MILLIS_BETWEEN = 50;

    private final FileChannel channel;

    private Occupancy(FileChannel channel) {
        this.channel = channel;
    }

    /** The launcher that runs in a home, as it noted itself. */
    record Occupant(long pid, String url, String monitor, String database, int databasePort, Instant since) {}

    /**
     * Takes the home for this process.
     *
     * @throws LauncherException if another launcher has it
     */
    static Occupancy take(Home home, String url, String monitor, String database, int databasePort)
            throws IOException, InterruptedException {
        FileChannel channel = open(home);
        FileLock lock = channel.tryLock();
        // A status command holds the lock for an instant.
        for (int attempt = 1; lock == null && attempt < ATTEMPTS; attempt++) {
            Thread.sleep(MILLIS_BETWEEN);
            lock = channel.tryLock();
        }
        if (lock == null) {
            channel.close();
            throw new LauncherException(
                    LauncherException.CANNOT_BE,
                    "Livery runs already in " + home.directory()
                            + occupant(home)
                                    .map(o -> " (pid " + o.pid() + ", " + o.url() + ")")
                                    .orElse("")
                            + "; stop it with `livery stop`, or choose another --home");
        }
        Properties note = new Properties();
        note.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        note.setProperty("url", url);
        note.setProperty("monitor", monitor);
        note.setProperty("database", database);
        note.setProperty("databasePort", Integer.toString(databasePort));
        note.setProperty("since", Instant.now().toString());
        try (Writer writer = Files.newBufferedWriter(note(home))) {
            note.store(writer, null);
        }
        return new Occupancy(channel);
    }

    /** Empty when no launcher runs in the home, whatever an earlier one noted. */
    static Optional<Occupant> occupant(Home home) throws IOException {
        if (!Files.exists(lockFile(home))) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lockFile(home), StandardOpenOption.READ);
                @Nullable FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            if (lock != null) {
                return Optional.empty();
            }
        }
        Properties note = new Properties();
        try (Reader reader = Files.newBufferedReader(note(home))) {
            note.load(reader);
        }
        return Optional.of(new Occupant(
                Long.parseLong(note.getProperty("pid", "0")),
                note.getProperty("url", ""),
                note.getProperty("monitor", note.getProperty("url", "")),
                note.getProperty("database", ""),
                Integer.parseInt(note.getProperty("databasePort", "0")),
                Instant.parse(note.getProperty("since", Instant.EPOCH.toString()))));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel open(Home home) throws IOException {
        return FileChannel.open(lockFile(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Path lockFile(Home home) {
        return home.run().resolve("launcher.lock");
    }

    private static Path note(Home home) {
        return home.run().resolve("launcher.properties");
    }
}
