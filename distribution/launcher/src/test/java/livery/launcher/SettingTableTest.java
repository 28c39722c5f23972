package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/operate.md lists every setting: {@code -Dlivery.write=true} writes the table anew. */
final class SettingTableTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path ETC = ROOT.resolve("distribution/assembly/src/main/distribution/etc");
    private static final Pattern ASKED = Pattern.compile("([A-Za-z.]+) *= *\\$\\{env:(LIVERY_[A-Z_]+)(?::-(.*))?}");
    private static final Pattern NAME = Pattern.compile("\"(LIVERY_[A-Z_]+)\"");
    private static final Pattern TABLE = Pattern.compile("\\| setting \\| default \\| in `etc/` \\|\n(?:\\|.*\n)+");
    /** What the launcher tells the platform and nobody sets, and what says where settings are. */
    private static final Set<String> NONE = Set.of(
            "LIVERY_FOLDER",
            "LIVERY_HOME",
            "LIVERY_SECRETS",
            "LIVERY_HTTP_PORT",
            "LIVERY_HTTP_ENABLED",
            "LIVERY_HTTPS_ENABLED",
            "LIVERY_HTTPS_PORT",
            "LIVERY_HTTPS_CONFIG",
            "LIVERY_TLS_STORE",
            "LIVERY_TLS_STORE_PASSWORD",
            "LIVERY_MONITOR_PORT");

    @Test
    void theTableHasAllThatTheSourcesAskFor() throws IOException {
        Map<String, String> inEtc = inEtc();
        Set<String> asked = new TreeSet<>(inEtc.keySet());
        asked.addAll(inSources());
        asked.removeAll(NONE);
        List<Setting> all = Setting.all();
        assertThat(all.stream().map(Setting::name)).containsExactlyElementsOf(asked);

        String table = "| setting | default | in `etc/` |\n| --- | --- | --- |\n"
                + all.stream()
                        .map(one -> "| `" + one.name() + "` | " + one.otherwise() + " | "
                                + inEtc.getOrDefault(one.name(), "") + " |\n")
                        .collect(Collectors.joining());
        Path document = ROOT.resolve("docs/operate.md");
        String text = Files.readString(document);
        if (Boolean.getBoolean("livery.write")) {
            text = TABLE.matcher(text).replaceFirst(Matcher.quoteReplacement(table));
            Files.writeString(document, text);
        }
        assertThat(text).contains("\n\n" + table + "\n");
    }

    @Test
    void everyLineOfOurFilesAsksTheEnvironment() throws IOException {
        for (Path file : files(ETC, "livery\\..*\\.cfg")) {
            for (String line : Files.readAllLines(file)) {
                assertThat(line.isBlank()
                                || line.startsWith("#")
                                || ASKED.matcher(line).matches())
                        .as(file.getFileName() + ": " + line)
                        .isTrue();
            }
        }
    }

    private static Map<String, String> inEtc() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path file : files(ETC, ".*\\.cfg")) {
            Matcher asked = ASKED.matcher(Files.readString(file));
            while (asked.find()) {
                found.merge(
                        asked.group(2),
                        "`" + file.getFileName() + "`: `" + asked.group(1) + "`",
                        (one, other) -> one + ", " + other);
            }
        }
        return found;
    }

    private static Set<String> inSources() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String folder : new String[] {"bundles", "distribution/launcher", "distribution/database"}) {
            for (Path file : files(ROOT.resolve(folder), "(?s).*\\.java")) {
                String path = file.toString();
                if (path.contains("/src/main/")) {
                    Matcher name = NAME.matcher(Files.readString(file));
                    while (name.find()) {
                        found.add(name.group(1));
                    }
                }
            }
        }
        return found;
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(name))
                    .filter(file -> !file.toString().contains("/node_modules/"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
