package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each package that modules may use, against the last release: what has changed in it must show in its version, by which
 * a module that was built with another is refused. A release copies the bundles to {@code distribution/baseline}.
 */
class ApiBaselineTest {

    private static final Path BUNDLES = Path.of("../../bundles");
    private static final Path RELEASED = Path.of("../baseline");

    /** Beside those called api: the contract of rows, which modules implement. */
    private static final Path ROWS = BUNDLES.resolve("platform/data");

    @Test
    void eachBundleOfApiHasOneToBeComparedWith() throws IOException {
        assertThat(names(RELEASED, 1, ".jar"))
                .containsExactlyElementsOf(
                        api().stream().map(ApiBaselineTest::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> whatHasChangedShowsInTheVersion() throws IOException {
        return api().stream()
                .map(bundle -> DynamicTest.dynamicTest(
                        name(bundle), () -> assertThat(mismatches(bundle)).isEmpty()));
    }

    private static List<String> mismatches(Path bundle) throws Exception {
        String name = name(bundle);
        try (Jar now = new Jar(built(bundle).toFile());
                Jar released = new Jar(RELEASED.resolve(name + ".jar").toFile());
                Processor processor = new Processor()) {
            DiffPluginImpl differ = new DiffPluginImpl();
            // Who compiled it, and what it imports, is nobody's contract.
            differ.setIgnore("Import-Package,Bnd-LastModified,Created-By,Tool,Build-Jdk-Spec");
            Set<Baseline.Info> packages = new Baseline(processor, differ).baseline(now, released, null);
            assertThat(packages).as("packages of " + name).isNotEmpty();
            return packages.stream()
                    .filter(one -> one.mismatch)
                    .map(one -> one.packageName + " is " + one.newerVersion + ", was " + one.olderVersion
                            + ", and should be " + one.suggestedVersion + ": " + one.packageDiff)
                    .toList();
        }
    }

    private static List<Path> api() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return Stream.concat(
                            folders.map(folder -> folder.resolve("api"))
                                    .filter(folder -> Files.exists(folder.resolve("pom.xml"))),
                            Stream.of(ROWS))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path bundle) {
        return "livery." + bundle.getParent().getFileName() + "." + bundle.getFileName();
    }

    private static Path built(Path bundle) throws IOException {
        try (Stream<Path> files = Files.list(bundle.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches(name(bundle) + "-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Set<String> names(Path folder, int depth, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
