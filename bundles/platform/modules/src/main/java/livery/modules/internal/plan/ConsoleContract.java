package livery.modules.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Sentence;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the parts of the console were made for the contract that the console has. They are no requirement of the
 * framework's, so that a new console does not stop those who bring pages.
 */
final class ConsoleContract {

    private static final String CONTRACT = "livery.console.sdk";
    private static final String PART = "livery.console";

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleContract.class);

    private ConsoleContract() {}

    /** A part of the console, with the range that it was made for: {@code ^1.6.0}. */
    private record Part(String module, String bundle, String range) {}

    /** What would not fit; nothing where there is no console. */
    static List<Sentence> unfit(Wanted wanted, Collection<Bundle> base) {
        List<Part> parts = new ArrayList<>();
        Optional<Version> contract = Optional.empty();
        for (Bundle bundle : base) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision != null) {
                parts(revision.getCapabilities(PART), "", String.valueOf(bundle.getSymbolicName()), parts);
            }
        }
        for (Wanted.WantedBundle one : wanted.bundles()) {
            String name = one.file().name();
            try {
                var resource =
                        ResourceBuilder.build(name, new HashMap<>(one.archive().headers(name)));
                parts(resource.getCapabilities(PART), one.module(), name, parts);
                for (Capability offered : resource.getCapabilities(CONTRACT)) {
                    contract = Optional.of(Version.parseVersion(
                            String.valueOf(offered.getAttributes().get("version"))));
                }
            } catch (BundleException e) {
                LOG.debug("{} is no part of the console, since nobody understands its manifest", name, e);
            }
        }
        Version there = contract.orElse(null);
        return there == null
                ? List.of()
                : parts.stream()
                        .filter(part -> !fits(part.range(), there))
                        .map(part -> new Sentence(
                                "modules.plan.console-contract",
                                Map.of(
                                        "module", part.module(),
                                        "bundle", part.bundle(),
                                        "range", part.range(),
                                        "version", there.toString())))
                        .toList();
    }

    private static void parts(
            Collection<? extends Capability> capabilities, String module, String bundle, List<Part> parts) {
        capabilities.forEach(one -> parts.add(
                new Part(module, bundle, String.valueOf(one.getAttributes().getOrDefault("sdk", "")))));
    }

    /** As npm has it: the same first number, and no less. */
    private static boolean fits(String range, Version contract) {
        try {
            Version least = Version.parseVersion(range.startsWith("^") ? range.substring(1) : range);
            return least.getMajor() == contract.getMajor() && contract.compareTo(least) >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
