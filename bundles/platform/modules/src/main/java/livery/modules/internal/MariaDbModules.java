package livery.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import livery.archive.ModuleArchive;
import livery.archive.TrustedKeys;
import livery.data.UnitOfWork;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.Wanted;
import livery.modules.internal.plan.Planner;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.NodeTable;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredSet;
import livery.modules.internal.store.Turn;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.TenantId;
import livery.platform.audit.Audit;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Change;
import livery.platform.deploy.Contraction;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Module;
import livery.platform.deploy.ModuleSet;
import livery.platform.deploy.Outcome;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;
import livery.platform.nodes.Nodes;

/** The modules of this installation, over the group's rows and this node's framework. */
final class MariaDbModules implements Deployment {

    /** The set of a node that has to go back to the present one. */
    private static final int NOWHERE = -1;

    private final UnitOfWork units;
    private final SetTable sets;
    private final ArchiveTable archives;
    private final ArchiveFiles files;
    private final Turn turn;
    private final Node node;
    private final Planner planner;
    private final Audit audit;
    private final Path keys;
    private final Reach reach;
    private final Contractions contractions;
    private final Nodes nodes;
    private final NodeTable table;
    private final ChangedSets changes;

    MariaDbModules(
            UnitOfWork units,
            SetTable sets,
            ArchiveTable archives,
            ArchiveFiles files,
            Turn turn,
            Node node,
            Planner planner,
            Audit audit,
            Path keys,
            Reach reach,
            Contractions contractions,
            Nodes nodes,
            NodeTable table) {
        this.units = units;
        this.sets = sets;
        this.archives = archives;
        this.files = files;
        this.turn = turn;
        this.node = node;
        this.planner = planner;
        this.audit = audit;
        this.keys = keys;
        this.reach = reach;
        this.contractions = contractions;
        this.nodes = nodes;
        this.table = table;
        this.changes = new ChangedSets(sets, files);
    }

    @Override
    public List<Module> list(CallContext context) {
        CallContext group = allowed(context, READ);
        return units.call(group, () -> new States(node, files, archives).of(present()));
    }

    @Override
    public List<ModuleSet> sets(CallContext context) {
        CallContext group = allowed(context, READ);
        return units.call(
                group,
                () -> sets.sets(sets.present(), SETS_KEPT + 1).stream()
                        .map(this::told)
                        .toList());
    }

    private ModuleSet told(StoredSet set) {
        List<ModuleSet.Entry> entries = new ArrayList<>();
        set.entries().forEach((module, entry) -> {
            String version =
                    archives.archive(entry.sha256()).map(Archive::version).orElse("");
            String canary = entry.canary();
            String second = canary == null
                    ? null
                    : archives.archive(canary).map(Archive::version).orElse("");
            entries.add(new ModuleSet.Entry(module, version, entry.sha256(), entry.disabled(), second));
        });
        return new ModuleSet(set.number(), set.madeAt(), set.by(), set.change(), entries);
    }

    @Override
    public List<Archive> archives(CallContext context) {
        return units.call(allowed(context, READ), archives::archives);
    }

