package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command that the documents show in a block of its own does what it should: it is run here as it stands. */
class DocumentsIT {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir"), "../..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    /** What runs now, and what runs this. */
    private static final Set<String> NOT_INSIDE_THEMSELVES = Set.of("./livery run", "./mvnw verify");

    @TestFactory
    Stream<DynamicTest> commandsOfTheDocuments() throws IOException {
        return documents().stream()
                .flatMap(document -> blocks(document).stream()
                        .filter(block -> !NOT_INSIDE_THEMSELVES.contains(block))
                        .map(block -> DynamicTest.dynamicTest(
                                ROOT.relativize(document) + ": "
                                        + block.lines().findFirst().orElse(""),
                                () -> works(block))));
    }

    @Test
    void theTwoCommandsOfTheReadme() throws IOException {
        for (String readme : new String[] {"README.md", "README.zh-CN.md"}) {
            assertThat(blocks(ROOT.resolve(readme))).contains("./livery run", "./mvnw verify");
        }
    }

    private static void works(String block) throws IOException, InterruptedException {
        Installation installation = Installation.shared();
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", block)
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        shell.environment().put("LIVERY_HOME", installation.home().toString());
        shell.environment().put("LIVERY", installation.url());
        shell.environment().put("LIVERY_MONITOR", installation.monitor());
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(block + "\n" + said).isZero();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : new String[] {".", "docs"}) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .map(Path::normalize)
                        .sorted()
                        .forEach(documents::add);
            }
        }
        return documents;
    }

    private static List<String> blocks(Path document) {
        try {
            List<String> blocks = new ArrayList<>();
            Matcher block = BLOCK.matcher(Files.readString(document));
            while (block.find()) {
                blocks.add(block.group(1).strip());
            }
            return blocks;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
