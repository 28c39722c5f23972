package livery.backup;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a home beside its database, as a backup holds them: whole, or without credentials. */
public final class SettingsFiles {
    private static final Set<String> PEOPLE = Set.of("users.properties", "keys.properties");
    private static final Pattern STORE = Pattern.compile("(?i).*\\.(?:p12|pfx|jks|jceks|keystore|kdb|key)");
    /** Public keys and certificates, unless there is a private key in it. */
    private static final String PEM = ".pem";

    private static final String PRIVATE = "PRIVATE KEY-----";
    private static final Pattern ENTRY = Pattern.compile("\\s*([A-Za-z0-9_.-]+)\\s*[=:]\\s*(.*)");
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(?:secret|password|passwd|passphrase|token|credential|api-?key|_keys)");
    /** A value that asks the environment, and is nothing itself. */
    private static final Pattern ASKS = Pattern.compile("\\$\\{env:[A-Z0-9_]+(?::-)?}");
    /** A password within a URL. */
    private static final Pattern WITHIN = Pattern.compile("(?i).*(?:password=|://[^/@\\s]*:[^/@\\s]*@).*");

    /** Stands for bytes of a name that are no UTF-8: two such names can look the same. */
    private static final String NOT_READ = "\ufffd";

    private final BackupWriter out;
    private final boolean credentials;
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> misnamed = new ArrayList<>();

    private record Placed(String place, Path file) {}

    /**
     * For one backup.
     *
     * @param credentials whether these are to be in it
     */
    public SettingsFiles(BackupWriter out, boolean credentials) {
        this.out = out;
        this.credentials = credentials;
    }

    /** All files of a folder, as they are; none when there is no such folder. */
    public void whole(String name, Path folder) throws IOException {
        for (Placed one : files(name, folder)) {
            out.file(one.place(), one.file());
        }
    }

    /** All files of a folder with settings. */
    public void settings(String name, Path folder) throws IOException {
        for (Placed one : files(name, folder)) {
            String place = one.place();
            Path file = one.file();
            String last = String.valueOf(file.getFileName());
            if (credentials) {
                out.file(place, file);
                continue;
            }
            Optional<String> text = STORE.matcher(last).matches() ? Optional.empty() : text(file);
            if (text.isEmpty() || (PEOPLE.contains(last) && saysSomething(file))) {
                leftOut.add(place);
            } else if (last.endsWith(PEM)) {
                out.file(place, file);
            } else {
                out.text(place, without(place, text.get()));
            }
        }
    }

    /** What was not written, as {@code file} or {@code file: setting}. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Files that were not written because a backup with entries of such names could not be restored. */
    public List<String> misnamed() {
        return List.copyOf(misnamed);
    }

    /** Nothing of a file that is no text, or holds a private key. */
    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file)).filter(text -> !text.contains(PRIVATE));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean saysSomething(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> !line.isBlank() && !line.strip().startsWith("#"));
        }
    }

    private String without(String place, String text) {
        StringBuilder kept = new StringBuilder();
        boolean dropped = false;
        boolean goesOn = false;
        for (String line : text.split("(?<=\n)", -1)) {
            Matcher entry = ENTRY.matcher(line.stripTrailing());
            if (!goesOn) {
                dropped = !line.strip().startsWith("#") && entry.matches() && secret(entry.group(1), entry.group(2));
                if (dropped) {
                    leftOut.add(place + ": " + entry.group(1));
                    kept.append("# ").append(entry.group(1)).append(" is not in the backup: write it here\n");
                }
            }
            if (!dropped) {
                kept.append(line);
            }
            goesOn = line.stripTrailing().endsWith("\\");
        }
        return kept.toString();
    }

    private static boolean secret(String name, String value) {
        return !value.isBlank()
                && !ASKS.matcher(value.strip()).matches()
                && (SECRET.matcher(name).matches() || WITHIN.matcher(value).matches());
    }

    private List<Placed> files(String name, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Placed> placed = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                String place = name + "/" + folder.relativize(file);
                if (BackupFile.isPlace(place) && !place.contains(NOT_READ)) {
                    placed.add(new Placed(place, file));
                } else {
                    misnamed.add(place.replaceAll("\\p{Cntrl}", "?"));
                }
            }
        }
        return placed;
    }
}
