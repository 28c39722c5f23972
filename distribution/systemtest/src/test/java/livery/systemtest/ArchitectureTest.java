package livery.systemtest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may know whom, over the classes of all our bundles. */
class ArchitectureTest {

    private static JavaClasses ours;

    private static List<Path> classes;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("livery.bundles")), 4)) {
            classes = all.filter(path -> path.endsWith("target/classes"))
                    .filter(path -> !path.toString().contains("/thirdparty/"))
                    .toList();
            ours = new ClassFileImporter()
                    .withImportOption(location -> location.contains("/livery/"))
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPaths(classes);
        }
    }

    /** Else nobody could be told, or erased, all that is held on them. */
    @Test
    void eachModuleWithPersonalDataHandsItOutAndErasesIt() throws IOException {
        List<String> personal = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Path folder : classes) {
            for (String module : modulesWithPersonalData(folder)) {
                personal.add(module);
                boolean answers = ours.stream()
                        .filter(one -> one.getPackageName().startsWith("livery." + module + ".internal."))
                        .anyMatch(one -> one.isAssignableTo("livery.platform.privacy.PersonalData"));
                if (!answers) {
                    silent.add(module);
                }
            }
        }
        assertThat(personal).contains("crm", "dms", "platform");
        assertThat(silent).isEmpty();
    }

    private static List<String> modulesWithPersonalData(Path folder) throws IOException {
        if (!Files.isDirectory(folder.resolve("db"))) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(folder.resolve("db"))) {
            for (Path module : modules.toList()) {
                Path columns = module.resolve("data-classes.properties");
                assertThat(columns)
                        .as("how sensitive each column of the module is")
                        .exists();
                if (Files.readAllLines(columns).stream().anyMatch(line -> line.matches(".*=(personal|sensitive)"))) {
                    found.add(module.getFileName().toString());
                }
            }
        }
        return found;
    }

    @Test
    void anApiKnowsNoPersistenceNoRoutesNoContainer() {
        noClasses()
                .that()
                .resideInAnyPackage("livery.platform", "livery.crm")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.apache.camel..",
                        "org.apache.karaf..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..")
                .check(ours);
    }

    @Test
    void whatTheFieldIsAboutKnowsNothingOfHowItIsStored() {
        noClasses()
                .that()
                .resideInAnyPackage("livery.crm.internal.values..", "livery.dms", "livery.platform", "livery.crm")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "java.sql..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..")
                .check(ours);
    }

    /** {@code -Dlivery.write=true} writes it anew. */
    @Test
    void theDocumentsShowWhichBundleSeesWhich() throws IOException {
        Bundles bundles = new Bundles();
        Map<String, Set<String>> seen = new TreeMap<>();
        for (JavaClass one : ours) {
            String from = bundles.folder(one).orElseThrow();
            seen.computeIfAbsent(from, folder -> new TreeSet<>());
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                bundles.folder(dependency.getTargetClass().getBaseComponentType())
                        .filter(to -> !to.equals(from))
                        .ifPresent(seen.get(from)::add);
            }
        }
        StringBuilder text = new StringBuilder("""
                # Modules

                Which bundle sees which, read from the classes; `ArchitectureTest` fails when this is out of date.

                | bundle | sees |
                | --- | --- |
                """);
        seen.forEach((from, to) -> text.append("| ")
                .append(from)
                .append(" | ")
                .append(String.join(", ", to))
                .append(" |\n"));
        Path document = Path.of(System.getProperty("livery.bundles"), "../docs/modules.md");
        if (Boolean.getBoolean("livery.write")) {
            Files.writeString(document, text);
        }
        assertThat(document).hasContent(text.toString());
    }

    @Test
    void theGatewayKnowsNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("livery.web.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("livery.platform..", "livery.data..", "livery.web", "livery.web.rest..")
                .check(ours);
    }

    @Test
    void anAdapterSeesOnlyApis() {
        noClasses()
                .that()
                .resideInAPackage("livery.adapters..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "livery.platform.internal..",
                        "livery.data..",
                        "livery.crm.internal..",
                        "livery.dms.internal..",
                        "livery.web..")
                .check(ours);
    }

    @Test
    void noModuleSeesTheInsideOfAnother() {
        for (String module : new String[] {"platform", "web", "criteria", "crm", "dms", "console", "data"}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("livery." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("livery." + module + "..internal..")
                    .check(ours);
        }
    }

    @Test
    void bundlesHaveNoCycle() {
        slices().assignedFrom(new Bundles()).should().beFreeOfCycles().check(ours);
    }

    @Test
    void packagesHaveNoCycle() {
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(ours);
    }

    /** Each package by itself. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    /** A class belongs to the bundle in whose folder it was compiled. */
    private static final class Bundles implements SliceAssignment {
        private static final Pattern FOLDER = Pattern.compile("/bundles/(.+)/target/classes/");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return folder(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
        }

        Optional<String> folder(JavaClass type) {
            return type.getSource()
                    .map(source -> FOLDER.matcher(source.getUri().toString()))
                    .filter(Matcher::find)
                    .map(found -> found.group(1));
        }

        @Override
        public String getDescription() {
            return "bundles";
        }
    }

    @Test
    void namesAreTheFieldsOwn() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto)(\\$.*)?")
                .andShould()
                .haveNameNotMatching(".*\\.(Default|Abstract)[A-Z].*")
                .check(ours);
    }
}
