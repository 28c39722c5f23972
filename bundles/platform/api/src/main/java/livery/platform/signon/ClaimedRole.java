package livery.platform.signon;

/**
 * A role that an issuer says somebody has.
 *
 * @param role its code
 * @param place the code of a store or a brand, or {@code group}
 */
public record ClaimedRole(String role, String place) {

    /** The place that is the whole group. */
    public static final String GROUP = "group";

    @Override
    public String toString() {
        return role + "@" + place;
    }
}
