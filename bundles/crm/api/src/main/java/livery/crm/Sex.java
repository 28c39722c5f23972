package livery.crm;

/** As a document states it. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
