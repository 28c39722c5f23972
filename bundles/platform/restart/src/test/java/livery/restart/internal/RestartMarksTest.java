package livery.restart.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartMarksTest {

    @TempDir
    private Path folder;

    @Test
    void aStartThatHasBegunBeforeHasComeToNothing() throws IOException {
        RestartMarks marks = new RestartMarks(folder);
        assertThat(marks.isAsked()).isFalse();
        ask("one");

        assertThat(marks.begin()).isTrue();
        assertThat(marks.begin()).isFalse();
        ask("other");
        assertThat(marks.begin()).as("for something else").isTrue();
        marks.end();
        assertThat(marks.begin()).as("it came up").isTrue();
    }

    @Test
    void whatIsUndoneIsNamed() throws IOException {
        RestartMarks marks = new RestartMarks(folder);
        ask("one");
        marks.begin();

        marks.undo();

        assertThat(marks.isAsked()).isFalse();
        assertThat(folder.resolve("restart.undone")).hasContent("one");
        assertThat(folder.resolve("restart.begun")).doesNotExist();
    }

    @Test
    void thePlatformHasTheTimeThatIsSaid() {
        assertThat(StuckStart.patience(Map.of())).isEqualTo(Duration.ofMinutes(5));
        assertThat(StuckStart.patience(Map.of("LIVERY_RESTART_SECONDS", " 40 ")))
                .isEqualTo(Duration.ofSeconds(40));
        assertThat(StuckStart.patience(Map.of("LIVERY_RESTART_SECONDS", "soon")))
                .isEqualTo(Duration.ofMinutes(5));
    }

    private void ask(String name) throws IOException {
        Files.writeString(folder.resolve("restart.for"), name);
    }
}
