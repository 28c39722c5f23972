package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import livery.archive.ModuleArchive;
import livery.modules.internal.TestFramework;
import livery.modules.internal.WrittenArchives;
import livery.platform.deploy.Sentence;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;

/** What becomes of a change, in a framework of its own. */
class NodeTest {

    private static final Sentence FAILED = new Sentence(
            "modules.node.change-failed", Map.of("module", "scales", "bundle", "scales", "reason", "the disk is full"));
    private static final Sentence WAITS =
            new Sentence("modules.state.waits", Map.of("module", "weights", "required", "scales"));

    private static final Sentence ENDED =
            new Sentence("modules.node.ended-process", Map.of("module", "scales", "times", 3));

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

    @Test
    void aModuleAtWhichTheProcessEndsStartAfterStartIsSetAside() throws Exception {
        Wanted wanted = Wanted.of(List.of(scales, weights, other));
        for (int start = 1; start <= 3; start++) {
            assertThat(node.aside()).isEmpty();
            endsAt("scales", () -> node.settle(wanted));
        }

        node.settle(wanted);
        assertThat(node.aside()).containsOnly(Map.entry("scales", List.of(ENDED)));
        assertThat(node.running().modules()).containsOnlyKeys("other");
        next();
        node.settle(wanted);
        assertThat(node.aside()).as("nor is it tried at any later start").containsOnlyKeys("scales");

        endsAt("scales", () -> node.tryOut(wanted, List.of("scales")));
        node.settle(wanted);
        assertThat(node.aside()).as("that it was tried in vain changes nothing").containsOnlyKeys("scales");

        assertThat(node.tryOut(wanted, List.of("scales")).reasons()).isEmpty();
        assertThat(node.running().modules()).containsOnlyKeys("scales", "weights", "other");
        next();
        node.settle(wanted);
        assertThat(node.aside()).isEmpty();
    }

    @Test
    void aNodeThatFollowsTriesItAgainWhenItWasEnabled() throws Exception {
        Wanted wanted = Wanted.of(List.of(scales));
        for (int start = 1; start <= 3; start++) {
            endsAt("scales", () -> node.settle(wanted));
        }
        node.settle(wanted);
        assertThat(node.aside()).containsOnlyKeys("scales");

        node.settle(wanted, List.of("scales"));
        assertThat(node.aside()).isEmpty();
        next();
        node.settle(wanted);
        assertThat(node.aside()).isEmpty();
    }

    @Test
    void killsWithAGoodStartBetweenThemSayNothingAgainstAModule() throws Exception {
        Wanted wanted = Wanted.of(List.of(scales, other));
        for (int round = 1; round <= 2; round++) {
            endsAt("scales", () -> node.settle(wanted));
            endsAt("scales", () -> node.settle(wanted));
            node.settle(wanted);
            assertThat(node.aside()).isEmpty();
            next();
        }
    }

    @Test
    void endsOfAnotherArchiveSayNothingAgainstThisOne() throws Exception {
        for (int start = 1; start <= 3; start++) {
            endsAt("scales", () -> node.settle(Wanted.of(List.of(scales))));
        }

        node.settle(Wanted.of(List.of(archive("scales", "other"), other)));

        assertThat(node.aside()).isEmpty();
        assertThat(node.running().modules()).containsOnlyKeys("scales", "other");
    }

    @Test
    void anEndInTheMiddleOfALiveChangeIsNotMarked() throws Exception {
        node.settle(Wanted.of(List.of(other)));
        endsAt("scales", () -> node.tryOut(Wanted.of(List.of(scales, other)), List.of("scales")));

        assertThat(new Starts(folder.resolve("starts.properties")).oneByOne()).isFalse();
        node.settle(Wanted.of(List.of(scales, other)));
        assertThat(node.aside()).isEmpty();
    }

    @Test
    void whatFailsToStartDoesNotEndTheProcess() throws Exception {
        ModuleArchive lame = new WrittenArchives(folder)
                .write("scales", "0.1.0", "scales", "0.1.0", Map.of("Import-Package", "not.there"), List.of());
        for (int start = 1; start <= 4; start++) {
            node.settle(Wanted.of(List.of(lame)));
            assertThat(node.aside().get("scales"))
                    .extracting(Sentence::code)
                    .containsExactly("modules.node.start-failed");
            next();
        }
    }

    @Test
    void afterAnEndEachRunsBeforeTheNextIsStarted() throws Exception {
        Wanted wanted = Wanted.of(List.of(scales, weights));
        endsAt("weights", () -> node.settle(wanted));
        List<String> order = framework.checked();
        framework.context().addBundleListener((SynchronousBundleListener) event -> {
            if (event.getType() == BundleEvent.STARTING) {
                order.add("start of " + event.getBundle().getSymbolicName());
            }
        });
        node.settle(wanted);
        assertThat(order)
                .containsExactly("start of scales", "scales", "start of weights", "weights", "scales", "weights");

        next();
        node.settle(wanted);
        assertThat(framework.checked()).as("that start has come to its end").containsExactly("scales", "weights");
    }

    @Test
    void whatDoesNotComeBackWhileTheFrameworkEndsIsMarkedAndNoOther() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        Bundle system = framework.context().getBundle(0);
        framework.context().addBundleListener((SynchronousBundleListener) event -> {
            if (event.getType() == BundleEvent.STARTING && isOf(event, "scales")) {
                try {
                    system.stop();
                    gone.await();
                } catch (BundleException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });

        assertThatThrownBy(() -> node.settle(Wanted.of(List.of(scales, other, weights))))
                .isInstanceOf(InterruptedException.class);

        gone.countDown();
        assertThat(Files.readString(folder.resolve("starts.properties")))
                .contains("scales=" + scales.sha256() + " 1")
                .doesNotContain("other", "weights");
    }

    @Test
    void inAFrameworkThatHasEndedNoModuleIsToBlame() throws Exception {
        node.settle(Wanted.of(List.of(scales)));
        framework.close();

        assertThatThrownBy(() -> node.settle(Wanted.of(List.of(scales, other))))
                .isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> node.tryOut(Wanted.of(List.of(other)), List.of("scales", "other")))
                .isInstanceOf(InterruptedException.class);
        assertThat(node.aside()).isEmpty();
        assertThat(Files.readString(folder.resolve("starts.properties"))).doesNotContain("scales", "other");
    }

    private static boolean isOf(BundleEvent event, String module) {
        return NodeBundles.module(event.getBundle()).filter(module::equals).isPresent();
    }

    /** Has the process end while a module is started by this, and the next one begin. */
    private void endsAt(String module, ThrowableAssert.ThrowingCallable work) throws Exception {
        Thread caller = Thread.currentThread();
        CountDownLatch gone = new CountDownLatch(1);
        framework.context().addBundleListener((SynchronousBundleListener) event -> {
            if (event.getType() == BundleEvent.STARTING && isOf(event, module)) {
                caller.interrupt();
                try {
                    gone.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        assertThatThrownBy(work).isInstanceOf(InterruptedException.class);
        gone.countDown();
        next();
    }

    private void next() throws BundleException, InterruptedException {
        framework.close();
        framework = new TestFramework(folder);
        node = framework.node(framework.bundles());
    }
}
