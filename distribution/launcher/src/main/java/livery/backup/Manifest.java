package livery.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The last entry of a backup: what is in it.
 *
 * @param id tells this backup from every other one
 * @param version of Livery
 * @param build of the distribution, which says which modules it starts with
 * @param at when the snapshot of the database was taken
 * @param withKeys whether keys and credentials are in it
 * @param keyChecks by the name of each key that encrypts something in it, what it is known again by, in hexadecimal
 * @param leftOut what of the settings is not in it
 * @param entries SHA-256 by name, in hexadecimal
 */
public record Manifest(
        String id,
        String version,
        String build,
        Instant at,
        boolean withKeys,
        Map<String, String> keyChecks,
        List<String> leftOut,
        Map<String, String> entries) {
    static final String NAME = "MANIFEST";
    /** Raised when an older Livery could not read the file any more. */
    static final int FORMAT = 1;

    private static final String FORMAT_LINE = "livery-backup=";
    private static final String KEY = "key.";
    private static final String LEFT_OUT = "left-out";
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

    String text() {
        StringBuilder text = new StringBuilder(FORMAT_LINE).append(FORMAT).append('\n');
        line(text, "id", id);
        line(text, "version", version);
        line(text, "build", build);
        line(text, "at", at.toString());
        line(text, "keys", Boolean.toString(withKeys));
        new TreeMap<>(keyChecks).forEach((name, check) -> line(text, KEY + name, check));
        leftOut.forEach(one -> line(text, LEFT_OUT, one));
        // As sha256sum writes and checks them.
        text.append('\n');
        entries.forEach(
                (name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(value).append('\n');
    }

    /**
     * Reads what {@link #text} gave.
     *
     * @throws BackupException when it is no such text, or one of a later format
     */
    static Manifest parse(String text) {
        String[] parts = text.split("\n\n", 2);
        List<String> lines = parts[0].lines().toList();
        if (parts.length < 2 || lines.isEmpty() || !lines.get(0).matches(FORMAT_LINE + "\\d{1,9}")) {
            throw damaged();
        }
        int format = Integer.parseInt(lines.get(0).substring(FORMAT_LINE.length()));
        if (format > FORMAT) {
            throw new BackupException("It was made by a later Livery (format " + format + "; this one reads " + FORMAT
                    + "): restore it with that one");
        }
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> checks = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw damaged();
            }
            String name = line.substring(0, equals);
            String value = line.substring(equals + 1);
            if (name.equals(LEFT_OUT)) {
                leftOut.add(value);
            } else if (name.startsWith(KEY)) {
                checks.put(name.substring(KEY.length()), value);
            } else {
                values.put(name, value);
            }
        }
        if (!values.keySet().containsAll(List.of("id", "version", "build", "at", "keys"))) {
            throw damaged();
        }
        return new Manifest(
                values.getOrDefault("id", ""),
                values.getOrDefault("version", ""),
                values.getOrDefault("build", ""),
                instant(values.getOrDefault("at", "")),
                Boolean.parseBoolean(values.get("keys")),
                checks,
                leftOut,
                sums(parts[1]));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw damaged();
        }
    }

    private static Map<String, String> sums(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(" {2}", 2);
            if (parts.length < 2 || !SUM.matcher(parts[0]).matches() || entries.put(parts[1], parts[0]) != null) {
                throw damaged();
            }
        }
        return entries;
    }

    private static BackupException damaged() {
        return new BackupException("Its list of contents cannot be read: this is no whole backup of Livery");
    }
}
