package livery.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Who has a home: a lock that the operating system frees with its process, and a note beside it. */
final class Occupancy implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final int MILLIS_BETWEEN = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final FileChannel channel;

    private Occupancy(FileChannel channel) {
        this.channel = channel;
    }

    /** What a home is taken for. */
    enum Use {
        RUN,
        /** Of a home in which Livery does not run. */
        BACKUP,
        RESTORE
    }

    /** The launcher that has a home, as it noted itself. */
    record Occupant(Use use, long pid, String url, String monitor, String database, int databasePort, Instant since) {

        /** What it does there, in words. */
        String at(Home home) {
            return switch (use) {
                case RUN -> "Livery runs already in " + home.directory() + " (pid " + pid + ", " + url + ")";
                case BACKUP -> "A backup of " + home.directory() + " is being made (pid " + pid + ")";
                case RESTORE -> "A restore into " + home.directory() + " is under way (pid " + pid + ")";
            };
        }
    }

    /** Takes the home for this process, in which there is nothing to be reached but a database. */
    static Occupancy take(Home home, Use use, int databasePort) throws IOException, InterruptedException {
        return take(home, new Occupant(use, ownPid(), "", "", "", databasePort, Instant.now()));
    }

    /** Takes the home for this process, which runs Livery there. */
    static Occupancy takeToRun(Home home, String url, String monitor, String database, int databasePort)
            throws IOException, InterruptedException {
        return take(home, new Occupant(Use.RUN, ownPid(), url, monitor, database, databasePort, Instant.now()));
    }

    private static long ownPid() {
        return ProcessHandle.current().pid();
    }

    /**
     * Takes the home.
     *
     * @throws LauncherException if another launcher has it
     */
    private static Occupancy take(Home home, Occupant own) throws IOException, InterruptedException {
        FileChannel channel = open(home);
        FileLock lock = channel.tryLock();
        // A status command holds the lock for an instant.
        for (int attempt = 1; lock == null && attempt < ATTEMPTS; attempt++) {
            Thread.sleep(MILLIS_BETWEEN);
            lock = channel.tryLock();
        }
        if (lock == null) {
            channel.close();
            throw refusal(home);
        }
        Properties note = new Properties();
        note.setProperty("use", own.use().name());
        note.setProperty("pid", Long.toString(own.pid()));
        note.setProperty("url", own.url());
        note.setProperty("monitor", own.monitor());
        note.setProperty("database", own.database());
        note.setProperty("databasePort", Integer.toString(own.databasePort()));
        note.setProperty("since", own.since().toString());
        try (Writer writer = Files.newBufferedWriter(note(home))) {
            note.store(writer, null);
        }
        return new Occupancy(channel);
    }

    /** By its code another try is worth while unless Livery runs there. */
    private static LauncherException refusal(Home home) throws IOException {
        Optional<Occupant> occupant = occupant(home);
        String what = occupant.map(one -> one.at(home))
                .orElseGet(() -> "The home " + home.directory() + " was in use until this moment");
        return occupant.filter(one -> one.use() == Use.RUN).isPresent()
                ? new LauncherException(
                        LauncherException.CANNOT_BE, what + "; stop it with `livery stop`, or choose another --home")
                : new LauncherException(LauncherException.FAILED, what + "; try again when it has ended");
    }

    /** Returns when no backup has the home, or the patience is at its end. */
    static void awaitBackup(Home home, Duration patience, Steps steps) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        Optional<Occupant> backup = occupant(home, Use.BACKUP);
        backup.ifPresent(one -> steps.say(one.at(home) + "; the start waits until it has ended"));
        while (backup.isPresent() && Instant.now().isBefore(deadline)) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            backup = occupant(home, Use.BACKUP);
        }
    }

    /** The launcher that runs Livery in a home. */
    static Optional<Occupant> running(Home home) throws IOException {
        return occupant(home, Use.RUN);
    }

    private static Optional<Occupant> occupant(Home home, Use use) throws IOException {
        return occupant(home).filter(one -> one.use() == use);
    }

    /** Empty when no launcher has the home, whatever an earlier one noted. */
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
                Use.valueOf(note.getProperty("use", Use.RUN.name())),
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
