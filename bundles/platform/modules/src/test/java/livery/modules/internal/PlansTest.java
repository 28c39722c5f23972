package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.archive.ModuleArchive;
import livery.modules.internal.claim.Offers;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.NodeBundles;
import livery.modules.internal.node.Wanted;
import livery.modules.internal.plan.Planner;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ContractionTable;
import livery.modules.internal.store.NodeTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.Fault;
import livery.platform.deploy.Change;
import livery.platform.deploy.Module;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import livery.platform.nodes.Nodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;

/** What is said of a change before it is carried out, over a database and a framework of its own. */
class PlansTest {

    @TempDir
    private Path folder;

    private static KeptArchives kept;

    private TestFramework framework;
    private NodeTable table;
    private Node node;
    private ChangedSets changes;
    private Plans plans;
    private String module;
    private ModuleArchive first;
    private ModuleArchive second;

    @BeforeAll
    static void open() throws SQLException {
        kept = new KeptArchives("modules_plans");
    }

    @AfterAll
    static void close() {
        kept.close();
    }

    @BeforeEach
    void start() throws BundleException, IOException {
        framework = new TestFramework(folder);
        table = new NodeTable(kept.store());
        NodeBundles bundles = framework.bundles();
        node = framework.node(bundles);
        ArchiveFiles files = new ArchiveFiles(folder.resolve("files"), kept.table());
        changes = new ChangedSets(kept.sets(), files);
        plans = new Plans(
                new Planner(bundles, new Offers(framework.context()), new Version("0.1.0")),
                node,
                new NodeStates(nodes(), table, kept.sets(), node::troubled),
                changes,
                files,
                kept.table(),
                new Contractions(kept.sets(), files, new ContractionTable(kept.store()), null),
                new Trust(folder.resolve("keys")));
        module = KeptArchives.module();
        first = keep("0.1.0");
        second = keep("0.2.0");
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.close();
    }

    private ModuleArchive keep(String version) throws IOException {
        return kept.keep(kept.written(folder, module, version), Module.Origin.UNSIGNED, Instant.now());
    }

    private static Nodes nodes() {
        List<livery.platform.nodes.Node> both = List.of(one("a"), one("b"));
        return (Nodes) Proxy.newProxyInstance(
                PlansTest.class.getClassLoader(),
                new Class<?>[] {Nodes.class},
                (self, method, arguments) -> method.getName().equals("name") ? "a" : both);
    }

    private static livery.platform.nodes.Node one(String name) {
        return new livery.platform.nodes.Node(
                name.hashCode(), name, "0.1.0", Instant.EPOCH, Instant.EPOCH, true, false);
    }

    @Test
    void whatRunsEverywhereIsNotSwitchedOnOnceMore() throws InterruptedException {
        StoredSet set = kept.set(Map.of(module, new StoredSet.StoredEntry(first.sha256(), false, null)));
        Change enable = new Change.Enable(module);
        assertThat(plan(set, enable).obstacles()).as("it does not run yet").isEmpty();

        node.settle(Wanted.of(List.of(first)));
        assertThatThrownBy(() -> plan(set, enable))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("modules.change.enabled"));

        kept.call(() -> {
            table.reached("a", set.number());
            table.troubled("a", Set.of(module));
            return set;
        });
        assertThatThrownBy(() -> plan(set, enable))
                .as("what it has told of itself is over")
                .isInstanceOf(Fault.class);

