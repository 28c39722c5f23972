package livery.crm;

/** Types of facts about customers. Their subjects are customers' ids. */
public final class CustomerFacts {

    /** Customers are new, or something of them has changed, by staff or by a source. */
    public static final String CHANGED = "crm.customer.changed";

    /** Customers have been deleted, with all that hung on them. */
    public static final String DELETED = "crm.customer.deleted";

    /** Customers have been made nobody; their dealings' amounts stay. */
    public static final String ERASED = "crm.customer.erased";

    private CustomerFacts() {}
}
