package livery.crm.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import livery.crm.internal.values.Grams;
import livery.crm.internal.values.NameKey;
import livery.crm.internal.values.NameReadings;
import livery.crm.internal.values.Plates;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find customers.
 *
 * @param name part of a name, folded
 * @param plate part of a plate, folded; "" when it cannot be one
 * @param digits what may be the end of a telephone number; "" when it cannot be one
 */
record SearchText(String name, String plate, String digits) {

    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}\\p{Pd}\\p{Zs}+＋()（）.]+");
    private static final int FEWEST_DIGITS = 3;
    /** From this length on, a leading 0 is the one that is dialled inside a country. */
    private static final int NATIONAL = 9;

    /** Of numbers without their country's code, Hong Kong's are the shortest. */
    private static final int SHORTEST_WHOLE = 8;

    /** The digits at the end of a masked mobile. */
    private static final int SHOWN = 4;

    private static final int MOST_GRAMS = 4;

    /** Nothing when nothing visible is typed. */
    static Optional<SearchText> of(String typed) {
        String name = NameKey.of(typed);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SearchText(name, Plates.key(typed), digits(typed)));
    }

    private static String digits(String typed) {
        String digits = NUMBER.matcher(typed).matches() ? Plates.key(typed) : "";
        if (digits.length() < FEWEST_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "";
        }
        return digits.length() >= NATIONAL && digits.startsWith("0") ? digits.substring(1) : digits;
    }

    /** The same in simplified characters; null where that is no other. */
    @Nullable
    SearchText simplified() {
        String simplified = NameReadings.simplified(name);
        return simplified.equals(name) ? null : new SearchText(simplified, "", "");
    }

    /** The beginning of a reading; "" when it cannot be one. */
    String reading() {
        return NameReadings.typed(name);
    }

    /** Whether the digits are no more than a masked mobile shows, or those of a whole number. */
    boolean shownOrWhole() {
        return digits.length() <= SHOWN || digits.length() >= SHORTEST_WHOLE;
    }

    /** Whether it is a single character, which may be in very many names. */
    boolean single() {
        return name.codePointCount(0, name.length()) == 1;
    }

    String digitsBackwards() {
        return new StringBuilder(digits).reverse().toString();
    }

    /** Some pieces that each text with this part has, spread over the part. */
    static List<String> grams(String part) {
        List<String> all = new ArrayList<>(Grams.of(part));
        String last = part.substring(part.offsetByCodePoints(part.length(), -1));
        if (all.size() > 1) {
            all.remove(last);
        }
        if (all.size() <= MOST_GRAMS) {
            return all;
        }
        List<String> some = new ArrayList<>(MOST_GRAMS);
        for (int i = 0; i < MOST_GRAMS; i++) {
            some.add(all.get(i * (all.size() - 1) / (MOST_GRAMS - 1)));
        }
        return some;
    }

    /** A LIKE pattern for texts with this part. */
    static String containing(String part) {
        return "%" + escaped(part) + "%";
    }

    static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
