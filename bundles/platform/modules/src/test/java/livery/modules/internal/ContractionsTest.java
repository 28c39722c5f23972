package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.archive.ArchiveWriter;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.database.TestDatabase;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.ContractionTable;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Contraction;
import livery.platform.deploy.Module;
import livery.platform.deploy.Sentence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken away, fails or is cut off in the middle, over a database; the files themselves are only told to run. */
class ContractionsTest {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "test");
    private static final String FIRST = "first/V1__gone.sql";
    private static final String SECOND = "second/V1__gone.sql";

    @TempDir
    private Path folder;

    private static Standalone data;
    private static EntityStore store;
    private static int trials;

    private final List<String> run = new ArrayList<>();
    private String failing = "";
    private String empty = "";
    private String module = "";
    private ModuleDescriptor descriptor;
    private Contractions contractions;

    @BeforeAll
    static void open() throws SQLException {
        data = Standalone.open(
                TestDatabase.shared().jdbcUrl("contractions"),
                TestDatabase.shared().user(),
                TestDatabase.shared().password());
        store = data.store(new ModulesEntities());
    }

    @AfterAll
    static void close() {
        data.close();
    }

    @BeforeEach
    void oneIsInstalledThatTakesAwayFromTwo() throws IOException {
        trials++;
        module = "trial-" + trials;
        ModuleArchive archive = archive();
        descriptor = archive.descriptor();
        ArchiveTable table = new ArchiveTable(store);
        SetTable sets = new SetTable(store);
        long size = Files.size(archive.file());
        unit(() -> {
            table.add(
                    new Archive(archive.sha256(), module, "1.0.0", Module.Origin.UNSIGNED, null, size, Instant.now()),
                    archive.file());
            sets.add(
                    sets.present(),
                    PersonId.SYSTEM,
                    Instant.now(),
                    new Sentence("modules.set.distribution", Map.of()),
                    Map.of(module, new StoredSet.StoredEntry(archive.sha256(), false, null)));
        });
        contractions = new Contractions(
                sets, new ArchiveFiles(folder.resolve("files"), table), new ContractionTable(store), new Rows());
    }

    private ModuleArchive archive() throws IOException {
        ModuleArchive plain =
                new WrittenArchives(folder).write(module, "1.0.0", "trial.one", "1.0.0", Map.of(), List.of());
        Path jar = folder.resolve("one.jar");
        plain.extract(plain.descriptor().bundles().get(0), jar);
        try (FileSystem entries = FileSystems.newFileSystem(jar)) {
            for (String tables : List.of("first", "second")) {
                Path taking = entries.getPath("contract", tables, "V1__gone.sql");
                Files.createDirectories(taking.getParent());
                Files.writeString(taking, "drop table gone");
            }
        }
        Path file = folder.resolve(module + ".kar");
        new ArchiveWriter(new ModuleDescriptor(
                        ModuleDescriptor.FORMAT,
                        module,
                        "1.0.0",
                        Map.of("en", module),
                        "[0.1,1)",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(takes("first"), takes("second")),
                        List.of(),
                        List.of(),
                        List.of()))
                .bundle(jar)
                .write(file, null);
        return ModuleArchive.read(file);
    }

    private static ModuleDescriptor.Migrations takes(String tables) {
        return new ModuleDescriptor.Migrations(tables, List.of("V1__gone.sql"));
    }

    /** Runs what it is told to, or fails at it. */
    private final class Rows extends TestRows {

        @Override
        public List<String> contract(String tables) {
            if (tables.equals(failing)) {
                throw new IllegalStateException("the table is locked");
            }
            run.add(tables);
            return tables.equals(empty) ? List.of() : List.of("V1__gone.sql");
        }
    }

    @Test
    void whatFailsStaysToBeDoneAndTheSameAgainGoesOn() {
        failing = "second";

        assertThat(planned()).containsExactly(FIRST, SECOND);
        assertThat(contract()).containsExactly("modules.contract.failed");
        assertThat(run).containsExactly("first");
        assertThat(planned()).containsExactly(SECOND);
        assertThat(begun()).containsExactlyInAnyOrder(FIRST, SECOND);

        failing = "";
        assertThat(contract()).isEmpty();
        assertThat(run).contains("second");
        assertThat(planned()).isEmpty();
    }

    @Test
    void whatIsNotFoundIsNotDone() {
        empty = "second";

        assertThat(contract()).containsExactly("modules.contract.not-run");
        assertThat(planned()).containsExactly(SECOND);
    }

    @Test
    void whatWasCutOffIsStillToBeDoneAndRefusesFormerVersionsAllTheSame() {
        unit(() -> contractions.begin(contraction()));

        assertThat(planned()).containsExactly(FIRST, SECOND);
        assertThat(begun()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(contract()).isEmpty();
        assertThat(planned()).isEmpty();
    }

    private List<String> contract() {
        unit(() -> contractions.begin(contraction()));
        return contractions.run(descriptor, ContractionsTest::unit).stream()
                .map(Sentence::code)
                .toList();
    }

    private static void unit(Runnable work) {
        data.units().run(GROUP, work);
    }

    private Set<String> begun() {
        return data.units().call(GROUP, () -> contractions.begun().getOrDefault(module, Set.of()));
    }

    private List<String> planned() {
        return data.units().call(GROUP, () -> contraction().files());
    }

    private Contraction contraction() {
        SetTable sets = new SetTable(store);
        return contractions.planned(sets.set(sets.present()).orElseThrow(), module);
    }
}
