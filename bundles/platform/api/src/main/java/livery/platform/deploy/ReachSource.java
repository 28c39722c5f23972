package livery.platform.deploy;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Says whom a change of modules touches, registered as a service by whoever knows: which stores, which connections. */
@ConsumerType
public interface ReachSource {

    /**
     * Called when a change is planned, outside a unit of work, for an operator who may see the whole group.
     *
     * @param modules ids of those that would change, or stand still for a moment; of a second version the id with {@link
     *     livery.platform.modules.Modules#CANARY} after it
     * @return what is said in codes of this source's own, with the names of the first; empty when nobody is touched
     */
    List<Touched> reach(Set<String> modules);
}
