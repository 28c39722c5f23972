package livery.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.backup.BackupException;
import livery.backup.BackupFile;
import livery.backup.DatabaseLoad;
import livery.backup.KeyRing;
import livery.backup.Manifest;
import livery.database.Directories;
import livery.database.Ports;

/**
 * {@code livery restore}: a backup into an empty home and an empty database. All of it is checked before anything is
 * written; a try that was broken off is begun anew by the next one.
 */
record Restore(Home home, Path file, boolean withoutKeys, Distribution distribution, Map<String, String> environment) {
    /** What may be in a home already: what the operator has put there for it, and what any command makes. */
    private static final Set<String> MAY_BE_THERE = Set.of("etc", "keys", "secrets", "run", "log", "lost+found");

    private static final String SETTINGS = "livery.env";
    private static final List<String> FOLDERS = List.of("etc", "audit", "modules");

    static Restore parse(List<String> arguments, Distribution distribution, Map<String, String> environment)
            throws IOException {
        Options options = Options.parse(arguments, List.of("--home"), List.of("--without-keys"), "FILE");
        Home home = Home.of(options.value("--home"));
        return new Restore(
                home,
                Path.of(options.operand()).toAbsolutePath(),
                options.has("--without-keys"),
                distribution,
                Settings.of(home, environment));
    }

    int call() throws IOException, InterruptedException {
        Instant since = Instant.now();
        Steps steps = new Steps(System.out, since);
        try (BackupFile backup = BackupFile.check(file)) {
            Manifest manifest = backup.manifest();
            requireNotNewer(manifest);
            requireEmptyHome();
            requireKeys(manifest);
            steps.done("checked " + file + " of " + manifest.at() + ", version " + manifest.version(), since);
            home.create();
            int port = Ports.free();
            Occupancy occupancy = Occupancy.take(home, Occupancy.Use.RESTORE, port);
            fill(backup, port, occupancy, steps);
            manifest.leftOut().forEach(one -> steps.say("was not in the backup, write it again: " + one));
            if (!manifest.build().equals(distribution.buildId())) {
                steps.say("It was made by another build of Livery; the next start brings the database up to date.");
            }
            steps.say("restored: start it with livery run --home " + home.directory());
        }
        return 0;
    }

    private void fill(BackupFile backup, int port, Occupancy occupancy, Steps steps)
            throws IOException, InterruptedException {
        UnfinishedRestore mark = new UnfinishedRestore(home);
        String id = backup.manifest().id();
        boolean fresh = !Files.exists(home.database());
        boolean begun = mark.there();
        try (ServedDatabase database = ServedDatabase.start(home, distribution, environment, port, occupancy);
                DatabaseLoad load = new DatabaseLoad(database.address())) {
            if (!mark.isLoaded(id)) {
                load.requireEmpty();
                mark.begin(id);
                begun = true;
                writeFiles(backup);
                Instant since = Instant.now();
                DatabaseLoad.Loaded loaded = load.load(backup);
                steps.done(
                        "database " + database.address() + ": " + loaded.tables() + " tables, " + loaded.rows()
                                + " rows",
                        since);
                mark.loaded(id);
            }
            load.finish();
        } finally {
            // Nothing is in it yet, and a home with a database is not empty the next time.
            if (!begun && fresh) {
                Directories.delete(home.database());
            }
        }
        mark.end();
    }

    private void requireNotNewer(Manifest manifest) {
        if (Version.parse(manifest.version()).compareTo(Version.parse(distribution.version())) > 0) {
            throw new BackupException(file + " was made by Livery " + manifest.version()
                    + ", which is later than this one (" + distribution.version() + "): restore it with that one");
        }
    }

    private void requireEmptyHome() throws IOException {
        if (Occupancy.running(home).isPresent()) {
            throw new BackupException(
                    "Livery runs in " + home.directory() + ": a backup is restored into an empty home");
        }
        if (new UnfinishedRestore(home).there() || !Files.isDirectory(home.directory())) {
            return;
        }
        Set<String> inEtc = names(home.etc());
        Set<String> found = names(home.directory());
        found.removeAll(MAY_BE_THERE);
        if (!found.isEmpty()
                || !Set.of(SETTINGS).containsAll(inEtc)
                || Joined.of(home).isPresent()) {
            throw new BackupException(
                    "The home " + home.directory() + " is not empty: a backup is restored into an empty"
                            + " one, in which only keys/livery.keys and etc/livery.env may be");
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** That what is encrypted can be read afterwards. */
    private void requireKeys(Manifest manifest) throws IOException {
        String text = JoinFile.keys(home, environment);
        Optional<KeyRing> given = KeyRing.parse(text);
        if (text.isEmpty()
                && (manifest.withKeys() || withoutKeys || manifest.keyChecks().isEmpty())) {
            return;
        }
        if (text.isEmpty()) {
            throw new BackupException("The keys are not in " + file
                    + ", and without them what is encrypted in it cannot be"
                    + " read: put your copy at " + home.keys() + " (or name it by LIVERY_KEY_FILE), then start the"
                    + " restore again. If there is no copy any more, --without-keys restores the rest");
        }
        if (given.isEmpty() || !given.get().reads(manifest.keyChecks())) {
            throw new BackupException("The keys that the home " + home.directory()
                    + " has are others than those of " + file
                    + ", or not all of them: what is encrypted in it could not be"
                    + " read. Put the right ones at " + home.keys() + ", or name them by LIVERY_KEY_FILE");
        }
    }

    private void writeFiles(BackupFile backup) throws IOException {
        Path settings = home.etc().resolve(SETTINGS);
        for (String folder : FOLDERS) {
            for (String name : backup.below(folder)) {
                Path own = home.directory().resolve(name);
                if (own.equals(settings) && Files.exists(own)) {
                    System.out.println("          kept as it is: " + name);
                    continue;
                }
                Files.createDirectories(own.resolveSibling(""));
                // Whole or not at all, so that what is there of the operator's can be told from what is half written.
                Path fresh = own.resolveSibling(own.getFileName() + ".new");
                try (InputStream in = backup.open(name)) {
                    Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(fresh, own, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        if (backup.manifest().withKeys() && JoinFile.keys(home, environment).isEmpty()) {
            PrivateFile.folder(home.keys().resolveSibling(""));
            PrivateFile.write(home.keys(), backup.text(BackupFile.KEYS));
        }
    }
}
