package livery.modules.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.archive.ModuleArchive;
import livery.modules.internal.node.Node;
import livery.modules.internal.plan.Planner;
import livery.modules.internal.plan.Proposal;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.Fault;
import livery.platform.deploy.Change;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Touched;
import livery.platform.modules.Modules;

/** What a change of a set would do to this node. Everything here belongs inside a unit of work of the group. */
final class Plans {

    private final Planner planner;
    private final Node node;
    private final NodeStates states;
    private final ChangedSets changes;
    private final ArchiveFiles files;
    private final ArchiveTable archives;
    private final Contractions contractions;
    private final Trust trust;

    Plans(
            Planner planner,
            Node node,
            NodeStates states,
            ChangedSets changes,
            ArchiveFiles files,
            ArchiveTable archives,
            Contractions contractions,
            Trust trust) {
        this.planner = planner;
        this.node = node;
        this.states = states;
        this.changes = changes;
        this.files = files;
        this.archives = archives;
        this.contractions = contractions;
        this.trust = trust;
    }

    /**
     * The plan, which says of nobody that it touches them.
     *
     * @throws Fault when what is to come is no longer trusted, as {@link Trust#require} says, and of kind CONFLICT when a
     *     module is to be switched on that runs everywhere, or a set is to be gone back to that is as the present one
     */
    Plan of(Change change, StoredSet present, Map<String, StoredSet.StoredEntry> after) {
        refuseIdle(change, present, after);
        trust.require(present, after, archives, files);
        Proposal proposal = new Proposal(
                change,
                changes.wanted(present.entries()),
                changes.wanted(after),
                Changing.changed(change, present.entries(), after),
                disabled(after),
                switchedOff(after),
                files.readable(archives.versions()),
                contractions.begun(),
                moves(present.entries(), after));
        return planner.plan(proposal, node.aside()).noting(staysDisabled(present.entries(), after));
    }

    /** Each set pushes one out that could be gone back to, so one that only says the same again is not made. */
    private void refuseIdle(Change change, StoredSet present, Map<String, StoredSet.StoredEntry> after) {
        if (!after.equals(present.entries())) {
            return;
        }
        if (change instanceof Change.Rollback rollback) {
            throw Fault.conflict("modules.change.set-same", Map.of("set", rollback.set()));
        }
        if (change instanceof Change.Enable enable) {
            Set<String> places = Set.of(enable.module(), enable.module() + Modules.CANARY);
            Set<String> troubled = new TreeSet<>(node.troubled());
            states.all().forEach(one -> troubled.addAll(one.troubled()));
            if (node.running().modules().containsKey(enable.module()) && Collections.disjoint(places, troubled)) {
                throw Fault.conflict("modules.change.enabled", Map.of("module", enable.module()));
            }
        }
    }

    private static Set<String> disabled(Map<String, StoredSet.StoredEntry> entries) {
        return entries.entrySet().stream()
                .filter(one -> one.getValue().disabled())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<ModuleArchive> switchedOff(Map<String, StoredSet.StoredEntry> entries) {
        return entries.values().stream()
                .filter(StoredSet.StoredEntry::disabled)
                .flatMap(one -> Stream.of(Optional.of(one.sha256()), Optional.ofNullable(one.canary())))
                .flatMap(Optional::stream)
                .flatMap(sha256 -> files.find(sha256).stream())
                .toList();
    }

    /** By what is told of archives, which need not be readable for it. */
    private List<Proposal.Move> moves(
            Map<String, StoredSet.StoredEntry> before, Map<String, StoredSet.StoredEntry> after) {
        List<Proposal.Move> moves = new ArrayList<>();
        after.forEach((module, entry) -> {
            StoredSet.StoredEntry former = before.get(module);
            String canary = entry.canary();
            if (former != null && !former.sha256().equals(entry.sha256())) {
                moves.add(
                        new Proposal.Move(module, archives.version(former.sha256()), archives.version(entry.sha256())));
            } else if (former != null && canary != null && !canary.equals(former.canary())) {
                moves.add(new Proposal.Move(module, archives.version(entry.sha256()), archives.version(canary)));
            }
        });
        return moves;
    }

    /** Those that become another version, which nobody sees before they are switched on. */
    private List<Sentence> staysDisabled(
            Map<String, StoredSet.StoredEntry> before, Map<String, StoredSet.StoredEntry> after) {
        List<Sentence> notes = new ArrayList<>();
        after.forEach((module, entry) -> {
            StoredSet.StoredEntry former = before.get(module);
            if (entry.disabled() && former != null && former.disabled() && !former.equals(entry)) {
                notes.add(new Sentence("modules.plan.stays-disabled", Map.of("module", module)));
            }
        });
        return notes;
    }

    /** The pages of the console that it touches, besides those whom others know. */
    List<Touched> withPages(
            Plan plan,
            StoredSet present,
            Map<String, StoredSet.StoredEntry> after,
            List<Touched> touched,
            Locale reader) {
        List<Touched> all = new ArrayList<>(touched);
        all.addAll(PageReach.of(plan, changes.wanted(present.entries()), changes.wanted(after), reader));
        return all;
    }
}
