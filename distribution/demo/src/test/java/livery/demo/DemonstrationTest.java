package livery.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {
    private static final Store SMALL = Store.demonstration().get(0).sized(new Store.Size(50, 40, 90, 60));

    @TempDir
    Path folder;

    @Test
    void whatWasDroppedIsNotWrittenAgain() throws IOException {
        Demonstration demonstration = new Demonstration(folder, List.of(SMALL));
        assertThat(demonstration.writeExports()).isGreaterThanOrEqualTo(240);
        Path exports = folder.resolve(SMALL.code()).resolve("exports");
        Path dropped = StoreExports.file(exports, Kind.CUSTOMER);
        Files.delete(dropped);
        assertThat(new Demonstration(folder, List.of(SMALL)).writeExports()).isZero();
        assertThat(dropped).doesNotExist();
        assertThat(StoreExports.file(exports, Kind.VEHICLE)).exists();
    }

    @Test
    void exportsThatWereWrittenInPartAreWrittenAnew() throws IOException {
        Path half = folder.resolve(SMALL.code()).resolve("exports.new");
        Files.createDirectories(half);
        Files.writeString(StoreExports.file(half, Kind.CUSTOMER), "half a li");
        Demonstration demonstration = new Demonstration(folder, List.of(SMALL));
        assertThat(demonstration.writeExports()).isGreaterThanOrEqualTo(240);
        assertThat(half).doesNotExist();
        assertThat(StoreExports.file(folder.resolve(SMALL.code()).resolve("exports"), Kind.CUSTOMER))
                .content()
                .doesNotContain("half a li");
    }
}