        kept.call(() -> {
            table.reached("b", set.number());
            table.troubled("b", Set.of(module));
            return set;
        });
        assertThat(plan(set, enable).obstacles())
                .as("it does not run on another node")
                .isEmpty();
    }

    @Test
    void aSetThatIsAsThePresentOneIsNotGoneBackTo() {
        Map<String, StoredSet.StoredEntry> on = Map.of(module, new StoredSet.StoredEntry(first.sha256(), false, null));
        StoredSet same = kept.set(on);
        StoredSet other = kept.set(Map.of(module, new StoredSet.StoredEntry(second.sha256(), false, null)));
        StoredSet present = kept.set(on);

        assertThatThrownBy(() -> plan(present, new Change.Rollback(same.number())))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("modules.change.set-same");
                    assertThat(fault.values()).containsEntry("set", same.number());
                });
        assertThat(plan(present, new Change.Rollback(other.number())).obstacles())
                .isEmpty();
    }

    @Test
    void anUpdateOfWhatIsSwitchedOffSaysThatItStaysSo() {
        StoredSet off = kept.set(Map.of(module, new StoredSet.StoredEntry(first.sha256(), true, null)));
        assertThat(plan(off, new Change.Update(second.sha256())).notes())
                .containsExactly(new Sentence("modules.plan.stays-disabled", Map.of("module", module)));

        StoredSet on = kept.set(Map.of(module, new StoredSet.StoredEntry(first.sha256(), false, null)));
        assertThat(plan(on, new Change.Update(second.sha256())).notes()).isEmpty();
    }

    @Test
    void aLowerVersionComesOnNoWayButBackToASet() throws IOException {
        String offering = "osgi.service;objectClass:List<String>=\"livery.dms.Adapter\"";
        ModuleArchive lower = adapter("0.1.9", offering);
        ModuleArchive installed = adapter("0.2.0", offering);
        ModuleArchive higher = adapter("0.3.0", offering);
        StoredSet former = kept.set(Map.of(module, new StoredSet.StoredEntry(lower.sha256(), false, null)));
        StoredSet on = kept.set(Map.of(module, new StoredSet.StoredEntry(installed.sha256(), false, null)));
        refusedAsLower(on, new Change.Update(lower.sha256()));
        refusedAsLower(on, new Change.Canary(lower.sha256()));

        StoredSet off = kept.set(Map.of(module, new StoredSet.StoredEntry(installed.sha256(), true, null)));
        refusedAsLower(off, new Change.Update(lower.sha256()));
        refusedAsLower(off, new Change.Canary(lower.sha256()));
        assertThat(plan(off, new Change.Update(higher.sha256())).obstacles()).isEmpty();

        StoredSet beside =
                kept.set(Map.of(module, new StoredSet.StoredEntry(installed.sha256(), false, lower.sha256())));
        refusedAsLower(beside, new Change.Promote(module));
        assertThat(plan(beside, new Change.Withdraw(module)).obstacles()).isEmpty();
        assertThat(plan(beside, new Change.Canary(higher.sha256())).obstacles()).isEmpty();

        assertThat(plan(beside, new Change.Rollback(former.number())).obstacles())
                .isEmpty();
    }

    private ModuleArchive adapter(String version, String offering) throws IOException {
        return kept.keep(
                new WrittenArchives(folder)
                        .write(module, version, "lines", version, Map.of("Provide-Capability", offering), List.of()),
                Module.Origin.UNSIGNED,
                Instant.now());
    }

    private void refusedAsLower(StoredSet set, Change change) {
        assertThat(plan(set, change).obstacles())
                .as("%s", change)
                .containsExactly(new Sentence(
                        "modules.change.lower", Map.of("module", module, "version", "0.1.9", "installed", "0.2.0")));
    }

    @Test
    void aChangeOfOthersSaysWhatIsSwitchedOffThatTheyNeed() throws IOException {
        String other = KeptArchives.module();
        ModuleArchive needing = kept.keep(
                new WrittenArchives(folder).write(other, "0.1.0", "other", "0.1.0", Map.of(), List.of(), module),
                Module.Origin.UNSIGNED,
                Instant.now());
        StoredSet off = kept.set(Map.of(module, new StoredSet.StoredEntry(first.sha256(), true, null)));

        assertThat(plan(off, new Change.Install(needing.sha256())).obstacles())
                .extracting(Sentence::code)
                .containsExactly("modules.plan.module-disabled");
    }

    @Test
    void whatIsSwitchedOffKeepsItsPaths() throws IOException {
        WrittenArchives answering = new WrittenArchives(folder).paths("/api/v1/lines");
        ModuleArchive off = kept.keep(
                answering.write("off", "0.1.0", "off", "0.1.0", Map.of(), List.of()),
                Module.Origin.UNSIGNED,
                Instant.now());
        ModuleArchive guest = kept.keep(
                answering.write("guest", "0.1.0", "guest", "0.1.0", Map.of(), List.of()),
                Module.Origin.UNSIGNED,
                Instant.now());
        StoredSet set = kept.set(Map.of("off", new StoredSet.StoredEntry(off.sha256(), true, null)));

        assertThat(plan(set, new Change.Install(guest.sha256())).obstacles())
                .containsExactly(new Sentence(
                        "modules.plan.path-taken", Map.of("module", "guest", "path", "/api/v1/lines", "other", "off")));
    }

    private Plan plan(StoredSet present, Change change) {
        return kept.call(() -> plans.of(change, present, changes.after(present, change)));
    }
}
