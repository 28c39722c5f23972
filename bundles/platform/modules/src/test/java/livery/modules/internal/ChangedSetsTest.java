package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.database.TestDatabase;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Change;
import livery.platform.deploy.Module;
import livery.platform.deploy.Sentence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a set becomes by its changes, over a database. */
class ChangedSetsTest {

    private static final String MODULE = "adapter-lines";
    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "test");

    @TempDir
    private Path folder;

    private static Standalone data;
    private static ArchiveTable table;
    private static SetTable sets;

    private ChangedSets changes;
    private String first;
    private String second;
    private String third;

    @BeforeAll
    static void open() throws SQLException {
        data = Standalone.open(
                TestDatabase.shared().jdbcUrl("modules"),
                TestDatabase.shared().user(),
                TestDatabase.shared().password());
        EntityStore store = data.store(new ModulesEntities());
        table = new ArchiveTable(store);
        sets = new SetTable(store);
    }

    @AfterAll
    static void close() {
        data.close();
    }

    @BeforeEach
    void oneIsInstalled() throws IOException {
        changes = new ChangedSets(sets, new ArchiveFiles(folder.resolve("files"), table));
        first = keep("0.1.0");
        second = keep("0.2.0");
        third = keep("0.3.0");
        stored(Map.of(MODULE, new StoredSet.StoredEntry(first, false, null)));
    }

    private String keep(String version) throws IOException {
        ModuleArchive archive =
                new WrittenArchives(folder).write(MODULE, version, "lines", version, Map.of(), List.of());
        data.units()
                .call(
                        GROUP,
                        () -> table.add(
                                new Archive(
                                        archive.sha256(),
                                        MODULE,
                                        version,
                                        Module.Origin.UNSIGNED,
                                        null,
                                        size(archive.file()),
                                        Instant.now()),
                                archive.file()));
        return archive.sha256();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSecondVersionIsPutBesidePromotedAndGoneBackFrom() {
        Sentence beside = change(new Change.Canary(second));
        int withCanary = present().number();
        assertThat(entry()).isEqualTo(new StoredSet.StoredEntry(first, false, second));
        assertThat(beside).isEqualTo(new Sentence("modules.set.canary", Map.of("module", MODULE, "version", "0.2.0")));
        assertThat(running()).containsOnlyKeys(MODULE, MODULE + "@canary");

        Sentence promoted = change(new Change.Promote(MODULE));
        assertThat(entry()).isEqualTo(new StoredSet.StoredEntry(second, false, null));
        assertThat(promoted)
                .isEqualTo(new Sentence("modules.set.promoted", Map.of("module", MODULE, "version", "0.2.0")));

        change(new Change.Rollback(withCanary));
        assertThat(entry()).isEqualTo(new StoredSet.StoredEntry(first, false, second));
    }

    @Test
    void aSecondVersionIsWithdrawnAlone() {
        change(new Change.Canary(second));

        Sentence withdrawn = change(new Change.Withdraw(MODULE));

        assertThat(entry()).isEqualTo(new StoredSet.StoredEntry(first, false, null));
        assertThat(withdrawn)
                .isEqualTo(new Sentence("modules.set.withdrawn", Map.of("module", MODULE, "version", "0.2.0")));
    }

    @Test
    void aSecondVersionStaysBesideWhatElseBecomesOfTheModule() {
        change(new Change.Canary(second));

        change(new Change.Canary(third));
        assertThat(entry()).isEqualTo(new StoredSet.StoredEntry(first, false, third));
        change(new Change.Update(second));
        assertThat(entry()).isEqualTo(new StoredSet.StoredEntry(second, false, third));
        change(new Change.Disable(MODULE));
        assertThat(entry()).isEqualTo(new StoredSet.StoredEntry(second, true, third));
        assertThat(running()).isEmpty();
        refused(new Change.Disable(MODULE), Fault.Kind.CONFLICT, "modules.change.disabled");
        change(new Change.Enable(MODULE));
        assertThat(entry()).isEqualTo(new StoredSet.StoredEntry(second, false, third));
        change(new Change.Uninstall(MODULE));
        assertThat(present().entries()).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBePromotedOrWithdrawn() {
        refused(new Change.Promote(MODULE), Fault.Kind.CONFLICT, "modules.change.no-canary");
        refused(new Change.Withdraw(MODULE), Fault.Kind.CONFLICT, "modules.change.no-canary");
        refused(new Change.Promote("other"), Fault.Kind.NOT_FOUND, "modules.module.unknown");
        refused(new Change.Canary(first), Fault.Kind.CONFLICT, "modules.change.same");
        change(new Change.Canary(second));
        refused(new Change.Canary(second), Fault.Kind.CONFLICT, "modules.change.same");
    }

    private void refused(Change change, Fault.Kind kind, String code) {
        assertThatThrownBy(() -> change(change)).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    private Sentence change(Change change) {
        return data.units().call(GROUP, () -> {
            StoredSet before = present();
            Map<String, StoredSet.StoredEntry> after = changes.after(before, change);
            Sentence told = changes.told(change, after, before);
            sets.add(before.number(), PersonId.SYSTEM, Instant.now(), told, after);
            return told;
        });
    }

    private void stored(Map<String, StoredSet.StoredEntry> entries) {
        data.units()
                .call(
                        GROUP,
                        () -> sets.add(
                                sets.present(),
                                PersonId.SYSTEM,
                                Instant.now(),
                                new Sentence("modules.set.distribution", Map.of()),
                                entries));
    }

    private StoredSet present() {
        return data.units().call(GROUP, () -> sets.set(sets.present()).orElseThrow());
    }

    private StoredSet.StoredEntry entry() {
        return present().entries().get(MODULE);
    }

    private Map<String, ModuleArchive> running() {
        return data.units()
                .call(GROUP, () -> changes.wanted(present().entries()).modules());
    }
}
