package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import livery.backup.BackupException;
import livery.backup.BackupFile;
import livery.backup.BackupWriter;
import livery.backup.DatabaseDump;
import livery.backup.KeyRing;
import livery.backup.Manifest;
import livery.backup.SettingsFiles;

/**
 * {@code livery backup}: an installation in one file, whether it runs or not.
 *
 * @param target the file, or a folder in which it is given a name by the time
 * @param keep how many backups stay in that folder; 0 for all
 */
record Backup(
        Home home, Path target, boolean keys, int keep, Distribution distribution, Map<String, String> environment) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'livery-'yyyyMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);
    private static final String NAMED = "livery-\\d{8}T\\d{6}Z\\.zip";

    static Backup parse(List<String> arguments, Distribution distribution, Map<String, String> environment)
            throws IOException {
        Options options = Options.parse(arguments, List.of("--home", "--keep"), List.of("--keys"), "FILE");
        Home home = Home.of(options.value("--home"));
        return new Backup(
                home,
                Path.of(options.operand()).toAbsolutePath(),
                options.has("--keys"),
                options.number("--keep", 0),
                distribution,
                Settings.of(home, environment));
    }

    int call() throws IOException, InterruptedException {
        if (!Files.isDirectory(home.etc())) {
            throw new LauncherException(
                    LauncherException.CANNOT_BE,
                    "There is no installation in " + home.directory() + ": name its home with --home");
        }
        new UnfinishedRestore(home).requireNone();
        boolean folder = Files.isDirectory(target);
        if (keep > 0 && !folder) {
            throw new UsageException("--keep is for a folder with backups, not for one file");
        }
        Instant since = Instant.now();
        Path file = folder ? target.resolve(NAME.format(since)) : target;
        if (Files.exists(file)) {
            throw new LauncherException(
                    LauncherException.CANNOT_BE, file + " is there already; remove it, or choose another name");
        }
        try (ServedDatabase database = ServedDatabase.of(home, distribution, Joined.environment(home, environment))) {
            write(file, database, new Steps(System.out, since));
        }
        if (keep > 0) {
            forget();
        }
        return 0;
    }

    private void write(Path file, ServedDatabase database, Steps steps) throws IOException {
        Instant since = Instant.now();
        try (BackupWriter out = new BackupWriter(file)) {
            SettingsFiles files = new SettingsFiles(out, keys);
            // Before the database: where an audit trail ends must not lie behind what the snapshot has of it.
            files.whole("audit", home.directory().resolve("audit"));
            files.settings("etc", home.etc());
            files.whole("modules", home.directory().resolve("modules"));
            Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            DatabaseDump.Written written = DatabaseDump.write(database.address(), out);
            steps.done(
                    "database " + database.address() + ": " + written.tables() + " tables, " + written.rows() + " rows",
                    since);
            if (keys) {
                out.text(BackupFile.KEYS, keysThatFit(written.keyChecks()));
            }
            out.finish(new Manifest(
                    UUID.randomUUID().toString(),
                    distribution.version(),
                    distribution.buildId(),
                    at,
                    keys,
                    written.keyChecks(),
                    Stream.concat(files.leftOut().stream(), files.misnamed().stream())
                            .toList(),
                    Map.of()));
            steps.done("backup " + file + ", " + Files.size(file) / 1024 + " KiB", since);
            files.leftOut().forEach(one -> steps.say("without its credentials: " + one));
            files.misnamed().forEach(one -> steps.say("left out, its name could not be restored: " + one));
            steps.say(
                    keys
                            ? "Its keys are in it: whoever can read it can read all data."
                            : "Its keys are not in it: it is restored only where a copy of them is.");
        }
    }

    private String keysThatFit(Map<String, String> checks) throws IOException {
        String text = JoinFile.keys(home, environment);
        Optional<KeyRing> ring = KeyRing.parse(text);
        if (ring.isEmpty() || !ring.get().reads(checks)) {
            throw new BackupException("The keys of " + home.directory()
                    + " do not read what is encrypted in the database: a backup with them would not help");
        }
        return text;
    }

    private void forget() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            List<Path> made = files.filter(
                            file -> String.valueOf(file.getFileName()).matches(NAMED))
                    .sorted()
                    .toList();
            for (Path old : made.subList(0, Math.max(0, made.size() - keep))) {
                Files.delete(old);
                System.out.println("removed " + old);
            }
        }
        try (Stream<Path> files = Files.list(target)) {
            for (Path part : files.filter(
                            file -> String.valueOf(file.getFileName()).matches("\\." + NAMED + "\\.part"))
                    .toList()) {
                // Of one that was killed: none takes a day.
                if (Files.getLastModifiedTime(part)
                        .toInstant()
                        .isBefore(Instant.now().minus(1, ChronoUnit.DAYS))) {
                    Files.delete(part);
                }
            }
        }
    }
}
