package livery.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livery.platform.Fault;

/** The part of the console that a bundle may bring: whether the files are there that its pages would ask for. */
final class ConsolePart {

    private static final String FOLDER = "console/";
    private static final Pattern DECLARED = Pattern.compile("(^|,)\\s*livery\\.console\\s*;");
    private static final Pattern BEGINNING = Pattern.compile("plugin-[A-Za-z0-9_-]+\\.js");
    private static final Pattern IMPORT = Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*[\"'`]\\./([^\"'`]+)[\"'`]");
    /** All of them together, in bytes. */
    private static final int LARGEST_SCRIPTS = 16 << 20;

    private int length;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> scripts = new HashMap<>();
    private final PageNames pages = new PageNames();

    static boolean isScript(String entry) {
        return entry.startsWith(FOLDER) && entry.endsWith(".js");
    }

    void name(String entry) {
        names.add(entry);
    }

    /** Takes a script, and returns how long it is. */
    long script(String entry, InputStream bytes) throws IOException {
        byte[] some = bytes.readNBytes(LARGEST_SCRIPTS - length + 1);
        length += some.length;
        if (length > LARGEST_SCRIPTS) {
            throw ArchiveFaults.tooLarge(entry, LARGEST_SCRIPTS);
        }
        scripts.put(entry, new String(some, StandardCharsets.UTF_8));
        return some.length;
    }

    /** Takes the names of its pages, and returns how long they are. */
    long pages(InputStream bytes) throws IOException {
        return pages.read(bytes);
    }

    /** The names of its pages; empty when it does not say. */
    List<Map<String, String>> pages(String bundle) {
        return pages.of(bundle);
    }

    /** @throws livery.platform.Fault when the bundle declares a part of the console that would not show */
    void check(Map<String, String> headers, String bundle) {
        if (!DECLARED.matcher(headers.getOrDefault("Provide-Capability", "")).find()) {
            return;
        }
        boolean begins = scripts.keySet().stream()
                .anyMatch(name ->
                        BEGINNING.matcher(name.substring(FOLDER.length())).matches());
        if (!begins) {
            throw lacks(bundle, FOLDER + "plugin-*.js");
        }
        scripts.forEach((name, text) -> {
            Matcher imports = IMPORT.matcher(text);
            while (imports.find()) {
                String wanted = FOLDER + imports.group(1);
                if (!names.contains(wanted)) {
                    throw lacks(bundle, wanted);
                }
            }
        });
    }

    private static Fault lacks(String bundle, String file) {
        return ArchiveFaults.of("console-file", Map.of("bundle", bundle, "file", file.replaceAll("[^ -~]", "?")));
    }
}
