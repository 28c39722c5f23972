package livery.modules.internal.plan;

import java.util.Map;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** Whether what one bundle offers is what another needs, and how to say what that is. */
final class Capabilities {

    private Capabilities() {}

    static boolean match(Requirement requirement, Capability capability) {
        if (!requirement.getNamespace().equals(capability.getNamespace())) {
            return false;
        }
        String filter = requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE);
        try {
            return filter == null || FrameworkUtil.createFilter(filter).matches(capability.getAttributes());
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    /** Whether it is the package of this name, in whatever version. */
    static boolean isPackage(Requirement requirement, Capability capability) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        Object name = capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
        return requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
                && name != null
                && name.equals(FilterParts.of(filter).get(PackageNamespace.PACKAGE_NAMESPACE));
    }

    /** For a person: {@code livery.crm 0.1 to below 1} is a sentence's matter, the filter is not. */
    static String described(Requirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        StringBuilder words = new StringBuilder();
        for (Map.Entry<String, String> part : FilterParts.of(filter).entrySet()) {
            words.append(words.isEmpty() ? "" : " ").append(part.getValue());
        }
        return words.isEmpty() ? requirement.getNamespace() : words.toString();
    }
}
