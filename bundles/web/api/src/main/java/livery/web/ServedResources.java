package livery.web;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Whether the resources that bundles offer are served: a service of the platform. */
@ProviderType
public interface ServedResources {

    /**
     * Why some of the resources that a bundle offers now are not served, in words for those who made it; empty when all are.
     *
     * @param bundle its id in this framework
     */
    Optional<String> fault(long bundle);
}
