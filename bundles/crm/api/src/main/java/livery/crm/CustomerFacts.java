package livery.crm;

/** Types of facts about customers. Their subjects are customers' ids. */
public final class CustomerFacts {

    /** Customers are new, or something of them has changed, by staff or by a source. */
    public static final String CHANGED = "crm.customer.changed";

    /** Vehicles of customers are new, have changed, or have gone to somebody else; body: {@code source} if one brought it. */
    public static final String VEHICLES_CHANGED = "crm.customer.vehicles-changed";

    /** Dealings of customers are new or have changed; body: {@code source} if one brought it. */
    public static final String DEALINGS_CHANGED = "crm.customer.dealings-changed";

    /** Customers have been deleted, with all that hung on them. */
    public static final String DELETED = "crm.customer.deleted";

    /** Customers have been made nobody; their dealings' amounts stay. */
    public static final String ERASED = "crm.customer.erased";

    private CustomerFacts() {}
}
