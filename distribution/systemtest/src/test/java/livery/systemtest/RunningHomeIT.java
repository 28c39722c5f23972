package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A home whose Livery runs. */
class RunningHomeIT {

    @Test
    void whoStartsItFirstFindsHowToSignInAndNobodyElseCanReadIt() throws Exception {
        Path file = Installation.shared().home().resolve("first-sign-in.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(livery.systemtest.Files.firstSignIn().properties().stream().map(Map.Entry::getKey))
                .contains("url", "name", "password", "apiKey");
        assertThat(livery.systemtest.Files.firstSignIn().get("url").asText())
                .isEqualTo(Installation.shared().url());
    }

    @Test
    void aSecondStartInAHomeThatIsInUseIsRefused() throws Exception {
        Installation.shared();
        Installation.Ended ended = Installation.shared().startInVain();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.text()).contains("runs already");
    }
}
