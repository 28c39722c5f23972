package livery.crm;

/** What sort of values a field has that a store has added. Serves A4. */
public enum OwnType {
    /** One line. */
    TEXT,
    /** With up to 18 digits before the point and 6 after it. */
    NUMBER,
    DATE,
    /** One of some that the field lists. */
    CHOICE,
    /** A customer or a vehicle of the store. */
    REFERENCE
}
