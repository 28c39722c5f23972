package livery.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What a node needs to serve an installation together with the nodes there are: where its database is, and the keys of
 * what is encrypted in it. Whoever has the file has the data.
 *
 * @param keys as in a key file
 */
record JoinFile(String url, String user, String password, String keys) {
    private static final String HEAD = """
            # Lets a node join a Livery installation: livery run --home DIR --join FILE
            # Whoever can read this can read all data. Delete it when the node has joined.
            """;
    private static final String NOTE = """
            # The database of the installation that this node has joined. Its keys are in keys/livery.keys alone.
            """;

    /**
     * Of the installation that a home belongs to.
     *
     * @throws LauncherException when the home has never run
     */
    static JoinFile of(Home home, int databasePort, Map<String, String> environment) throws IOException {
        Map<String, String> joined = Joined.environment(home, environment);
        String keys = keys(home, joined);
        if (keys.isEmpty()) {
            throw new LauncherException(
                    LauncherException.CANNOT_BE,
                    "There are no keys in " + home.directory() + ": start Livery there once, and name it with --home");
        }
        Database database = Database.of(new RunOptions(home, 0, databasePort, 0, false, null), joined);
        return new JoinFile(database.url(), database.user(), database.password(), keys);
    }

    /** As in a key file, from the environment or from the file; empty where there are none. */
    static String keys(Home home, Map<String, String> environment) throws IOException {
        String given = environment.getOrDefault("LIVERY_KEYS", "");
        if (!given.isEmpty()) {
            return given;
        }
        String named = environment.getOrDefault("LIVERY_KEY_FILE", "");
        Path file = named.isEmpty() ? home.keys() : Path.of(named);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws LauncherException when it is no such file
     */
    static JoinFile read(Path file) throws IOException {
        JoinFile read = readNote(file);
        if (read.keys().isEmpty()) {
            throw notOne(file);
        }
        return read;
    }

    /** As {@link #read}, of what {@link #writeNote} wrote: without keys. */
    static JoinFile readNote(Path file) throws IOException {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
        } catch (IllegalArgumentException malformed) {
            throw notOne(file);
        }
        JoinFile read = new JoinFile(
                lines.getProperty("database.url", ""),
                lines.getProperty("database.user", ""),
                lines.getProperty("database.password", ""),
                lines.getProperty("keys", ""));
        if (!read.url().startsWith("jdbc:mariadb:") || read.user().isEmpty()) {
            throw notOne(file);
        }
        return read;
    }

    private static LauncherException notOne(Path file) {
        return new LauncherException(
                LauncherException.CANNOT_BE, file + " is no file to join with; `livery join-file` writes one");
    }

    void write(Path file) throws IOException {
        PrivateFile.write(file, HEAD + database() + line("keys", keys));
    }

    /** Writes down which database it is, for the node that has joined. */
    void writeNote(Path file) throws IOException {
        PrivateFile.write(file, NOTE + database());
    }

    private String database() {
        return line("database.url", url) + line("database.user", user) + line("database.password", password);
    }

    private static String line(String name, String value) {
        return name + '=' + value.replace("\\", "\\\\").replace("\n", "\\n") + '\n';
    }
}
