package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/acceptance.md names the tests that show each row: {@code -Dlivery.write=true} writes it anew. */
class AcceptanceTableTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir"), "../..").normalize();
    private static final Pattern MARK = Pattern.compile("@Tag\\(\"(A\\d+)\"\\)|step\\('((?:A\\d+ )+)");
    /** Claims a row for whatever the class will ever hold. */
    private static final Pattern MARKED_CLASS = Pattern.compile("@Tag\\(\"A\\d+\"\\)\\s(?:\\s*@.*\\R)*[a-z ]*class ");

    private static final Pattern ROW = Pattern.compile("\\| (A\\d+) \\| (.*) \\|(.*)\\|");

    @Test
    void theTableNamesTheTestsThatShowEachRow() throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (String part : new String[] {"bundles", "distribution"}) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
                for (Path file : files.filter(AcceptanceTableTest::isTest).toList()) {
                    marks(file, shown);
                }
            }
        }
        Path table = ROOT.resolve("docs/acceptance.md");
        String written = Files.readString(table);
        String wanted = written.lines().map(line -> row(line, shown)).collect(Collectors.joining("\n")) + "\n";
        if (Boolean.getBoolean("livery.write")) {
            Files.writeString(table, wanted);
        }
        assertThat(Files.readString(table)).isEqualTo(wanted);
    }

    private static boolean isTest(Path file) {
        String path = file.toString();
        return !path.contains("/target/")
                && !path.contains("/node_modules/")
                && ((path.contains("/src/test/java/") && path.endsWith(".java")) || path.endsWith("/e2e/console.mjs"));
    }

    private static void marks(Path file, Map<String, Set<String>> shown) throws IOException {
        String text = Files.readString(file);
        assertThat(text).as("rows are shown by tests, not by classes: %s", file).doesNotContainPattern(MARKED_CLASS);
        Matcher mark = MARK.matcher(text);
        String name = file.getFileName().toString().replaceAll("\\.java$", "");
        while (mark.find()) {
            String rows = mark.group(1) == null ? mark.group(2) : mark.group(1);
            for (String row : rows.strip().split(" ", -1)) {
                shown.computeIfAbsent(row, id -> new TreeSet<>()).add(name);
            }
        }
    }

    private static String row(String line, Map<String, Set<String>> shown) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            return line;
        }
        Set<String> tests = shown.getOrDefault(row.group(1), Set.of());
        String by = tests.isEmpty() ? " " : " " + String.join(", ", tests) + " ";
        return "| " + row.group(1) + " | " + row.group(2) + " |" + by + "|";
    }
}
