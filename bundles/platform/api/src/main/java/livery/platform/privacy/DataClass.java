package livery.platform.privacy;

/** How sensitive what a column holds is. */
public enum DataClass {
    /** Anybody may know it. */
    PUBLIC,
    /** The business's own. */
    INTERNAL,
    /** About a person. */
    PERSONAL,
    /** About a person, and harmful in wrong hands: identity and licence numbers. Kept encrypted. */
    SENSITIVE
}
