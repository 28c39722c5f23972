package livery.platform;

import java.util.Optional;

/** The form that ids take outside: a positive 64-bit number in decimal digits, without sign or leading zero. */
public final class Identifier {

    private static final int MOST_DIGITS = 19;

    private Identifier() {}

    /** The number that the text names, or nothing when no id looks like this. */
    public static Optional<Long> parse(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS || text.charAt(0) == '0') {
            return Optional.empty();
        }
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
