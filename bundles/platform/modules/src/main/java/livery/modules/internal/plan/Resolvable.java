package livery.modules.internal.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.modules.internal.node.NodeBundles;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Sentence;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Whether bundles that are wanted would resolve on this node. */
final class Resolvable {

    private final NodeBundles bundles;

    Resolvable(NodeBundles bundles) {
        this.bundles = bundles;
    }

    /**
     * Why not; empty when all would.
     *
     * @param closure those that are there and are wired anew
     * @param known archives that are kept, among which may be what is missing
     */
    List<Sentence> unresolved(Wanted wanted, Collection<Bundle> closure, Collection<ModuleArchive> known) {
        Map<String, Bundle> there = bundles.all();
        Resolution resolution = new Resolution();
        bundles.base().forEach(resolution::stays);
        Map<String, String> modules = new HashMap<>();
        for (Wanted.WantedBundle one : wanted.bundles()) {
            Bundle bundle = there.get(one.location());
            if (bundle != null && bundles.isThere(one) && !closure.contains(bundle)) {
                resolution.stays(bundle);
                continue;
            }
            modules.put(one.file().name(), one.module());
            try {
                resolution.comes(one.file().name(), byItself(one, wanted));
            } catch (IllegalArgumentException e) {
                return List.of(new Sentence(
                        "modules.plan.manifest",
                        Map.of("module", one.module(), "bundle", one.file().name(), "reason", "" + e.getMessage())));
            }
        }
        return resolution.troubles().stream()
                .map(trouble -> MissingWords.of(trouble, modules, known))
                .distinct()
                .toList();
    }

    /** A part of a bundle that is there is looked at by itself: that one is wired already, and takes in no more now. */
    private static Map<String, String> byItself(Wanted.WantedBundle one, Wanted wanted) {
        Map<String, String> headers = new HashMap<>(one.headers());
        String host = headers.getOrDefault(Constants.FRAGMENT_HOST, "")
                .split(";", 2)[0]
                .strip();
        if (wanted.bundles().stream().noneMatch(other -> other.file().name().equals(host))) {
            headers.remove(Constants.FRAGMENT_HOST);
        }
        return headers;
    }
}
