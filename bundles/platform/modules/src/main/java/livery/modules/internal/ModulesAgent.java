package livery.modules.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.data.EntityStore;
import livery.data.ModuleRows;
import livery.data.UnitOfWork;
import livery.modules.internal.node.Checks;
import livery.modules.internal.node.Limits;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.NodeBundles;
import livery.modules.internal.node.OwnChecks;
import livery.modules.internal.plan.Planner;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.ContractionTable;
import livery.modules.internal.store.NodeTable;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredSet;
import livery.modules.internal.store.Turn;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.Texts;
import livery.platform.audit.Audit;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Sentence;
import livery.platform.nodes.Nodes;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings this node to the present set when it starts and whenever another node has made a new one. The modules are
 * offered as a service once they are up, which is what readiness waits for.
 */
@Component(
        service = {},
        immediate = true)
public final class ModulesAgent {

    private static final Logger LOG = LoggerFactory.getLogger(ModulesAgent.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "modules");

    private final BundleContext bundles;
    private final UnitOfWork units;
    private final SetTable sets;
    private final ChangedSets changes;
    private final Shipped shipped;
    private final Turn turn;
    private final Node node;
    private final Nodes nodes;
    private final NodeTable table;
    private final MariaDbModules modules;
    private final DroppedArchives dropped;
    private final Thread looking;
    private @Nullable ServiceRegistration<Deployment> registration;
    private @Nullable ServiceRegistration<Node> up;

    @Activate
    public ModulesAgent(
            BundleContext bundles,
            @Reference UnitOfWork units,
            @Reference(target = "(livery.module=modules)") EntityStore store,
            @Reference ServiceComponentRuntime components,
            @Reference ModuleRows rows,
            @Reference Audit audit,
            @Reference Nodes nodes,
            @Reference Reach reach,
            @Reference Texts texts) {
        Path data = Path.of(System.getProperty("karaf.data", ".")).resolve("modules");
        Path etc = Path.of(System.getProperty("karaf.etc", "."));
        Path home = Path.of(System.getProperty("karaf.home", "."));
        this.bundles = bundles;
        this.units = units;
        this.nodes = nodes;
        this.table = new NodeTable(store);
        this.sets = new SetTable(store);
        ArchiveTable archives = new ArchiveTable(store);
        ArchiveFiles files = new ArchiveFiles(data.resolve("archives"), archives);
        NodeBundles nodeBundles = new NodeBundles(bundles, data.resolve("bundles"));
        this.node = new Node(
                nodeBundles, new Checks(components, rows, new OwnChecks(bundles)), Limits.from(System.getenv()));
        this.changes = new ChangedSets(sets, files);
        this.shipped = new Shipped(home.resolve("modules"), archives);
        this.turn = new Turn(store, units, nodes.name());
        this.modules = new MariaDbModules(
                units,
                sets,
                archives,
                files,
                turn,
                node,
                new Planner(nodeBundles),
                audit,
                etc.resolve("trusted-keys"),
                reach,
                new Contractions(sets, files, new ContractionTable(store), rows),
                nodes,
                table);
        this.dropped = new DroppedArchives(dropped(), modules, texts);
        this.looking = new Thread(this::look, "livery-modules");
        this.looking.setDaemon(true);
        this.looking.start();
    }

    /** Beside what the platform keeps in its home; a distribution that is run without one has none. */
    private static Path dropped() {
        return Path.of(System.getProperty("livery.home", System.getProperty("karaf.base", ".")))
                .resolve("modules");
    }

    private void look() {
        try {
            boolean up = false;
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    up = up ? follow() : start();
                } catch (RuntimeException e) {
                    LOG.warn("Modules cannot be looked after now; tried again", e);
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException stopped) {
            // The platform stops, or this bundle does.
            Thread.currentThread().interrupt();
        }
    }

    /** Returns true when what is to run has been brought up. */
    private boolean start() throws InterruptedException {
        long start = System.nanoTime();
        settle(units.call(GROUP, this::withShipped));
        LOG.info(
                "Modules {} run after {} ms",
                node.running().modules().keySet(),
                (System.nanoTime() - start) / 1_000_000);
        offer();
        return true;
    }

    private synchronized void offer() {
        if (!Thread.currentThread().isInterrupted()) {
            registration = bundles.registerService(Deployment.class, modules, null);
            up = bundles.registerService(Node.class, node, null);
        }
    }

    /** The present set, once what the distribution brings has become part of it. */
    private StoredSet withShipped() {
        List<ModuleArchive> archives = shipped.archives();
        int present = sets.lockPresent();
        Map<String, StoredSet.StoredEntry> before =
                sets.set(present).map(StoredSet::entries).orElse(Map.of());
        Map<String, StoredSet.StoredEntry> after = shipped.entries(archives, before, Instant.now());
        if (present == 0 || !after.equals(before)) {
            present = sets.add(
                    present, PersonId.SYSTEM, Instant.now(), new Sentence("modules.set.distribution", Map.of()), after);
        }
        return sets.set(present).orElseThrow();
    }

    private boolean follow() throws InterruptedException {
        if (units.call(GROUP, sets::present) != node.reached() && turn.take(GROUP)) {
            try {
                StoredSet present =
                        units.call(GROUP, () -> sets.set(sets.present()).orElseThrow());
                settle(present);
                LOG.info(
                        "Modules of set {} run: {}",
                        present.number(),
                        node.running().modules().keySet());
            } finally {
                turn.give(GROUP);
            }
        }
        dropped.look();
        return true;
    }

    private void settle(StoredSet set) throws InterruptedException {
        node.settle(units.call(GROUP, () -> changes.wanted(set.entries())));
        node.reached(set.number());
        units.run(GROUP, () -> table.reached(nodes.name(), set.number()));
    }

    @Deactivate
    synchronized void stop() {
        looking.interrupt();
        turn.close();
        if (registration != null) {
            registration.unregister();
        }
        if (up != null) {
            up.unregister();
        }
    }
}
