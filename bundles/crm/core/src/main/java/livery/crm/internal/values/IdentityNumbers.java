package livery.crm.internal.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of identity cards and passports. They are shown masked only. */
public final class IdentityNumbers {

    private static final Pattern SHAPE =
            Pattern.compile("(?=.*[0-9])[A-Z0-9][A-Z0-9()/-]{3," + (Limits.IDENTITY_NUMBER - 1) + "}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST_SHOWN = 4;
    private static final int FEWEST_WHOLE = 6;

    private IdentityNumbers() {}

    /** The number in capitals without spaces, or nothing when no card bears such a number. */
    public static Optional<String> stored(String written) {
        String plain = SPACES.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return SHAPE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** The number, if the text may be a whole one; shorter texts are looked for as something else. */
    public static Optional<String> whole(String typed) {
        return typed.length() > 2 * Limits.IDENTITY_NUMBER
                ? Optional.empty()
                : stored(typed).filter(number -> number.length() >= FEWEST_WHOLE);
    }

    /** The first and last four characters with stars between; fewer of a number shorter than sixteen. */
    public static String masked(String stored) {
        int shown = Math.min(MOST_SHOWN, stored.length() / 4);
        return stored.substring(0, shown)
                + "*".repeat(stored.length() - 2 * shown)
                + stored.substring(stored.length() - shown);
    }
}
