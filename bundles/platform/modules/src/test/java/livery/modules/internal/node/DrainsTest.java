package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import livery.archive.ModuleArchive;
import livery.modules.internal.TestFramework;
import livery.modules.internal.WrittenArchives;
import livery.platform.modules.Drain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** What modules have under way ends before their bundles do. */
class DrainsTest {

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    private final List<String> seen = new ArrayList<>();
    private TestFramework framework;
    private Node node;
    private ModuleArchive scales;
    private ModuleArchive weights;

    @BeforeEach
    void start() throws Exception {
        framework = new TestFramework(folder);
        node = framework.node(framework.bundles());
        scales = new WrittenArchives(folder).write("scales", "0.1.0", "scales", "0.1.0", Map.of(), List.of());
        weights = new WrittenArchives(folder).write("weights", "0.1.0", "weights", "0.1.0", Map.of(), List.of());
        node.settle(Wanted.of(List.of(scales, weights)));
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.close();
    }

    private Bundle bundle(String name) {
        return Arrays.stream(framework.context().getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private void register(String name, Drain drain) {
        bundle(name).getBundleContext().registerService(Drain.class, drain, null);
    }

    @Test
    void whatIsToStopIsAskedWhileAllOfItServesAndNothingElseIs() throws InterruptedException {
        register("scales", most -> {
            seen.add("scales " + (bundle("scales").getState() == Bundle.ACTIVE) + " " + (most.toSeconds() > 0));
        });
        register("weights", most -> seen.add("weights"));

        node.settle(Wanted.of(List.of(weights)));

        assertThat(seen).containsExactly("scales true true");
        assertThat(node.running().modules()).containsOnlyKeys("weights");
    }

    @Test
    void oneThatFailsOrHangsStopsAllTheSame() throws InterruptedException {
        register("scales", most -> {
            throw new IllegalStateException("a scale that is stuck");
        });
        register("weights", most -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                seen.add("left alone");
            }
        });
        new Drains(framework.context()).of(List.of(bundle("scales"), bundle("weights")), A_MOMENT);

        node.settle(Wanted.of(List.of(weights)));

        assertThat(node.running().modules()).containsOnlyKeys("weights");
        assertThat(node.aside()).isEmpty();
    }
}
