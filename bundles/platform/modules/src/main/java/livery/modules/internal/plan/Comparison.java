package livery.modules.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.modules.internal.node.NodeBundles;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Plan;
import org.osgi.framework.Bundle;

/**
 * The bundles that are wanted beside those that are there.
 *
 * @param steps what is to be done to which, in order
 * @param closure those that are there and would have to stand still
 * @param refreshed modules that would stand still though nothing of them changes
 */
record Comparison(List<Plan.Step> steps, Collection<Bundle> closure, Set<String> refreshed) {

    static Comparison of(NodeBundles bundles, Wanted wanted) {
        Map<String, Bundle> there = bundles.all();
        List<Plan.Step> steps = new ArrayList<>();
        List<Bundle> touched = new ArrayList<>();
        Set<String> locations = new LinkedHashSet<>();
        for (Wanted.WantedBundle one : wanted.bundles()) {
            Bundle bundle = there.get(one.location());
            String name = one.file().name();
            String version = one.file().version();
            locations.add(one.location());
            if (bundle == null) {
                steps.add(new Plan.Step(Plan.Action.INSTALL, one.module(), name, "", version));
            } else if (!bundles.isThere(one)) {
                touched.add(bundle);
                steps.add(new Plan.Step(Plan.Action.UPDATE, one.module(), name, version(bundle), version));
            }
        }
        there.forEach((location, bundle) -> {
            if (!locations.contains(location)) {
                touched.add(bundle);
                steps.add(step(Plan.Action.REMOVE, bundle, ""));
            }
        });
        Collection<Bundle> closure = bundles.closure(touched);
        Set<String> refreshed = new TreeSet<>();
        for (Bundle bundle : closure) {
            if (!touched.contains(bundle) && !module(bundle).isEmpty()) {
                steps.add(step(Plan.Action.REFRESH, bundle, version(bundle)));
                refreshed.add(module(bundle));
            }
        }
        return new Comparison(steps, closure, without(refreshed, steps));
    }

    /** The same, when the whole framework starts anew: all modules stand still. */
    Comparison ofRestart(Wanted now) {
        return new Comparison(
                steps.stream()
                        .filter(one -> one.action() != Plan.Action.REFRESH)
                        .toList(),
                closure,
                without(new TreeSet<>(now.modules().keySet()), steps));
    }

    private static Set<String> without(Set<String> refreshed, List<Plan.Step> steps) {
        Set<String> changing = new HashSet<>();
        steps.stream().filter(one -> one.action() != Plan.Action.REFRESH).forEach(one -> changing.add(one.module()));
        refreshed.removeAll(changing);
        return refreshed;
    }

    private static Plan.Step step(Plan.Action action, Bundle bundle, String to) {
        return new Plan.Step(action, module(bundle), bundle.getSymbolicName(), version(bundle), to);
    }

    private static String version(Bundle bundle) {
        return bundle.getVersion().toString();
    }

    private static String module(Bundle bundle) {
        return NodeBundles.module(bundle).orElse("");
    }
}
