package livery.modules.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Change;
import livery.platform.deploy.Sentence;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/**
 * What stands in the way of a change by what modules say of themselves. What stood in the way of modules before, which it
 * is not about, does not: they run all the same, or have been set aside.
 */
final class Obstacles {

    private final Proposal proposal;
    private final Version platform;
    private final Collection<Bundle> base;

    Obstacles(Proposal proposal, Version platform, Collection<Bundle> base) {
        this.proposal = proposal;
        this.platform = platform;
        this.base = base;
    }

    /** Those of its own. */
    List<Sentence> own() {
        List<Sentence> obstacles = new ArrayList<>(own(of(proposal.wanted()), of(proposal.now())));
        obstacles.addAll(lower());
        return obstacles;
    }

    /** Without those that were there before, unless they are of a module that the change is about. */
    List<Sentence> own(List<Sentence> with, List<Sentence> without) {
        Set<Sentence> old = without.stream().map(Obstacles::inAnyVersion).collect(Collectors.toSet());
        return with.stream()
                .filter(one ->
                        proposal.changed().contains(String.valueOf(one.values().get("module")))
                                || !old.contains(inAnyVersion(one)))
                .toList();
    }

    /** Whoever has not fitted one version of another does not stand in the way of its next. */
    private static Sentence inAnyVersion(Sentence sentence) {
        Map<String, Object> values = new HashMap<>(sentence.values());
        values.remove("version");
        return new Sentence(sentence.code(), values);
    }

    private List<Sentence> of(Wanted wanted) {
        List<Sentence> obstacles = new ArrayList<>(Requirements.unmet(wanted, proposal, platform));
        obstacles.addAll(SideBySide.refused(wanted));
        obstacles.addAll(Belonging.refused(wanted, base));
        obstacles.addAll(Switching.refused(wanted));
        obstacles.addAll(needing(wanted));
        obstacles.addAll(ConsoleContract.unfit(wanted, base));
        return obstacles;
    }

    /** Versions of modules that need what has been taken away from the database. */
    private List<Sentence> needing(Wanted wanted) {
        List<Sentence> obstacles = new ArrayList<>();
        wanted.modules().forEach((id, archive) -> {
            Set<String> unknown = new TreeSet<>(proposal.contracted().getOrDefault(id, Set.of()));
            unknown.removeAll(Planner.contractions(archive.descriptor()));
            unknown.stream()
                    .findFirst()
                    .ifPresent(file -> obstacles.add(new Sentence(
                            "modules.plan.contracted",
                            Map.of("module", id, "version", archive.descriptor().version(), "file", file))));
        });
        return obstacles;
    }

    /** A change goes up; the way down is to go back to a set, which was seen to run. */
    private List<Sentence> lower() {
        if (proposal.change() instanceof Change.Rollback) {
            return List.of();
        }
        return proposal.moves().stream()
                .filter(move -> Planner.isBelow(move.to(), move.from()))
                .map(move -> new Sentence(
                        "modules.change.lower",
                        Map.of("module", move.module(), "version", move.to(), "installed", move.from())))
                .toList();
    }
}
