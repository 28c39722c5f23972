package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A home that has joined an installation stays with it: it keeps the database that it joined, and its keys as its own. */
final class Joined {

    private Joined() {}

    /**
     * Has the home join. One that has joined already keeps its keys, which may be newer than those of the file.
     *
     * @throws LauncherException when the home has data of its own, or belongs to another installation
     */
    static void join(Home home, Path file) throws IOException {
        JoinFile wanted = JoinFile.read(file);
        if (Files.exists(home.database())) {
            throw new LauncherException(
                    LauncherException.CANNOT_BE,
                    "The home " + home.directory()
                            + " has a database of its own; a node that joins needs a new --home");
        }
        Optional<JoinFile> known = of(home);
        boolean keyed = Files.exists(home.keys());
        boolean same = known.isPresent()
                ? known.get().url().equals(wanted.url())
                : !keyed || Files.readString(home.keys()).equals(wanted.keys());
        if (!same) {
            throw new LauncherException(
                    LauncherException.CANNOT_BE,
                    "The home " + home.directory()
                            + " belongs to another installation; a node that joins needs a new --home");
        }
        if (!keyed) {
            PrivateFile.folder(home.keys().resolveSibling(""));
            PrivateFile.write(home.keys(), wanted.keys());
        }
        wanted.writeNote(note(home));
    }

    /** What the home joined by; nothing when it has an installation of its own. */
    static Optional<JoinFile> of(Home home) throws IOException {
        return Files.exists(note(home)) ? Optional.of(JoinFile.readNote(note(home))) : Optional.empty();
    }

    /** The environment, with the database that the home joined unless the operator names another one. */
    static Map<String, String> environment(Home home, Map<String, String> environment) throws IOException {
        Optional<JoinFile> joined = of(home);
        if (joined.isEmpty() || !environment.getOrDefault("LIVERY_DB_URL", "").isEmpty()) {
            return environment;
        }
        Map<String, String> all = new HashMap<>(environment);
        all.put("LIVERY_DB_URL", joined.get().url());
        all.put("LIVERY_DB_USER", joined.get().user());
        all.put("LIVERY_DB_PASSWORD", joined.get().password());
        return all;
    }

    private static Path note(Home home) {
        return home.secrets().resolve("joined");
    }
}
