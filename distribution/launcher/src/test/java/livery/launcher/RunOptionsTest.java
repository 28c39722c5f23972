package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RunOptionsTest {

    @Test
    void theDatabaseTakesTheNextPort() {
        RunOptions options = RunOptions.parse(List.of("--home", "here", "--port", "9000"));
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.databasePort()).isEqualTo(9001);
        assertThat(options.monitorPort()).isEqualTo(9002);
        assertThat(options.demo()).isTrue();
        assertThat(options.home().directory()).isEqualTo(Path.of("here").toAbsolutePath());
    }

    @Test
    void everyOptionCounts() {
        RunOptions options =
                RunOptions.parse(List.of("--port=9000", "--db-port=9100", "--monitor-port=9200", "--no-demo"));
        assertThat(options.databasePort()).isEqualTo(9100);
        assertThat(options.monitorPort()).isEqualTo(9200);
        assertThat(options.demo()).isFalse();
    }

    @Test
    void theMonitorsPortIsNoOtherOnes() {
        assertThat(RunOptions.parse(List.of("--port", "9001", "--db-port", "9000"))
                        .monitorPort())
                .isEqualTo(9002);
        assertThat(RunOptions.parse(List.of("--port", "65534", "--db-port", "65535"))
                        .monitorPort())
                .isEqualTo(65533);
        assertThat(RunOptions.parse(List.of("--port", "65535")).monitorPort()).isEqualTo(65533);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        refused("There is no option --prot", "--prot", "9000");
        refused("--port needs a value", "--port");
        refused("not 70000", "--port", "70000");
        refused("not web", "--port", "web");
        refused("three different ports", "--port", "9000", "--db-port", "9000");
        refused("three different ports", "--port", "9000", "--monitor-port", "9001");
    }

    private static void refused(String reason, String... arguments) {
        assertThatThrownBy(() -> RunOptions.parse(List.of(arguments)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(reason);
    }
}
