package livery.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreExportsTest {

    @Test
    void theDemonstrationHasTheSizeThatIsPromised() {
        assertThat(Store.demonstration().stream()
                        .mapToInt(s -> s.size().customers())
                        .sum())
                .isEqualTo(20_000);
        assertThat(Store.demonstration().stream()
                        .mapToInt(s -> s.size().vehicles())
                        .sum())
                .isEqualTo(15_000);
        assertThat(Store.demonstration().stream()
                        .mapToInt(s -> s.size().rentals() + s.size().visits())
                        .sum())
                .isEqualTo(60_000);
    }

    @Test
    void theSameSeedWritesTheSameFilesInTheStoresOwnEncoding(@TempDir Path folder) throws IOException {
        for (Store store : Store.demonstration()) {
            Map<Kind, Integer> lines = StoreExports.write(store, folder.resolve("a/" + store.code()), 7);
            StoreExports.write(store, folder.resolve("b/" + store.code()), 7);
            for (Kind kind : Kind.values()) {
                Path one = StoreExports.file(folder.resolve("a/" + store.code()), kind);
                Path other = StoreExports.file(folder.resolve("b/" + store.code()), kind);
                assertThat(Files.mismatch(one, other)).isEqualTo(-1);
                String text = Files.readString(one, store.system().charset());
                assertThat(text.lines().count()).isEqualTo(lines.get(kind) + 1L);
                assertThat(lines.get(kind))
                        .isBetween(store.size().of(kind), store.size().of(kind) * 102 / 100);
                assertThat(text).doesNotContain("?");
            }
        }
    }
}
