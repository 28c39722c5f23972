package livery.modules.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import livery.archive.ModuleDescriptor;
import livery.data.ModuleRows;
import livery.modules.internal.node.RowsFailure;
import livery.modules.internal.plan.Planner;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ContractionTable;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.Fault;
import livery.platform.deploy.Contraction;
import livery.platform.deploy.Deployment;
import livery.platform.deploy.Sentence;

/** Takes away what a module's present version no longer needs, and says which sets still do. */
final class Contractions {

    private final SetTable sets;
    private final ArchiveFiles files;
    private final ContractionTable table;
    private final ModuleRows rows;

    Contractions(SetTable sets, ArchiveFiles files, ContractionTable table, ModuleRows rows) {
        this.sets = sets;
        this.files = files;
        this.table = table;
        this.rows = rows;
    }

    /** By module, what has been taken away, all of it or in part; inside a unit of work of the group. */
    Map<String, Set<String>> begun() {
        return table.begun();
    }

    /** What is still to be taken away; inside a unit of work of the group. */
    Contraction planned(StoredSet present, String module) {
        Set<String> declared = Planner.contractions(descriptor(present, module));
        Set<String> left = new TreeSet<>(declared);
        left.removeAll(table.done().getOrDefault(module, Set.of()));
        List<Integer> lost = left.isEmpty()
                ? List.of()
                : sets.sets(present.number() - 1, Deployment.SETS_KEPT).stream()
                        .filter(set -> set.number() >= present.number() - Deployment.SETS_KEPT)
                        .filter(set -> isLost(set, module, declared))
                        .map(StoredSet::number)
                        .toList();
        return new Contraction(module, List.copyOf(left), lost, List.of());
    }

    private boolean isLost(StoredSet set, String module, Set<String> declared) {
        StoredSet.StoredEntry entry = set.entries().get(module);
        return entry != null
                && !Planner.contractions(files.archive(entry.sha256()).descriptor())
                        .containsAll(declared);
    }

    private ModuleDescriptor descriptor(StoredSet present, String module) {
        StoredSet.StoredEntry entry = present.entries().get(module);
        if (entry == null) {
            throw Fault.of(Fault.Kind.NOT_FOUND, "modules.module.unknown", Map.of("module", module));
        }
        return files.archive(entry.sha256()).descriptor();
    }

    /** Says what is going to be taken away; inside a unit of work of the group. */
    void begin(Contraction planned) {
        table.begin(planned.module(), planned.files(), Instant.now());
    }

    /**
     * Runs it; outside a unit of work, for each file commits itself. What has been run is put on record as it is; what
     * fails stays to be done.
     */
    List<Sentence> run(ModuleDescriptor descriptor, Consumer<Runnable> units) {
        List<Sentence> reasons = new ArrayList<>();
        for (ModuleDescriptor.Migrations one : descriptor.contractions()) {
            try {
                List<String> run = rows.contract(one.tables());
                List<String> told =
                        run.stream().map(file -> one.tables() + "/" + file).toList();
                units.accept(() -> table.end(descriptor.id(), told, Instant.now()));
                one.files().stream()
                        .filter(file -> !run.contains(file))
                        .forEach(file -> reasons.add(new Sentence(
                                "modules.contract.not-run",
                                Map.of("module", descriptor.id(), "file", one.tables() + "/" + file))));
            } catch (RuntimeException e) {
                reasons.add(RowsFailure.contraction(descriptor.id(), one.tables(), e));
            }
        }
        return reasons;
    }
}
