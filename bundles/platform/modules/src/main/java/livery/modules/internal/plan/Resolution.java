package livery.modules.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.resolver.Logger;
import org.apache.felix.resolver.ResolverImpl;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.ResolveContext;

/**
 * Asks the framework's own resolver whether bundles that are not installed would resolve among those that are. Bundles
 * that stay as they are keep what they are wired to.
 */
final class Resolution {

    private static final Pattern CLASH =
            Pattern.compile("exposed to package '([^']+)' from resources (\\S+).*? and (\\S+).*? via");

    private final Map<Resource, Wiring> stays = new HashMap<>();
    private final List<Resource> comes = new ArrayList<>();
    private final Map<Resource, String> names = new LinkedHashMap<>();

    /** Why bundles would not resolve. */
    sealed interface Trouble {}

    /**
     * Something that a bundle needs and nothing offers.
     *
     * @param nearest who offers it in another version; nothing when nobody does
     */
    record Missing(String bundle, Requirement requirement, Optional<Offered> nearest) implements Trouble {}

    /** What a bundle offers, in a version of which there may be others. */
    record Offered(String bundle, Version version) {}

    /** Each finds what it needs, and they do not agree: two of a class that both see, say. */
    record Clash(String told) implements Trouble {}

    /** A bundle that stays as it is. */
    void stays(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        BundleWiring wiring = revision == null ? null : revision.getWiring();
        if (wiring != null) {
            stays.put(revision, wiring);
        }
    }

    /**
     * A bundle that would be there.
     *
     * @param headers its manifest
     * @throws IllegalArgumentException when its manifest cannot be understood
     */
    void comes(String name, Map<String, String> headers) {
        try {
            Resource resource = ResourceBuilder.build(name, new HashMap<>(headers));
            comes.add(resource);
            names.put(resource, name);
        } catch (BundleException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /** Why they would not resolve; empty when all do. */
    List<Trouble> troubles() {
        List<Trouble> troubles = new ArrayList<>();
        List<Resource> left = new ArrayList<>(comes);
        while (!left.isEmpty()) {
            try {
                new ResolverImpl(new Logger(Logger.LOG_ERROR)).resolve(new Context(left));
                return troubles;
            } catch (ResolutionException e) {
                Collection<Requirement> unresolved = e.getUnresolvedRequirements();
                if (unresolved.isEmpty() || isClash(e)) {
                    troubles.add(new Clash(clash(e)));
                    return troubles;
                }
                unresolved.forEach(one -> troubles.add(new Missing(name(one), one, nearest(one))));
                // The others may lack something too, and a person wants to hear of all of it at once.
                if (!left.removeIf(resource -> unresolved.stream().anyMatch(one -> one.getResource() == resource))) {
                    return troubles;
                }
            }
        }
        return troubles;
    }

    private static boolean isClash(ResolutionException e) {
        return String.valueOf(e.getMessage()).startsWith("Uses constraint violation");
    }

    /** The package of which there would be two, and the bundles that each have one. */
    private static String clash(ResolutionException e) {
        String message = String.valueOf(e.getMessage());
        Matcher told = CLASH.matcher(message);
        return told.find()
                ? told.group(1) + " (" + told.group(2) + ", " + told.group(3) + ")"
                : message.lines().findFirst().orElse("");
    }

    /** Only packages are offered in versions that a person may set right. */
    private Optional<Offered> nearest(Requirement requirement) {
        Map<String, Offered> offered = new TreeMap<>();
        stays.forEach((resource, wiring) -> wiring.getResourceCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                .forEach(one -> offer(name(resource), one, requirement, offered)));
        comes.forEach(resource -> resource.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                .forEach(one -> offer(name(resource), one, requirement, offered)));
        return offered.values().stream().max(Comparator.comparing(Offered::version));
    }

    private static void offer(
            String bundle, Capability capability, Requirement requirement, Map<String, Offered> offered) {
        if (Capabilities.isPackage(requirement, capability)
                && capability.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)
                        instanceof Version version) {
            offered.put(bundle, new Offered(bundle, version));
        }
    }

    private String name(Resource resource) {
        return resource instanceof BundleRevision revision
                ? revision.getSymbolicName()
                : names.getOrDefault(resource, "");
    }

    private String name(Requirement requirement) {
        return names.getOrDefault(requirement.getResource(), "");
    }

    private final class Context extends ResolveContext {

        private final List<Resource> wanted;

        Context(List<Resource> wanted) {
            this.wanted = List.copyOf(wanted);
        }

        @Override
        public Collection<Resource> getMandatoryResources() {
            return wanted;
        }

        @Override
        public List<Capability> findProviders(Requirement requirement) {
            List<Capability> found = new ArrayList<>();
            for (Map.Entry<Resource, Wiring> one : stays.entrySet()) {
                one.getValue().getResourceCapabilities(requirement.getNamespace()).stream()
                        .filter(capability -> Capabilities.match(requirement, capability))
                        .forEach(found::add);
            }
            for (Resource one : comes) {
                one.getCapabilities(requirement.getNamespace()).stream()
                        .filter(capability -> Capabilities.match(requirement, capability))
                        .forEach(found::add);
            }
            return found;
        }

        @Override
        public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
            capabilities.add(hosted);
            return capabilities.size() - 1;
        }

        @Override
        public boolean isEffective(Requirement requirement) {
            String effective = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
            return effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE);
        }

        @Override
        public Map<Resource, Wiring> getWirings() {
            return Collections.unmodifiableMap(stays);
        }
    }
}
