package livery.modules.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.modules.internal.claim.Claim;
import livery.modules.internal.claim.Offers;
import livery.modules.internal.node.BaseParts;
import livery.modules.internal.node.NodeBundles;
import livery.modules.internal.node.Waiting;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import org.osgi.framework.Version;

/** Says what it would take to run other modules than now, and whether it can be done. Touches nothing. */
public final class Planner {

    /** Of the platform's bundles; whoever wants all knows by then what it is about. */
    private static final int NAMED = 5;

    private final NodeBundles bundles;
    private final BaseParts parts;
    private final Offers offers;
    private final Version platform;

    /**
     * A planner for this node.
     *
     * @param offers what its bundles offer
     * @param platform the platform's version
     */
    public Planner(NodeBundles bundles, Offers offers, Version platform) {
        this.bundles = bundles;
        this.offers = offers;
        this.platform = platform;
        this.parts = new BaseParts(bundles);
    }

    /**
     * Compares what is wanted with what is there.
     *
     * @param aside why modules have been set aside on this node, by id; those that the change is not about stay so
     */
    public Plan plan(Proposal proposal, Map<String, List<Sentence>> aside) {
        Wanted now = proposal.now();
        Wanted wanted = proposal.wanted();
        Set<String> base = parts.touched(wanted);
        Comparison live = Comparison.of(bundles, wanted);
        Comparison comparison = base.isEmpty() ? live : live.ofRestart(now);
        return new Plan(
                proposal.change(),
                obstacles(proposal, aside, comparison),
                restart(base),
                Switching.notes(now, wanted),
                comparison.steps(),
                List.copyOf(comparison.refreshed()),
                migrations(now, wanted),
                List.of());
    }

    private List<Sentence> obstacles(Proposal proposal, Map<String, List<Sentence>> aside, Comparison comparison) {
        Obstacles obstacles = new Obstacles(proposal, platform, bundles.base());
        List<Sentence> own = new ArrayList<>(obstacles.own());
        own.addAll(new Claims(proposal, ofPlatform()).taken());
        if (!own.isEmpty()) {
            return own;
        }
        Set<String> stay = new TreeSet<>(aside.keySet());
        stay.removeAll(proposal.changed());
        Wanted wanted = proposal.wanted();
        Wanted tried = wanted.withoutAside(stay);
        List<Sentence> waiting = Waiting.reasons(wanted, tried, proposal.changed(), aside);
        return waiting.isEmpty()
                ? new Resolvable(bundles).unresolved(tried, comparison.closure(), proposal.known())
                : waiting;
    }

    private Set<Claim> ofPlatform() {
        return offers.of(bundle -> NodeBundles.module(bundle).isEmpty());
    }

    private static List<Sentence> restart(Set<String> base) {
        if (base.isEmpty()) {
            return List.of();
        }
        String names = base.stream().limit(NAMED).collect(Collectors.joining(", "));
        return List.of(new Sentence(
                "modules.plan.needs-restart", Map.of("bundle", base.size() > NAMED ? names + ", …" : names)));
    }

    /** The files of a module that take something away, each with the tables it belongs to. */
    public static Set<String> contractions(ModuleDescriptor descriptor) {
        return descriptor.contractions().stream()
                .flatMap(one -> one.files().stream().map(file -> one.tables() + "/" + file))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that the module as it runs does not bring yet. The database may have run them for a set before. */
    private static List<Plan.Migration> migrations(Wanted now, Wanted wanted) {
        List<Plan.Migration> migrations = new ArrayList<>();
        wanted.modules().forEach((id, archive) -> {
            ModuleArchive before = now.modules().get(id);
            Set<String> run = before == null ? Set.of() : files(before.descriptor());
            files(archive.descriptor()).stream()
                    .filter(file -> !run.contains(file))
                    .forEach(file -> migrations.add(new Plan.Migration(id, file)));
        });
        return migrations;
    }

    private static Set<String> files(ModuleDescriptor descriptor) {
        return descriptor.migrations().stream()
                .flatMap(one -> one.files().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether one version is below another, as OSGi orders them. */
    public static boolean isBelow(String version, String other) {
        return Version.parseVersion(version).compareTo(Version.parseVersion(other)) < 0;
    }
}
