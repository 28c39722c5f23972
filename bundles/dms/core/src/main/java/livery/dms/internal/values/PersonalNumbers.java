package livery.dms.internal.values;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers of persons: how they are covered, and which are known as such where no column tells that they are any. */
public final class PersonalNumbers {

    private static final int SHOWN = 4;
    private static final String COVER = "****";

    /** Of identity cards of the mainland, Taiwan, Hong Kong and Macau, and of passports and permits to travel. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{Alnum}])(" + "\\d{17}[\\dXx]|\\d{15}"
            + "|[A-Za-z][1289A-Da-d]\\d{8}"
            + "|[A-Za-z]{1,2}\\d{6}\\([\\dAa]\\)|[1578]\\d{6}\\(\\d\\)"
            + "|[DEGHKMPSdeghkmps]\\d{8}(\\d{2})?|[DEHKMPSdehkmps][A-Za-z]\\d{7}"
            + ")(?![\\p{Alnum}])");

    private static final Pattern MOBILE = Pattern.compile("(?<![\\p{Alnum}*])(\\+?86)?1[3-9]\\d{9}(?!\\p{Alnum})");

    private PersonalNumbers() {}

    /** The numbers in a text that are known by their shape. */
    public static Stream<String> in(String text) {
        return Stream.concat(
                        NUMBER.matcher(text).results(), MOBILE.matcher(text).results())
                .map(MatchResult::group);
    }

    /** The text with each such number in it covered. */
    public static String coveredIn(String text) {
        return NUMBER.matcher(text).replaceAll(found -> covered(found.group()));
    }

    /** As {@link #coveredIn}, and mobiles too: for those who look, not for what is kept. */
    public static String numbersCoveredIn(String text) {
        return MOBILE.matcher(coveredIn(text)).replaceAll(found -> covered(found.group()));
    }

    /** The value covered, but for its end. */
    public static String covered(String value) {
        return value.isBlank() || value.startsWith(COVER)
                ? value
                : COVER + (value.length() > 2 * SHOWN ? value.substring(value.length() - SHOWN) : "");
    }

    /** Whether the value is one that was covered. */
    public static boolean isCovered(String value) {
        return value.contains("**");
    }
}
