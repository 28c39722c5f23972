package livery.crm.internal.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What numbers of cards and papers of one kind look like. They are shown masked only.
 *
 * @param most characters
 * @param invalid the code of what is none
 */
public record SensitiveNumber(Pattern shape, int most, String invalid) {

    private static final int FEWEST = 4;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST_SHOWN = 4;
    private static final int FEWEST_WHOLE = 6;

    /** Of at least four such characters, which begin with a letter or digit and have a digit among them. */
    static SensitiveNumber of(String characters, int most, String invalid) {
        return new SensitiveNumber(
                Pattern.compile("(?=.*[0-9])(?=[A-Z0-9])" + characters + "{" + FEWEST + "," + most + "}"),
                most,
                invalid);
    }

    /** The number in capitals of half width without spaces, or nothing when no paper bears such a number. */
    public Optional<String> stored(String written) {
        String plain = SPACES.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return shape.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** The number, if the text may be a whole one; shorter texts are looked for as something else. */
    public Optional<String> whole(String typed) {
        return typed.length() > 2 * most
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
