package livery.crm;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ProviderType;

/** The customers of a store. Each call joins the unit of work around it, or makes one. */
@ProviderType
public interface Customers {

    /** The permission that reading a store's customers needs. */
    String READ = "crm.customers.read";

    /** The permission that changing a store's customers needs. */
    String WRITE = "crm.customers.write";

    /** The most customers of one {@link #find(CallContext, Collection)}. */
    int MOST_AT_ONCE = 1_000;

    /**
     * The customer, or nothing when the store has none of this id.
     *
     * @throws livery.platform.Fault of kind FORBIDDEN without {@link #READ}
     */
    Optional<Customer> find(CallContext context, CustomerId id);

    /**
     * Those of the customers that the store has.
     *
     * @param ids at most {@link #MOST_AT_ONCE}
     * @throws livery.platform.Fault of kind FORBIDDEN without {@link #READ}
     */
    Map<CustomerId, Customer> find(CallContext context, Collection<CustomerId> ids);
}
