package livery.crm;

/** What a line of a service visit is for. */
public enum LineKind {
    WORK,
    PART
}
