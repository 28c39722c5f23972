package livery.modules.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.archive.ModuleArchive;
import livery.modules.internal.TestFramework;
import livery.modules.internal.WrittenArchives;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;

/** In which order bundles stand still, and run again. */
class SwapTest {

    @TempDir
    private Path folder;

    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private final List<String> started = new CopyOnWriteArrayList<>();
    private TestFramework framework;
    private Node node;

    @BeforeEach
    void start() throws BundleException {
        framework = new TestFramework(folder);
        framework.context().addBundleListener((SynchronousBundleListener) event -> {
            if (event.getType() == BundleEvent.STOPPING) {
                stopped.add(event.getBundle().getSymbolicName());
            }
            if (event.getType() == BundleEvent.STARTED) {
                started.add(event.getBundle().getSymbolicName());
            }
        });
        node = framework.node(framework.bundles());
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.close();
    }

    /** Uses what the one before offers. */
    private ModuleArchive archive(String module, String version, String before) throws IOException {
        return new WrittenArchives(folder)
                .write(
                        module,
                        version,
                        module,
                        version,
                        before.isEmpty()
                                ? Map.of("Export-Package", module)
                                : Map.of("Export-Package", module, "Import-Package", before),
                        List.of(),
                        before.isEmpty() ? new String[0] : new String[] {before});
    }

    @Test
    void whoeverUsesOthersStandsStillBeforeThemAndRunsAfterThem() throws Exception {
        ModuleArchive users = archive("boxes", "0.1.0", "crates");
        ModuleArchive between = archive("crates", "0.1.0", "yard");
        node.settle(Wanted.of(List.of(users, between, archive("yard", "0.1.0", ""))));
        assertThat(started).containsExactly("yard", "crates", "boxes");
        started.clear();

        node.settle(Wanted.of(List.of(users, between, archive("yard", "0.2.0", ""))));

        assertThat(stopped).containsExactly("boxes", "crates", "yard");
        assertThat(started).containsExactly("yard", "crates", "boxes");
        stopped.clear();

        node.settle(Wanted.of(List.of(archive("yard", "0.3.0", ""))));
        assertThat(stopped).containsExactly("boxes", "crates", "yard");
    }
}
