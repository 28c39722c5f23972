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

    /** One customer stands for another one from now on, and for whom that one stood; the subjects are both. */
    public static final String MERGED = "crm.customer.merged";

    /** What {@link #MERGED} told is undone. */
    public static final String UNMERGED = "crm.customer.unmerged";

    /** Staff and a customer have been in touch; the body names the channel. */
    public static final String INTERACTION = "crm.interaction.created";

    /** What was written down of staff and a customer being in touch has been corrected. */
    public static final String INTERACTION_CHANGED = "crm.interaction.changed";

    /** Tasks about customers are new or have changed, or are about somebody else now. */
    public static final String TASKS_CHANGED = "crm.customer.tasks-changed";

    /** Leads that became customers are new as such, or have changed. */
    public static final String LEADS_CHANGED = "crm.customer.leads-changed";

    /** A customer allows to be reached for a purpose by a channel, both in the body. */
    public static final String CONSENT_GIVEN = "crm.consent.given";

    /** A customer does not allow it, or no longer. */
    public static final String CONSENT_WITHDRAWN = "crm.consent.withdrawn";

    /** What others told of a customer is new, has changed, or was removed. */
    public static final String EXTERNAL_DATA_CHANGED = "crm.external-data.changed";

    /** A customer has rated, complained, suggested or praised something; the body names the kind. */
    public static final String FEEDBACK_RECORDED = "crm.feedback.recorded";

    /** What a customer said has been corrected, settled or taken up again. */
    public static final String FEEDBACK_CHANGED = "crm.feedback.changed";

    /** A customer has answered a survey, named in the body, or an answer of theirs was removed. */
    public static final String SURVEY_ANSWERED = "crm.survey.answered";

    private CustomerFacts() {}
}
