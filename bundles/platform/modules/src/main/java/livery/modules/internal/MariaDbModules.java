package livery.modules.internal;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import livery.data.UnitOfWork;
import livery.modules.internal.node.Node;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredSet;
import livery.modules.internal.store.Turn;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.audit.Audit;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Change;
import livery.platform.deploy.Contraction;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Module;
import livery.platform.deploy.ModuleNode;
import livery.platform.deploy.ModuleSet;
import livery.platform.deploy.Outcome;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Restart;
import livery.platform.deploy.Touched;
import livery.platform.deploy.Verification;
import livery.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modules of this installation, over the group's rows and this node's framework. */
final class MariaDbModules implements Deployment {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbModules.class);
    /** For the change before, and for other nodes that follow it. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final UnitOfWork units;
    private final SetTable sets;
    private final PresentSet presentSet;
    private final ArchiveTable archives;
    private final ArchiveFiles files;
    private final Turn turn;
    private final Node node;
    private final Plans plans;
    private final Changing changing;
    private final Restarts restarts;
    private final Reach reach;
    private final Contractions contractions;
    private final Contracting contracting;
    private final Settings settings;
    private final ChangedSets changes;
    private final Trust trust;
    private final ReceivedArchives received;
    private final SpareArchives spare;
    private final NodeStates states;

    MariaDbModules(
            UnitOfWork units,
            SetTable sets,
            ArchiveTable archives,
            ArchiveFiles files,
            Turn turn,
            Node node,
            PresentSet present,
            ChangedSets changes,
            Plans plans,
            Restarts restarts,
            Audit audit,
            Trust trust,
            Reach reach,
            Contractions contractions,
            NodeStates states,
            Settings settings) {
        this.units = units;
        this.sets = sets;
        this.archives = archives;
        this.files = files;
        this.turn = turn;
        this.node = node;
        this.presentSet = present;
        this.changes = changes;
        this.plans = plans;
        this.restarts = restarts;
        this.changing = new Changing(units, present, changes, plans, node, restarts);
        this.trust = trust;
        this.reach = reach;
        this.contractions = contractions;
        this.contracting = new Contracting(units, present, contractions, node, states, audit);
        this.states = states;
        this.settings = settings;
        this.received = new ReceivedArchives(units, archives, files, trust, audit);
        this.spare = new SpareArchives(sets, archives, files, audit);
    }

    @Override
    public List<Module> list(CallContext context) {
        CallContext group = allowed(context, READ);
        return units.call(group, () -> new States(node, files, archives).of(present()));
    }

    @Override
    public List<ModuleNode> nodes(CallContext context) {
        return units.call(allowed(context, READ), states::all);
    }

    @Override
    public List<ModuleSet> sets(CallContext context) {
        CallContext group = allowed(context, READ);
        return units.call(
                group,
                () -> sets.sets(sets.present(), SETS_KEPT + 1).stream()
                        .map(set -> set.told(archives::version))
                        .toList());
    }

    @Override
    public List<Archive> archives(CallContext context) {
        return units.call(allowed(context, READ), archives::archives);
    }

    @Override
    public Archive add(CallContext context, InputStream bytes, boolean unsigned) {
        return received.add(allowed(context, MANAGE), bytes, unsigned);
    }

    @Override
    public Archive remove(CallContext context, String archive) {
        CallContext group = allowed(context, MANAGE);
        return inTurn(
                group,
                () -> units.call(group, () -> {
                    turn.confirm();
                    // What is being tried is no set yet.
                    restarts.noneUnderWay();
                    return spare.remove(group, archive);
                }));
    }

    @Override
    public Plan plan(CallContext context, Change change) {
        CallContext group = allowed(context, READ);
        StoredSet present = units.call(group, this::present);
        Map<String, StoredSet.StoredEntry> after = units.call(group, () -> changes.after(present, change));
        Plan plan = units.call(group, () -> plans.of(change, present, after));
        List<Touched> touched = reach.of(plan);
        return plan.reaching(units.call(group, () -> plans.withPages(plan, present, after, touched, context.locale())));
    }

    @Override
    public Outcome carryOut(CallContext context, Change change, boolean restart) {
        CallContext group = allowed(context, MANAGE);
        return inTurn(group, () -> {
            Outcome outcome = changing.carryOut(group, change, restart);
            if (outcome.done()) {
                removeSpare(group);
            }
            return outcome;
        });
    }

    @Override
    public Optional<Restart> restart(CallContext context) {
        return units.call(allowed(context, READ), restarts::last);
    }

    @Override
    public Contraction contraction(CallContext context, String module) {
        return units.call(allowed(context, READ), () -> contractions.planned(present(), module));
    }

    @Override
    public Contraction contract(CallContext context, String module) {
        CallContext group = allowed(context, MANAGE);
        return inTurn(group, () -> contracting.of(group, module));
    }

    private <T> T inTurn(CallContext group, Supplier<T> work) {
        if (!turn.take(group, LONGEST_WAIT)) {
            throw Fault.conflict("modules.change.busy", Map.of());
        }
        try {
            return work.get();
        } finally {
            turn.give(group);
        }
    }

    /** After a change, for by it another set can no longer be gone back to; what fails is done after the next. */
    private void removeSpare(CallContext group) {
        try {
            CallContext own = CallContext.system(TenantId.GROUP, "modules");
            Duration kept = Duration.ofDays(settings.value(group, ModulesSettings.ARCHIVES));
            units.run(own, () -> {
                turn.confirm();
                restarts.noneUnderWay();
                spare.removeOlderThan(own, kept);
            });
        } catch (RuntimeException e) {
            LOG.warn("Archives that no set holds any more cannot be removed now", e);
        }
    }

    @Override
    public Verification verify(CallContext context) {
        CallContext group = allowed(context, READ);
        return units.call(group, () -> new Verifying(node, changes, files, trust).of(present(), archives));
    }

    private StoredSet present() {
        return presentSet.present();
    }

    /** The group's own context of somebody who may do this there. */
    private static CallContext allowed(CallContext context, String permission) {
        if (!context.tenant().equals(TenantId.GROUP)) {
            throw Fault.forbidden(permission);
        }
        context.require(permission);
        return context;
    }
}
