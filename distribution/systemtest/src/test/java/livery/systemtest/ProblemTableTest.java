package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/problems.md lists the codes that the sources raise, and each has its words in three languages:
 * {@code -Dlivery.write=true} writes it anew.
 */
class ProblemTableTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir"), "../..").normalize();
    private static final List<String> LANGUAGES = List.of("", "_zh_CN", "_zh_TW");
    private static final Pattern TEXTS = Pattern.compile("messages(_\\w+)?\\.properties");
    /** A text that has the form of a code. */
    private static final Pattern CODE =
            Pattern.compile("\"((?:platform|web|modules|criteria|crm|dms|csv)(?:\\.[a-z0-9-]+)+)\"");
    /** What raises a code, directly before it. */
    private static final Pattern RAISED = Pattern.compile(
            "new FieldFault\\(|new Fault\\(|Fault\\.(?:of|notFound|conflict)\\(|case ([45]\\d\\d) ->|\\b([45]\\d\\d),");

    /** Why an archive is refused: the end of its code, and whether it is too much of something. */
    private static final Pattern ARCHIVE =
            Pattern.compile("(?:ArchiveFaults\\.(?:of|file)|return of|(\\btooMuch))\\(\\s*\"([a-z-]+)\"");
    /** Why a change of modules cannot be, or was taken back: the ends of these codes are put to them where they are told. */
    private static final Pattern OF_CHANGES = Pattern.compile("modules\\.(plan|node)\\..*");
    /** What only describes: what a change did, and what it reaches. */
    private static final Pattern NO_PROBLEM = Pattern.compile("modules\\.set\\..*|.*\\.(reach|may)\\..*");

    private static final Pattern KIND = Pattern.compile("Kind\\.([A-Z_]+)");
    private static final Pattern FIELD = Pattern.compile("new FieldFault\\(\\s*\"([^\"]+)\",");
    private static final Map<String, String> STATUS = Map.of(
            "INVALID", "400",
            "UNAUTHENTICATED", "401",
            "FORBIDDEN", "403",
            "NOT_FOUND", "404",
            "CONFLICT", "409",
            "STALE", "412",
            "TOO_LARGE", "413",
            "TOO_MANY", "429",
            "UNAVAILABLE", "503");
    private static final int LONGEST_CALL = 160;

    /** A code as the sources raise it. */
    private record Raised(Set<String> statuses, Set<String> fields) {

        static Raised empty(String code) {
            return new Raised(new TreeSet<>(), new TreeSet<>());
        }
    }

    @Test
    void eachCodeThatIsRaisedHasItsWordsAndStandsInTheTable() throws IOException {
        Map<String, Map<String, String>> words = words();
        Map<String, Raised> raised = raised(words.get("").keySet());
        for (String language : LANGUAGES) {
            assertThat(words.get(language).keySet()).as("messages" + language).containsAll(raised.keySet());
        }
        assertThat(raised).containsKeys("web.rate.exceeded", "platform.database.unreachable", "crm.customer.unknown");
        StringBuilder table = new StringBuilder("""
                # Problems

                The codes that Livery answers with, read from the sources; `ProblemTableTest` fails when this is out of date. A
                code in `errors` comes with its field and status 422; one with – is the reason inside another answer: of a
                field, a record or a test.

                | code | status | meaning | fields |
                | --- | --- | --- | --- |
                """);
        raised.forEach((code, how) -> table.append("| `" + code + "` | " + String.join(", ", how.statuses()) + " | "
                + words.get("").get(code).replace("|", "\\|") + " | "
                + how.fields().stream().map(field -> "`" + field + "`").collect(Collectors.joining(", ")) + " |\n"));
        String wanted = table.toString();
        Path file = ROOT.resolve("docs/problems.md");
        if (Boolean.getBoolean("livery.write")) {
            Files.writeString(file, wanted);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "").isEqualTo(wanted);
    }

    private static Map<String, Map<String, String>> words() throws IOException {
        Map<String, Map<String, String>> words = new TreeMap<>();
        for (Path file : files("/src/main/resources/")) {
            Matcher name = TEXTS.matcher(file.getFileName().toString());
            if (name.matches()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                Map<String, String> known =
                        words.computeIfAbsent(name.group(1) == null ? "" : name.group(1), language -> new TreeMap<>());
                texts.forEach((code, text) -> known.put(code.toString(), text.toString()));
            }
        }
        return words;
    }

    private static Map<String, Raised> raised(Set<String> known) throws IOException {
        Map<String, Raised> raised = new TreeMap<>();
        known.stream()
                .filter(code -> OF_CHANGES.matcher(code).matches())
                .forEach(code ->
                        raised.computeIfAbsent(code, Raised::empty).statuses().add(byName(code)));
        for (Path file : files("/src/main/java/")) {
            String source = Files.readString(file);
            if (Stream.of("Fault", "problem(", "skipped(", "new Sentence(").noneMatch(source::contains)) {
                continue;
            }
            ARCHIVE.matcher(source)
                    .results()
                    .forEach(found -> raised.computeIfAbsent("modules.archive." + found.group(2), Raised::empty)
                            .statuses()
                            .add(found.group(1) == null ? "400" : "413"));
            for (MatchResult code : CODE.matcher(source).results().toList()) {
                String before = source.substring(Math.max(0, code.start() - LONGEST_CALL), code.start());
                String statement = before.substring(before.lastIndexOf(';') + 1);
                List<MatchResult> calls = RAISED.matcher(statement).results().toList();
                // Raised elsewhere, by a name or a method of its own: then its words say that it is a code.
                if (!calls.isEmpty()
                        || (known.contains(code.group(1))
                                && !NO_PROBLEM.matcher(code.group(1)).matches())) {
                    Raised how = raised.computeIfAbsent(code.group(1), Raised::empty);
                    how.statuses().add(status(code.group(1), calls, statement));
                    FIELD.matcher(statement)
                            .results()
                            .forEach(field -> how.fields().add(field.group(1)));
                }
            }
        }
        return raised;
    }

    private static String status(String code, List<MatchResult> calls, String statement) {
        List<String> kinds = new ArrayList<>();
        KIND.matcher(statement).results().forEach(kind -> kinds.add(kind.group(1)));
        if (calls.isEmpty()) {
            return byName(code);
        }
        MatchResult call = calls.get(calls.size() - 1);
        return switch (call.group()) {
            case "new FieldFault(" -> "422";
            case "Fault.notFound(" -> "404";
            case "Fault.conflict(" -> "409";
            case "new Fault(", "Fault.of(" ->
                kinds.isEmpty() ? "400" : STATUS.getOrDefault(kinds.get(kinds.size() - 1), "400");
            default -> call.group(1) == null ? call.group(2) : call.group(1);
        };
    }

    /** Of a code that is handed on before it is raised. */
    private static String byName(String code) {
        if (code.startsWith("platform.sign-in.")) {
            return "429";
        }
        if (code.startsWith("platform.encryption.")) {
            return "503";
        }
        return code.endsWith(".unknown")
                ? "404"
                : code.endsWith(".exists") ? "409" : code.equals("platform.permission.missing") ? "403" : "–";
    }

    private static List<Path> files(String part) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT.resolve("bundles"))) {
            return all.filter(path -> path.toString().contains(part))
                    .filter(path -> !path.toString().contains("/node_modules/")
                            && !path.toString().contains("/target/"))
                    .filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.(java|properties)"))
                    .sorted()
                    .toList();
        }
    }
}
