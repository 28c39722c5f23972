package livery.modules.internal;

import java.nio.file.Path;
import java.time.Duration;
import livery.data.EntityStore;
import livery.data.ModuleRows;
import livery.data.UnitOfWork;
import livery.modules.internal.claim.Offers;
import livery.modules.internal.node.Checks;
import livery.modules.internal.node.Declared;
import livery.modules.internal.node.Drains;
import livery.modules.internal.node.Expansion;
import livery.modules.internal.node.FrameworkRestart;
import livery.modules.internal.node.Limits;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.NodeBundles;
import livery.modules.internal.node.OwnChecks;
import livery.modules.internal.node.Starts;
import livery.modules.internal.plan.Planner;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.ContractionTable;
import livery.modules.internal.store.NodeTable;
import livery.modules.internal.store.RestartTable;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.Turn;
import livery.platform.Texts;
import livery.platform.audit.Audit;
import livery.platform.deploy.Deployment;
import livery.platform.nodes.Nodes;
import livery.platform.settings.Settings;
import livery.web.ServedResources;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * Brings this node to the present set when it starts and whenever another node has made a new one. The modules are
 * offered as a service once they are up, which is what readiness waits for.
 */
@Component(
        service = {},
        immediate = true)
public final class ModulesAgent {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final BundleContext bundles;
    private final Turn turn;
    private final Node node;
    private final MariaDbModules modules;
    private final DroppedArchives dropped;
    private final Coming coming;
    private final Troubles troubles;
    private final MissedPaths missed;
    private final Looking looking;
    private final Thread thread;
    /** Of the thread that looks. */
    private Coming.State state = Coming.State.DOWN;

    private @Nullable ServiceRegistration<Deployment> registration;
    private @Nullable ServiceRegistration<Node> up;
    private @Nullable ServiceRegistration<Looking> looks;

    @Activate
    public ModulesAgent(
            BundleContext bundles,
            @Reference UnitOfWork units,
            @Reference(target = "(livery.module=modules)") EntityStore store,
            @Reference ServiceComponentRuntime components,
            @Reference ModuleRows rows,
            @Reference ServedResources served,
            @Reference Audit audit,
            @Reference Nodes nodes,
            @Reference Reach reach,
            @Reference Texts texts,
            @Reference Settings settings) {
        Path data = Path.of(System.getProperty("karaf.data", ".")).resolve("modules");
        Path etc = Path.of(System.getProperty("karaf.etc", "."));
        Path home = Path.of(System.getProperty("karaf.home", "."));
        this.bundles = bundles;
        NodeTable table = new NodeTable(store);
        SetTable sets = new SetTable(store);
        ArchiveTable archives = new ArchiveTable(store);
        ArchiveFiles files = new ArchiveFiles(data.resolve("archives"), archives);
        Offers offers = new Offers(bundles);
        NodeBundles nodeBundles = new NodeBundles(bundles, data.resolve("bundles"));
        this.node = new Node(
                nodeBundles,
                new Checks(components, rows, new OwnChecks(bundles), served, new Declared(offers)),
                Limits.from(System.getenv()),
                new Expansion(rows, data.resolve("expansions")),
                new Drains(bundles),
                new Starts(data.resolve("starts.properties")));
        ChangedSets changes = new ChangedSets(sets, files);
        ColdChange cold = new ColdChange(node, new FrameworkRestart(bundles), data);
        this.turn = new Turn(store, units, nodes.name());
        Trust trust = new Trust(etc.resolve("trusted-keys"));
        PresentSet present = new PresentSet(sets, table, turn, nodes, audit);
        Restarts restarts =
                new Restarts(units, new RestartTable(store), present, changes, node, cold, audit, nodes.name());
        Contractions contractions = new Contractions(sets, files, new ContractionTable(store), rows);
        NodeStates states = new NodeStates(nodes, table, sets, node::troubled);
        this.modules = new MariaDbModules(
                units,
                sets,
                archives,
                files,
                turn,
                node,
                present,
                changes,
                new Plans(
                        new Planner(nodeBundles, offers, bundles.getBundle().getVersion()),
                        node,
                        states,
                        changes,
                        files,
                        archives,
                        contractions,
                        trust),
                restarts,
                audit,
                trust,
                reach,
                contractions,
                states,
                settings);
        this.coming = new Coming(
                units,
                sets,
                changes,
                new Shipped(home.resolve("modules"), archives),
                turn,
                node,
                cold,
                restarts,
                number -> {
                    table.reached(nodes.name(), number);
                    files.forgetRemoved();
                });
        this.missed = new MissedPaths(bundles, units, sets, files, node);
        this.troubles = new Troubles(units, table, node, nodes.name(), turn::lastHeld);
        this.dropped = new DroppedArchives(dropped(), modules, texts);
        this.looking = new Looking(this::look, BETWEEN_LOOKS, turn::lastHeld, System::nanoTime);
        this.thread = new Thread(looking, "livery-modules");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Beside what the platform keeps in its home; a distribution that is run without one has none. */
    private static Path dropped() {
        return Path.of(System.getProperty("livery.home", System.getProperty("karaf.base", ".")))
                .resolve("modules");
    }

    private boolean look() throws InterruptedException {
        state = state == Coming.State.UP ? follow() : start();
        return state != Coming.State.ENDS;
    }

    private Coming.State start() throws InterruptedException {
        Coming.State state = coming.start();
        if (state == Coming.State.UP) {
            missed.tell();
            offer();
            node.awaitHealth();
        }
        return state;
    }

    private Coming.State follow() throws InterruptedException {
        Coming.State state = coming.follow();
        if (state == Coming.State.UP) {
            missed.tell();
            node.askHealth();
            troubles.tell();
            dropped.look();
        }
        return state;
    }

    private synchronized void offer() {
        if (!Thread.currentThread().isInterrupted()) {
            registration = bundles.registerService(Deployment.class, modules, null);
            looking.looked();
            looks = bundles.registerService(Looking.class, looking, null);
            up = bundles.registerService(Node.class, node, null);
        }
    }

    @Deactivate
    synchronized void stop() {
        thread.interrupt();
        turn.close();
        if (registration != null) {
            registration.unregister();
        }
        if (up != null) {
            up.unregister();
        }
        if (looks != null) {
            looks.unregister();
        }
    }
}
