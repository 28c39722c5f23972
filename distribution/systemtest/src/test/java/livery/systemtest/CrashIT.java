package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is promised is there once, and told once, whatever is killed: {@code livery prove crash} in short. */
class CrashIT {

    @Test
    void whatIsCommittedIsHandledOnceWhateverIsKilled() throws Exception {
        List<String> command = new ArrayList<>(Program.JAR.command());
        Path home = Path.of(System.getProperty("basedir"), "target", "crash").toAbsolutePath();
        command.addAll(List.of("prove", "crash", "--kills", "4", "--home", home.toString()));
        Process proof = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(proof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        System.out.println(said);
        assertThat(proof.waitFor()).as(said).isZero();
        assertThat(said).contains("proved: each fact handled once in effect");
    }
}
