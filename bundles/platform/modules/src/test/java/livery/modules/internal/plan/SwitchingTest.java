package livery.modules.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.modules.internal.WrittenArchives;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bundles of modules say of how stores switch them. */
class SwitchingTest {

    @TempDir
    private Path folder;

    @Test
    void aModuleIsSwitchedByItsOwnNameWithWhatItRequires() throws IOException {
        Wanted wanted = Wanted.of(
                List.of(archive("loans", Map.of("Livery-Module", "loans", "Livery-Module-Needs", "crm , "), "crm")));

        assertThat(Switching.refused(wanted)).isEmpty();
        assertThat(Switching.notes(Wanted.nothing(), wanted)).isEmpty();
    }

    @Test
    void theNameOfAnotherIsRefused() throws IOException {
        assertThat(Switching.refused(Wanted.of(List.of(archive("loans", Map.of("Livery-Module", "crm"))))))
                .containsExactly(told("switched-as-other", "crm"));
    }

    @Test
    void theNeedOfAnotherThatIsNotRequiredIsRefused() throws IOException {
        Map<String, String> headers = Map.of("Livery-Module", "loans", "Livery-Module-Needs", "crm, dms");

        assertThat(Switching.refused(Wanted.of(List.of(archive("loans", headers, "crm")))))
                .containsExactly(told("switched-with-other", "dms"));
    }

    @Test
    void aSecondVersionIsTheSameModule() throws IOException {
        ModuleArchive loans = archive("loans", Map.of("Livery-Module", "loans"));
        Wanted wanted = Wanted.of(List.of(loans), List.of(loans));

        assertThat(Switching.refused(wanted)).isEmpty();
        assertThat(Switching.notes(Wanted.nothing(), wanted)).isEmpty();
    }

    @Test
    void thatNobodyCanSwitchItIsSaidOnce() throws IOException {
        Wanted nameless = Wanted.of(List.of(archive("loans", Map.of())));
        Wanted named = Wanted.of(List.of(archive("loans", Map.of("Livery-Module", "loans"))));
        Sentence note = new Sentence("modules.plan.not-switched", Map.of("module", "loans"));

        assertThat(Switching.notes(Wanted.nothing(), nameless)).containsExactly(note);
        assertThat(Switching.notes(named, nameless)).containsExactly(note);
        assertThat(Switching.notes(nameless, nameless)).isEmpty();
    }

    private static Sentence told(String code, String other) {
        return new Sentence(
                "modules.plan." + code, Map.of("module", "loans", "bundle", "livery.loans", "other", other));
    }

    private ModuleArchive archive(String module, Map<String, String> headers, String... requires) throws IOException {
        return new WrittenArchives(folder)
                .write(module, "0.1.0", "livery." + module, "0.1.0", headers, List.of(), requires);
    }
}
