package livery.modules.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.modules.internal.claim.Claim;
import livery.platform.deploy.Sentence;

/**
 * Whether a change has modules take what belongs to another or to the platform. What one had before it may keep, and a
 * module owns its things while it does not run, too.
 */
final class Claims {

    /** Of several things of one owner; whoever made the module knows by then what it is about. */
    private static final int NAMED = 5;

    private final Proposal proposal;
    private final Set<Claim> platform;

    /** @param platform what belongs to the platform */
    Claims(Proposal proposal, Set<Claim> platform) {
        this.proposal = proposal;
        this.platform = platform;
    }

    /** What would be taken, and whose it is. */
    List<Sentence> taken() {
        List<Sentence> taken = new ArrayList<>();
        Map<String, Set<Claim>> owners =
                byModule(Stream.concat(proposal.wanted().modules().values().stream(), proposal.switchedOff().stream()));
        Map<String, Set<Claim>> before = byModule(proposal.now().modules().values().stream());
        proposal.wanted().modules().forEach((place, archive) -> {
            String id = archive.descriptor().id();
            Set<Claim> claims = Claim.of(archive.descriptor());
            claims.removeAll(before.getOrDefault(id, Set.of()));
            told(place, common(claims, platform), "of-platform", Map.of(), taken);
            owners.forEach((other, theirs) -> {
                if (!other.equals(id)) {
                    told(place, common(claims, theirs), "taken", Map.of("other", other), taken);
                }
            });
        });
        return taken;
    }

    /** A second version of a module is the same module. */
    private static Map<String, Set<Claim>> byModule(Stream<ModuleArchive> archives) {
        return archives.map(ModuleArchive::descriptor)
                .collect(Collectors.toMap(
                        ModuleDescriptor::id,
                        Claim::of,
                        (one, other) -> {
                            one.addAll(other);
                            return one;
                        },
                        TreeMap::new));
    }

    private static Set<Claim> common(Set<Claim> some, Set<Claim> others) {
        Set<Claim> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }

    private static void told(
            String module, Set<Claim> claims, String how, Map<String, String> owner, Collection<Sentence> taken) {
        Map<Claim.Kind, List<String>> names = claims.stream()
                .collect(Collectors.groupingBy(
                        Claim::kind, TreeMap::new, Collectors.mapping(Claim::name, Collectors.toList())));
        names.forEach((kind, some) -> {
            Map<String, Object> values = new TreeMap<>(owner);
            values.put("module", module);
            values.put(kind.word(), shortened(some));
            taken.add(new Sentence("modules.plan." + kind.word() + "-" + how, values));
        });
    }

    private static String shortened(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? first + ", …" : first;
    }
}
