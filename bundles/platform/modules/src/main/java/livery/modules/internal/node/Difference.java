package livery.modules.internal.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;

/**
 * How the bundles of modules that are there differ from those that are wanted.
 *
 * @param changing those that are to be made of other bytes
 * @param going those that nobody wants
 */
record Difference(Map<Bundle, Wanted.WantedBundle> changing, List<Bundle> going) {

    static Difference of(NodeBundles bundles, Wanted wanted) {
        Map<String, Wanted.WantedBundle> byLocation = new LinkedHashMap<>();
        wanted.bundles().forEach(one -> byLocation.put(one.location(), one));
        Map<Bundle, Wanted.WantedBundle> changing = new LinkedHashMap<>();
        List<Bundle> going = new ArrayList<>();
        bundles.all().forEach((location, bundle) -> {
            Wanted.WantedBundle one = byLocation.get(location);
            if (one == null) {
                going.add(bundle);
            } else if (!bundles.isThere(one)) {
                changing.put(bundle, one);
            }
        });
        return new Difference(changing, going);
    }

    /** Both. */
    List<Bundle> touched() {
        List<Bundle> touched = new ArrayList<>(changing.keySet());
        touched.addAll(going);
        return touched;
    }
}
