package livery.modules.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import livery.modules.internal.node.BaseParts;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Whether what modules bring is theirs to bring: not the platform's, nor another module's. */
final class Belonging {

    private Belonging() {}

    static List<Sentence> refused(Wanted wanted, Collection<Bundle> base) {
        Map<String, Version> versions = base.stream()
                .filter(bundle -> bundle.getSymbolicName() != null)
                .collect(Collectors.toMap(Bundle::getSymbolicName, Bundle::getVersion, (one, other) -> one));
        Map<String, String> owners = new HashMap<>();
        List<Sentence> refused = new ArrayList<>();
        for (Wanted.WantedBundle one : wanted.bundles()) {
            String name = one.file().name();
            String other = owners.putIfAbsent(name, one.module());
            if (versions.containsKey(name)) {
                refused.add(sentence("of-platform", one, "", ""));
            } else if (other != null && !one.module().equals(other + Modules.CANARY)) {
                refused.add(sentence("bundle-twice", one, "other", other));
            }
            BaseParts.host(one.headers()).ifPresent(host -> part(one, host, versions.get(host), refused));
        }
        return refused;
    }

    /** What is wrong with a fragment of a bundle of the platform. */
    private static void part(Wanted.WantedBundle one, String host, @Nullable Version there, List<Sentence> refused) {
        if (host.equals(Constants.SYSTEM_BUNDLE_SYMBOLICNAME) || host.equals("org.apache.felix.framework")) {
            // It is there before anything that could put it back.
            refused.add(sentence("of-framework", one, "", ""));
        } else if (there != null && !range(one).includes(there)) {
            refused.add(sentence("needs-missing", one, "needs", host + " " + range(one)));
        }
    }

    private static VersionRange range(Wanted.WantedBundle one) {
        String header = one.headers().getOrDefault(Constants.FRAGMENT_HOST, "");
        for (String part : header.split(";", -1)) {
            String[] attribute = part.split("=", 2);
            if (attribute.length == 2 && attribute[0].strip().equals(Constants.BUNDLE_VERSION_ATTRIBUTE)) {
                return new VersionRange(attribute[1].strip().replace("\"", ""));
            }
        }
        return new VersionRange("0");
    }

    /** Of a bundle that may not come, in a plan. */
    static Sentence sentence(String code, Wanted.WantedBundle one, String name, String value) {
        return new Sentence(
                "modules.plan." + code,
                Map.of("module", one.module(), "bundle", one.file().name(), name, value));
    }
}
