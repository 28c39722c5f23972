package livery.dms.internal.intake;

/** What date patterns a connection may name. */
public final class DateFormats {

    private DateFormats() {}

    /** Whether dates can be read by the pattern. */
    public static boolean usable(String pattern) {
        return ValueReader.usable(pattern);
    }
}
