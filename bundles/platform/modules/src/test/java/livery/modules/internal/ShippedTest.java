package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livery.archive.ModuleArchive;
import livery.modules.internal.store.StoredSet;
import livery.modules.internal.store.StoredSet.StoredEntry;
import livery.platform.deploy.Module;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a distribution does to the set that it finds, over a database. */
class ShippedTest {

    private static KeptArchives kept;

    @TempDir
    private Path folder;

    private final String module = KeptArchives.module();

    @BeforeAll
    static void open() throws SQLException {
        kept = new KeptArchives("modules_shipped");
    }

    @AfterAll
    static void close() {
        kept.close();
    }

    @Test
    void aModuleThatNobodyKnowsIsInstalledAndOneThatWasTakenAwayIsNot() throws IOException {
        ModuleArchive first = archive("0.1.0");

        assertThat(started(first, Map.of())).containsEntry(module, entry(first));
        assertThat(started(first, Map.of())).isEmpty();
        assertThat(started(archive("0.2.0"), Map.of())).isEmpty();
    }

    @Test
    void aNewDistributionsArchiveTakesThePlaceOfTheOneBefore() throws IOException {
        ModuleArchive second = archive("0.2.0");
        Map<String, StoredEntry> before = started(archive("0.1.0"), Map.of());

        Map<String, StoredEntry> after = started(second, before);

        assertThat(after).containsEntry(module, entry(second));
        assertThat(started(second, after)).isEqualTo(after);
    }

    @Test
    void aFormerDistributionThatComesLaterTakesNothingBack() throws IOException {
        Map<String, StoredEntry> present = started(archive("0.2.0"), Map.of());

        assertThat(started(archive("0.1.0"), present)).isEqualTo(present);
    }

    @Test
    void ofTheSameVersionTheDistributionThatComesLaterHasThePlace() throws IOException {
        Map<String, StoredEntry> present = started(archive("0.2.0"), Map.of());
        ModuleArchive rebuilt =
                new WrittenArchives(folder).write(module, "0.2.0", "rebuilt", "0.2.0", Map.of(), List.of());

        assertThat(started(rebuilt, present)).containsEntry(module, entry(rebuilt));
    }

    @Test
    void whoWentBackFromItStaysThere() throws IOException {
        ModuleArchive second = archive("0.2.0");
        Map<String, StoredEntry> first = started(archive("0.1.0"), Map.of());
        started(second, first);
        kept.set(first);

        assertThat(started(second, first)).isEqualTo(first);
        ModuleArchive third = archive("0.3.0");
        assertThat(started(third, first)).containsEntry(module, entry(third));
    }

    @Test
    void whatIsKeptAndHasNeverBeenInASetIsTaken() throws IOException {
        Map<String, StoredEntry> first = started(archive("0.1.0"), Map.of());
        ModuleArchive second = kept.keep(archive("0.2.0"), Module.Origin.SHIPPED, Instant.now());

        assertThat(started(second, first)).containsEntry(module, entry(second));
    }

    @Test
    void whatAnOperatorHasInstalledStaysUnlessItIsOlder() throws IOException {
        ModuleArchive own = kept.keep(archive("0.2.0"), Module.Origin.SIGNED, Instant.now());
        Map<String, StoredEntry> present = kept.set(Map.of(module, entry(own))).entries();

        assertThat(started(archive("0.1.0"), present)).isEqualTo(present);
        ModuleArchive newer = archive("0.3.0");
        assertThat(started(newer, present)).containsEntry(module, entry(newer));
    }

    @Test
    void howManyArchivesAreKeptMakesNoDifference() throws IOException {
        ModuleArchive own = kept.keep(archive("0.2.0"), Module.Origin.SIGNED, Instant.EPOCH);
        ModuleArchive canary = kept.keep(archive("0.3.0"), Module.Origin.SIGNED, Instant.EPOCH);
        Map<String, StoredEntry> present =
                kept.set(Map.of(module, entry(own).with(canary.sha256()))).entries();
        String other = KeptArchives.module();
        for (int i = 0; i < 201; i++) {
            kept.keep(kept.written(folder, other, "0.1." + i), Module.Origin.UNSIGNED, Instant.now());
        }

        assertThat(kept.call(() -> kept.table().archives())).hasSize(200);
        assertThat(kept.call(() -> kept.table().versions()))
                .hasSizeGreaterThan(201)
                .anyMatch(one -> one.sha256().equals(own.sha256()));
        assertThat(started(archive("0.1.0"), present)).as("not older").isEqualTo(present);
        assertThat(started(archive("0.1.1"), Map.of())).as("taken away").isEmpty();
        ModuleArchive newer = archive("0.4.0");
        assertThat(started(newer, present)).containsEntry(module, entry(newer).with(canary.sha256()));
    }

    @Test
    void ofAVersionThatIsKeptTwiceTheLastOneIsKnown() throws IOException {
        kept.keep(archive("0.1.0"), Module.Origin.UNSIGNED, Instant.parse("2026-01-01T00:00:00Z"));
        ModuleArchive later = kept.keep(
                new WrittenArchives(folder).write(module, "0.1.0", "other", "0.1.0", Map.of(), List.of()),
                Module.Origin.UNSIGNED,
                Instant.parse("2026-01-02T00:00:00Z"));

        assertThat(kept.call(() -> kept.table().versions()))
                .filteredOn(one -> one.module().equals(module))
                .singleElement()
                .matches(one -> one.sha256().equals(later.sha256()));
    }

    @Test
    void aFileThatCannotBeReadIsLeftOut() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("a.kar"), "no archive");
        ModuleArchive sound = archive("0.1.0");
        Files.copy(sound.file(), home.resolve("b.kar"));

        assertThat(new Shipped(home, kept.table()).archives())
                .extracting(ModuleArchive::sha256)
                .containsExactly(sound.sha256());
    }

    /** The set once a distribution with this archive has started. */
    private Map<String, StoredEntry> started(ModuleArchive shipped, Map<String, StoredEntry> present) {
        Shipped distribution = new Shipped(folder, kept.table());
        Map<String, StoredEntry> after =
                kept.call(() -> distribution.entries(List.of(shipped), present, Instant.now()));
        if (!after.equals(present)) {
            kept.set(after);
        }
        return new TreeMap<>(after);
    }

    private ModuleArchive archive(String version) throws IOException {
        return kept.written(folder, module, version);
    }

    private static StoredEntry entry(ModuleArchive archive) {
        return new StoredSet.StoredEntry(archive.sha256(), false, null);
    }
}
