package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The environment, with what an operator has set elsewhere: in a file that {@code NAME_FILE} names, among the mounted
 * secrets, and in the home's {@code etc/livery.env}. What comes first in this order holds. A value goes to the platform by
 * its environment only: nothing shows it in a list of processes.
 */
final class Settings {
    private static final String FILE = "_FILE";
    /** Where systemd lays what LoadCredential names. */
    private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";
    /** Where container run times mount secrets, unless the environment names another place. */
    private static final String SECRETS = "LIVERY_SECRETS";

    /** What is a file's name by itself: a secret's file is such a file. */
    private static final Set<String> NAMES_OF_FILES =
            Set.of("LIVERY_TLS_CERTIFICATE", "LIVERY_TLS_KEY", "LIVERY_KEY_FILE");

    private static final String MOUNTED = "/run/secrets";

    private Settings() {}

    /**
     * The environment of a command over this home.
     *
     * @throws LauncherException when a setting is given twice, or its file cannot be read, or {@code etc/livery.env} has
     *     what is none
     */
    static Map<String, String> of(Home home, Map<String, String> environment) throws IOException {
        List<String> names = Setting.all().stream().map(Setting::name).toList();
        Map<String, String> all = new HashMap<>(environment);
        names.forEach(name -> all.remove(name, ""));
        for (String name : names) {
            String file = all.getOrDefault(name + FILE, "");
            all.remove(name + FILE);
            if (file.isEmpty()) {
                continue;
            }
            if (all.containsKey(name)) {
                throw cannotBe(name + " and " + name + FILE + " are both set: one of them says it");
            }
            all.put(name, value(name, name + FILE, Path.of(file)));
        }
        mounted(names, environment).forEach(all::putIfAbsent);
        written(names, home.etc().resolve("livery.env")).forEach(all::putIfAbsent);
        return all;
    }

    /** The files of the folders with secrets: {@code LIVERY_DB_PASSWORD}, {@code livery_db_password} or with hyphens. */
    private static Map<String, String> mounted(List<String> names, Map<String, String> environment) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        for (String folder :
                List.of(environment.getOrDefault(CREDENTIALS, ""), environment.getOrDefault(SECRETS, MOUNTED))) {
            Path place = Path.of(folder);
            if (folder.isEmpty() || !Files.isDirectory(place)) {
                continue;
            }
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = String.valueOf(file.getFileName())
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_');
                    if (names.contains(name) && !found.containsKey(name)) {
                        found.put(name, value(name, name, file));
                    }
                }
            }
        }
        return found;
    }

    private static String value(String name, String said, Path file) throws IOException {
        String text = text(said, file);
        return NAMES_OF_FILES.contains(name) ? file.toAbsolutePath().toString() : text;
    }

    private static String text(String name, Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw cannotBe(name + " is to be read from " + file + ", which is no file that can be read");
        }
        String text = Files.readString(file).strip();
        if (text.isEmpty()) {
            throw cannotBe(name + " is to be read from " + file + ", which is empty");
        }
        return text;
    }

    /** Lines {@code NAME=value}, as systemd and container run times read them too. */
    private static Map<String, String> written(List<String> names, Path file) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return found;
        }
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String name = equals < 0 ? line.strip() : line.substring(0, equals).strip();
            if (equals < 0 || !names.contains(name)) {
                // What stands there may be a secret that broke in two.
                throw cannotBe(file + ", line " + number + ": "
                        + (name.matches("LIVERY_[A-Z_]{1,40}") ? "there is no setting " + name : "not NAME=value"));
            }
            String value = unquoted(line.substring(equals + 1).strip());
            if (!value.isEmpty()) {
                found.put(name, value);
            }
        }
        return found;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static LauncherException cannotBe(String message) {
        return new LauncherException(LauncherException.CANNOT_BE, message);
    }
}
