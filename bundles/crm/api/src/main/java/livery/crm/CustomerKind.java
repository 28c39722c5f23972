package livery.crm;

/** Whether a customer is a human being or a firm. */
public enum CustomerKind {
    PERSON,
    COMPANY
}
