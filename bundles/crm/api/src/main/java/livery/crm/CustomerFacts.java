package livery.crm;

/** Types of facts about customers. Their subjects are customers' ids. */
public final class CustomerFacts {

    /** Customers are new, or something of them has changed, by staff or by a source. */
    public static final String CHANGED = "crm.customer.changed";

    /** Customers have been deleted, with all that hung on them. */
    public static final String DELETED = "crm.customer.deleted";

    /** Customers have been made nobody; their dealings' amounts stay. */
    public static final String ERASED = "crm.customer.erased";

    /** Staff and a customer have been in touch; the body names the channel. */
    public static final String INTERACTION = "crm.interaction.created";

    /** A customer allows to be reached for a purpose by a channel, both in the body. */
    public static final String CONSENT_GIVEN = "crm.consent.given";

    /** A customer does not allow it, or no longer. */
    public static final String CONSENT_WITHDRAWN = "crm.consent.withdrawn";

    private CustomerFacts() {}
}
