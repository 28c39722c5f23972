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

class ConsoleContractTest {

    @TempDir
    private Path folder;

    @Test
    void aPartFitsWhereTheContractIsOfTheSameFirstNumberAndNoLower() throws IOException {
        assertThat(unfit("^1.0.0")).isEmpty();
        assertThat(unfit("^1.7.0")).isEmpty();
        assertThat(unfit("^1.7.1")).hasSize(1);
        assertThat(unfit("^2.0.0")).hasSize(1);
        assertThat(unfit("^0.9.0")).hasSize(1);
    }

    @Test
    void itIsToldWhoseItIsAndWhatThereIs() throws IOException {
        assertThat(unfit("^2.0.0"))
                .containsExactly(new Sentence(
                        "modules.plan.console-contract",
                        Map.of("module", "crm", "bundle", "crm.ui", "range", "^2.0.0", "version", "1.7.0")));
        assertThat(unfit("")).as("one that does not say").hasSize(1);
    }

    @Test
    void withoutAConsoleThereIsNothingToFit() throws IOException {
        assertThat(ConsoleContract.unfit(Wanted.of(List.of(part("^9.0.0"))), List.of()))
                .isEmpty();
    }

    private List<Sentence> unfit(String range) throws IOException {
        ModuleArchive console = new WrittenArchives(folder)
                .write(
                        "console",
                        "0.1.0",
                        "console.shell",
                        "0.1.0",
                        Map.of("Provide-Capability", "livery.console.sdk;version:Version=\"1.7.0\""),
                        List.of());
        return ConsoleContract.unfit(Wanted.of(List.of(console, part(range))), List.of());
    }

    private ModuleArchive part(String range) throws IOException {
        // Without the attribute where the range is blank, as an older one may be.
        String attribute = range.isEmpty() ? "" : ";sdk=\"" + range + "\"";
        return new WrittenArchives(folder)
                .write(
                        "crm",
                        "0.1.0",
                        "crm.ui",
                        "0.1.0",
                        Map.of("Provide-Capability", "livery.trial, livery.console;livery.console=crm" + attribute),
                        List.of());
    }
}
