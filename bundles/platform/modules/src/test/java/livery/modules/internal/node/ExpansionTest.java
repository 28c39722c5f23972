package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.modules.internal.TestRows;
import livery.modules.internal.WrittenArchives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpansionTest {

    @TempDir
    private Path folder;

    private final List<String> run = new ArrayList<>();
    private String failing = "";

    @Test
    void theMigrationsOfAnArchiveAreRunFromItsBundlesAndNothingOfThemStays() throws IOException {
        Path work = folder.resolve("work");

        assertThat(new Expansion(new Rows(), work).of("lots", archive())).isEmpty();

        assertThat(run).containsExactly("lot [V1__spot.sql, V2__mark.sql]", "yard [V1__gate.sql]");
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatCannotBeRunIsToldOfTheModuleAndTheRestIsNotTried() throws IOException {
        failing = "lot";

        assertThat(new Expansion(new Rows(), folder.resolve("work")).of("lots", archive()))
                .hasValueSatisfying(told -> {
                    assertThat(told.code()).isEqualTo("modules.node.rows-failed");
                    assertThat(told.values()).containsEntry("module", "lots").containsEntry("reason", "no room");
                });
        assertThat(run).isEmpty();
    }

    private ModuleArchive archive() throws IOException {
        return new WrittenArchives(folder)
                .write(
                        "lots",
                        "1.0.0",
                        "trial.lots",
                        "1.0.0",
                        Map.of(),
                        List.of(
                                new ModuleDescriptor.Migrations("lot", List.of("V1__spot.sql", "V2__mark.sql")),
                                new ModuleDescriptor.Migrations("yard", List.of("V1__gate.sql"))));
    }

    private final class Rows extends TestRows {

        @Override
        public void expand(String tables, Path files) {
            if (tables.equals(failing)) {
                throw new IllegalStateException("no room");
            }
            try (Stream<Path> there = Files.list(files)) {
                run.add(tables + " "
                        + there.map(file -> file.getFileName().toString())
                                .sorted()
                                .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
