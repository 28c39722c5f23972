package livery.criteria;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module offers to criteria over a population, registered as a service. Asked often: answers come from memory, or
 * nearly so. What it names must be stored when it is registered.
 */
@ConsumerType
public interface CriteriaSource {

    /** The name of the population. */
    String population();

    /** The population itself, from the one module whose things they are. */
    default Optional<Population> defines() {
        return Optional.empty();
    }

    /**
     * The types of all facts that its population, fields and collections name, in whatever tenant. Asked for each fact that is
     * delivered, inside the unit of work of any tenant: from memory alone.
     */
    Set<String> facts();

    /** Fields in this tenant. */
    default List<Sheet> sheets(CallContext context) {
        return List.of();
    }

    /** Collections in this tenant. */
    default List<ItemCollection> collections(CallContext context) {
        return List.of();
    }

    /**
     * More fields of collections that sources of the same module offer, by the name of the collection. What changes them is
     * told by the facts of the collection.
     */
    default Map<String, List<Field>> itemFields(CallContext context) {
        return Map.of();
    }
}
