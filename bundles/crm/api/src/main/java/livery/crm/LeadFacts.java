package livery.crm;

/** Types of facts about leads. Their subjects are leads' ids. */
public final class LeadFacts {

    /** There is a new lead. */
    public static final String CREATED = "crm.lead.created";

    /** Something of leads has changed, their stage say. */
    public static final String CHANGED = "crm.lead.changed";

    /** A lead has become a customer, whose id is in the body. */
    public static final String CONVERTED = "crm.lead.converted";

    /** A lead who became no customer was taken out, and nothing is left of who it was. */
    public static final String DELETED = "crm.lead.deleted";

    private LeadFacts() {}
}
