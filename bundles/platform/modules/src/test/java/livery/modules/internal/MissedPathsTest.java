package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livery.archive.ModuleArchive;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.Wanted;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.StoredSet.StoredEntry;
import livery.platform.deploy.Module;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Of which modules the gateway is told that they do not run. */
class MissedPathsTest {

    @TempDir
    private Path folder;

    private final String scales = KeptArchives.module();
    private final String weights = KeptArchives.module();
    private KeptArchives kept;
    private TestFramework framework;
    private Node node;
    private MissedPaths missed;

    @BeforeEach
    void open() throws SQLException, BundleException {
        kept = new KeptArchives("modules_missed_" + System.nanoTime());
        framework = new TestFramework(folder);
        node = framework.node(framework.bundles());
        missed = new MissedPaths(
                framework.context(),
                kept.units(),
                kept.sets(),
                new ArchiveFiles(folder.resolve("files"), kept.table()),
                node);
    }

    @AfterEach
    void close() throws BundleException, InterruptedException {
        framework.close();
        kept.close();
    }

    @Test
    void thoseThatDoNotRunAreTold() throws Exception {
        ModuleArchive one = keep(scales, "/scales", "/api/v1/tenants/*/scales");
        ModuleArchive other = keep(weights, "/weights");
        ModuleArchive silent = keep("silent");
        kept.set(Map.of(scales, entry(one), weights, entry(other), "silent", entry(silent)));
        assertThat(isComplete()).isFalse();

        framework.takesNone(scales, true);
        node.settle(Wanted.of(List.of(one, other, silent)));
        node.reached(kept.call(kept.sets()::present));
        missed.tell();
        assertThat(isComplete()).isTrue();
        assertThat(told()).containsExactly(Map.entry(scales, List.of("/scales", "/api/v1/tenants/*/scales")));

        framework.takesNone(scales, false);
        node.settle(Wanted.of(List.of(one, other, silent)));
        missed.tell();
        assertThat(told()).isEmpty();
    }

    @Test
    void oneThatIsDisabledIsToldAndOneThatIsUninstalledIsNot() throws Exception {
        ModuleArchive one = keep(scales, "/scales");
        kept.set(Map.of(scales, new StoredEntry(one.sha256(), true, null)));
        node.reached(kept.call(kept.sets()::present));
        missed.tell();
        assertThat(told()).containsOnlyKeys(scales);

        kept.set(Map.of());
        node.reached(kept.call(kept.sets()::present));
        missed.tell();
        assertThat(told()).isEmpty();
    }

    private static StoredEntry entry(ModuleArchive archive) {
        return new StoredEntry(archive.sha256(), false, null);
    }

    private ModuleArchive keep(String module, String... paths) throws IOException {
        return kept.keep(
                new WrittenArchives(folder).paths(paths).write(module, "0.1.0", module, "0.1.0", Map.of(), List.of()),
                Module.Origin.SIGNED,
                Instant.now());
    }

    private boolean isComplete() throws InvalidSyntaxException {
        return !framework
                .context()
                .getServiceReferences(Object.class, "(livery.gateway.complete=true)")
                .isEmpty();
    }

    private Map<String, List<String>> told() throws InvalidSyntaxException {
        Map<String, List<String>> told = new TreeMap<>();
        for (ServiceReference<?> one :
                framework.context().getServiceReferences(Object.class, "(livery.gateway.missed=*)")) {
            told.put(String.valueOf(one.getProperty("livery.module")), List.of((String[])
                    one.getProperty("livery.gateway.missed")));
        }
        return told;
    }
}
