package livery.crm.internal.lead;

/** In which order leads are listed. */
public enum LeadOrder {
    /** Who was entered last comes first. */
    NEWEST,
    /** Those that are open and have a day for the next step, the soonest first. */
    DUE
}
