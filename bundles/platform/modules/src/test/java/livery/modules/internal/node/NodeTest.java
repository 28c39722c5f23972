package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.modules.internal.TestFramework;
import livery.modules.internal.WrittenArchives;
import livery.platform.deploy.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;

/** What becomes of a change, in a framework of its own. */
class NodeTest {

    private static final Sentence FAILED = new Sentence(
            "modules.node.change-failed", Map.of("module", "scales", "bundle", "scales", "reason", "the disk is full"));
    private static final Sentence WAITS =
            new Sentence("modules.state.waits", Map.of("module", "weights", "required", "scales"));

    @TempDir
    private Path folder;

    private TestFramework framework;
    private Node node;
    private ModuleArchive scales;
    private ModuleArchive weights;
    private ModuleArchive other;

    @BeforeEach
    void start() throws BundleException, IOException {
        framework = new TestFramework(folder);
        node = framework.node(framework.bundles());
        scales = archive("scales");
        weights = archive("weights", "scales");
        other = archive("other");
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.close();
    }

    private ModuleArchive archive(String module, String... requires) throws IOException {
        return new WrittenArchives(folder).write(module, "0.1.0", module, "0.1.0", Map.of(), List.of(), requires);
    }

    @Test
    void whatNeedsAModuleThatIsSetAsideIsNotToldToRun() throws InterruptedException {
        framework.takesNone("scales", true);
        node.settle(Wanted.of(List.of(scales, other)));
        assertThat(node.aside()).containsOnlyKeys("scales");

        Trial trial = node.tryOut(Wanted.of(List.of(scales, weights, other)), List.of("weights"));

        assertThat(trial.reasons()).containsExactly(WAITS, FAILED);
        assertThat(trial.notRestored()).isEmpty();
        assertThat(node.running().modules()).containsOnlyKeys("other");
        assertThat(node.tryOut(Wanted.of(List.of(scales)), List.of("other")).reasons())
                .as("nobody waits for it who does not need it")
                .isEmpty();
    }

    @Test
    void afterARestartItIsNotToldToRunEither() throws InterruptedException {
        framework.takesNone("scales", true);

        List<Sentence> reasons =
                node.settle(Wanted.of(List.of(scales, weights)), List.of("weights"), List.of("scales"));

        assertThat(reasons).containsExactly(WAITS, FAILED);
    }

    @Test
    void theOneThatWasSetAsideIsTriedAgainWithThoseThatNeedIt() throws InterruptedException {
        framework.takesNone("scales", true);
        node.settle(Wanted.of(List.of(scales, weights)));
        framework.takesNone("scales", false);

        assertThat(node.tryOut(Wanted.of(List.of(scales, weights)), List.of("scales"))
                        .reasons())
                .isEmpty();
        assertThat(node.running().modules()).containsOnlyKeys("scales", "weights");
    }

    @Test
    void whatCannotBePutBackIsTold() throws InterruptedException {
        node.settle(Wanted.of(List.of(scales, weights, other)));
        assertThat(node.running().modules()).containsOnlyKeys("scales", "weights", "other");
        framework.takesNone("scales", true);
        framework.takesNone("late", true);

        Trial trial = node.tryOut(Wanted.of(List.of(other, late())), List.of("late"));

        assertThat(trial.reasons()).extracting(Sentence::code).containsExactly("modules.node.change-failed");
        assertThat(trial.notRestored()).containsExactly(FAILED, WAITS);
        assertThat(node.running().modules()).containsOnlyKeys("other");
    }

    @Test
    void nothingIsToldOfThoseThatArePutBack() throws InterruptedException {
        node.settle(Wanted.of(List.of(scales, weights, other)));
        framework.takesNone("late", true);

        Trial trial = node.tryOut(Wanted.of(List.of(other, late())), List.of("late"));

        assertThat(trial.reasons()).hasSize(1);
        assertThat(trial.notRestored()).isEmpty();
        assertThat(node.running().modules()).containsOnlyKeys("scales", "weights", "other");
    }

    private ModuleArchive late() {
        try {
            return archive("late");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