    @Override
    public Archive add(CallContext context, InputStream bytes, boolean unsigned) {
        CallContext group = allowed(context, MANAGE);
        try {
            Path draft = files.draft();
            try {
                return keep(group, draft, bytes, unsigned);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Archive keep(CallContext group, Path draft, InputStream bytes, boolean unsigned) throws IOException {
        Bounded.copy(bytes, draft);
        ModuleArchive archive = ModuleArchive.read(draft);
        String signer = archive.signer(TrustedKeys.of(keys));
        if (signer == null && !unsigned) {
            throw Fault.of(
                    Fault.Kind.INVALID,
                    archive.isSigned() ? "modules.archive.signer-unknown" : "modules.archive.unsigned",
                    Map.of("module", archive.descriptor().id()));
        }
        Archive kept = new Archive(
                archive.sha256(),
                archive.descriptor().id(),
                archive.descriptor().version(),
                signer == null ? Module.Origin.UNSIGNED : Module.Origin.SIGNED,
                signer,
                Files.size(draft),
                Instant.now());
        return units.call(group, () -> {
            if (archives.add(kept, draft)) {
                audit.record(
                        group,
                        "modules.archive-added",
                        new Audit.Subject("module", kept.module()),
                        Map.of(
                                "version",
                                kept.version(),
                                "origin",
                                kept.origin().name(),
                                "sha256",
                                kept.sha256()));
            }
            return archives.archive(kept.sha256()).orElse(kept);
        });
    }

    @Override
    public Plan plan(CallContext context, Change change) {
        CallContext group = allowed(context, READ);
        Plan plan = units.call(group, () -> {
            StoredSet present = present();
            return plan(change, changes.after(present, change), present);
        });
        return plan.reaching(reach.of(plan));
    }

    private Plan plan(Change change, Map<String, StoredSet.StoredEntry> after, StoredSet present) {
        List<ModuleArchive> known = files.readable(archives.versions());
        return planner.plan(
                change, changes.wanted(present.entries()), changes.wanted(after), known, contractions.begun());
    }

    @Override
    public Outcome carryOut(CallContext context, Change change) {
        CallContext group = allowed(context, MANAGE);
        return inTurn(group, () -> carryOutInTurn(group, change));
    }

    private Outcome carryOutInTurn(CallContext group, Change change) {
        StoredSet present = units.call(group, this::present);
        Map<String, StoredSet.StoredEntry> after = units.call(group, () -> changes.after(present, change));
        Plan plan = units.call(group, () -> plan(change, after, present));
        if (!plan.obstacles().isEmpty()) {
            throw new Fault(
                    Fault.Kind.CONFLICT,
                    "modules.change.obstacles",
                    Map.of(),
                    plan.obstacles().stream()
                            .map(one -> new FieldFault("", one.code(), one.values()))
                            .toList(),
                    null);
        }
        long start = System.nanoTime();
        List<Sentence> reasons;
        try {
            Wanted wanted = units.call(group, () -> changes.wanted(after));
            reasons = node.tryOut(wanted, changed(change, present.entries(), after));
        } catch (IllegalStateException e) {
            // It could not be put back either, for a reason of the node's own; it is tried again until it can.
            node.reached(NOWHERE);
            throw e;
        } catch (InterruptedException e) {
            node.reached(NOWHERE);
            Thread.currentThread().interrupt();
            throw Fault.of(Fault.Kind.UNAVAILABLE, "modules.change.interrupted");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Sentence told = changes.told(change, after, present);
        if (!reasons.isEmpty()) {
            audit.record(
                    group,
                    "modules.change-failed",
                    new Audit.Subject("module", String.valueOf(told.values().getOrDefault("module", ""))),
                    Map.of("change", told.code(), "reason", reasons.get(0).code()));
            return new Outcome(false, present.number(), reasons, took);
        }
        int number = stored(group, present, told, after);
        node.reached(number);
        return new Outcome(true, number, List.of(), took);
    }

    /** When it cannot be stored, this node runs what is no set: it goes back to the present one by itself. */
    private int stored(CallContext group, StoredSet present, Sentence told, Map<String, StoredSet.StoredEntry> after) {
        try {
            return units.call(group, () -> add(group, present, told, after));
        } catch (RuntimeException e) {
            node.reached(NOWHERE);
            throw e;
        }
    }

    private int add(CallContext group, StoredSet present, Sentence told, Map<String, StoredSet.StoredEntry> after) {
        turn.confirm();
        audit.record(
                group,
                "modules.changed",
                new Audit.Subject("module", String.valueOf(told.values().getOrDefault("module", ""))),
                Map.of("change", told.code()));
        table.reached(nodes.name(), present.number() + 1);
        return sets.add(present.number(), group.person(), Instant.now(), told, after);
    }

    /** What a change is about: the modules and second versions that differ, and those that are to be tried again. */
    private static Set<String> changed(
            Change change, Map<String, StoredSet.StoredEntry> before, Map<String, StoredSet.StoredEntry> after) {
        Set<String> changed = new TreeSet<>();
        after.forEach((module, entry) -> {
            StoredSet.StoredEntry former = before.get(module);
            if (former == null || !former.with(null).equals(entry.with(null))) {
                changed.add(module);
            }
            if (former == null
                    || former.disabled() != entry.disabled()
                    || !Objects.equals(former.canary(), entry.canary())) {
                changed.add(module + Modules.CANARY);
            }
        });
        if (change instanceof Change.Enable enable) {
            changed.addAll(List.of(enable.module(), enable.module() + Modules.CANARY));
        }
        return changed;
    }

    @Override
    public Contraction contraction(CallContext context, String module) {
        return units.call(allowed(context, READ), () -> contractions.planned(present(), module));
    }

    @Override
    public Contraction contract(CallContext context, String module) {
        CallContext group = allowed(context, MANAGE);
        return inTurn(group, () -> {
            StoredSet present = units.call(group, this::present);
            Contraction planned = units.call(group, () -> contractions.planned(present, module));
            ModuleArchive running = node.running().modules().get(module);
            if (running == null || node.reached() != present.number()) {
                throw Fault.conflict("modules.contract.not-running", Map.of("module", module));
            }
            noneBehind(group, present.number());
            units.run(group, () -> contractions.begin(planned));
            List<Sentence> reasons = contractions.run(running.descriptor(), work -> units.run(group, work));
            audit.record(
                    group,
                    "modules.contracted",
                    new Audit.Subject("module", module),
                    Map.of("files", String.join(", ", planned.files()), "done", reasons.isEmpty()));
            return new Contraction(module, planned.files(), planned.lost(), reasons);
        });
    }

    /** A node that still runs a version before may need what is to be taken away. */
    private void noneBehind(CallContext group, int number) {
        List<String> alive = nodes.list(group).stream()
                .filter(one -> one.alive())
                .map(one -> one.name())
                .toList();
        List<String> behind = units.call(group, () -> table.behind(alive, number));
        if (!behind.isEmpty()) {
            throw Fault.conflict("modules.contract.node-behind", Map.of("nodes", String.join(", ", behind)));
        }
    }

    private <T> T inTurn(CallContext group, Supplier<T> work) {
        if (!turn.take(group)) {
            throw Fault.conflict("modules.change.busy", Map.of());
        }
        try {
            return work.get();
        } finally {
            turn.give(group);
        }
    }

    @Override
    public List<Sentence> verify(CallContext context) {
        CallContext group = allowed(context, READ);
        return units.call(group, () -> new Verification(node, changes, files, keys).of(present(), archives));
    }

    private StoredSet present() {
        return sets.set(sets.present()).orElseThrow(() -> Fault.of(Fault.Kind.UNAVAILABLE, "modules.starting"));
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
