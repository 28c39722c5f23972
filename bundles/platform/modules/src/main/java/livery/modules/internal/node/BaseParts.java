package livery.modules.internal.node;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * What of modules is part of the platform's own bundles, or is used by them: it comes and goes only when the framework
 * starts anew, for the platform cannot take its own bundles down while it runs.
 */
public final class BaseParts {

    private final NodeBundles bundles;

    public BaseParts(NodeBundles bundles) {
        this.bundles = bundles;
    }

    /** The bundle that a fragment becomes part of, by its headers; nothing for one that is none. */
    public static Optional<String> host(Map<String, String> headers) {
        return Optional.ofNullable(headers.get(Constants.FRAGMENT_HOST)).map(host -> host.split(";", 2)[0].strip());
    }

    /** The platform's bundles that would have to stand still, or are to take a part in, for what is wanted; sorted. */
    public Set<String> touched(Wanted wanted) {
        Set<String> touched = new TreeSet<>();
        bundles.closure(Difference.of(bundles, wanted).touched()).stream()
                .filter(bundle -> NodeBundles.module(bundle).isEmpty())
                .forEach(bundle -> touched.add(bundle.getSymbolicName()));
        Map<String, Bundle> there = bundles.all();
        Set<String> base = names();
        wanted.bundles()
                .forEach(one -> host(one.headers())
                        .filter(base::contains)
                        .filter(host -> !isAttached(one, there.get(one.location())))
                        .ifPresent(touched::add));
        return touched;
    }

    /** Whether a bundle of a module cannot be touched without touching the platform's. */
    boolean holds(Bundle bundle) {
        return bundles.closure(List.of(bundle)).stream()
                .anyMatch(one -> NodeBundles.module(one).isEmpty());
    }

    private boolean isAttached(Wanted.WantedBundle wanted, @Nullable Bundle bundle) {
        return bundle != null && bundle.getState() == Bundle.RESOLVED && bundles.isThere(wanted);
    }

    private Set<String> names() {
        return bundles.base().stream()
                .filter(bundle -> bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID)
                .map(bundle -> String.valueOf(bundle.getSymbolicName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
