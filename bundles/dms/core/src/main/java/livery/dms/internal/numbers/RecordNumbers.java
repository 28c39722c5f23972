package livery.dms.internal.numbers;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.dms.internal.values.PersonalNumbers;

/**
 * The numbers of persons in a record, each in one form whatever it is a number of: letters and digits alone, in capitals
 * and without the zeros that it may begin with.
 */
public final class RecordNumbers {

    private static final int FEWEST = 3;
    private static final int MOST = 40;
    private static final int FEWEST_DIGITS = 6;
    private static final Pattern OTHER = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern ZEROS = Pattern.compile("^0+");

    /** What may be a number in a text of which nobody can say what it means. */
    private static final Pattern WORD = Pattern.compile("(?<!\\p{Alnum})\\p{Alnum}{8,30}+(?!\\p{Alnum})");

    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d{8,20}+[Xx]?(?!\\d)");

    /** What may be a number of a passport of any country, in a text that is mostly something else. */
    private static final Pattern PASSPORT =
            Pattern.compile("(?<!\\p{Alnum})([A-Za-z]\\d{8}|[A-Za-z]{2}\\d{7})(?!\\p{Alnum})");

    private static final Pattern GROUPED = Pattern.compile("\\+?\\d[\\d\\p{Zs}()./\\p{Pd}]{6,22}[\\dXx)]");
    private static final Pattern TWO_DIGIT_COUNTRY =
            Pattern.compile("2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]");
    private static final String EXTENSION = ";ext=";

    private RecordNumbers() {}

    /**
     * Of a record that was read.
     *
     * @param columns of numbers
     * @param fields by column
     */
    public static Set<String> of(Collection<String> columns, Map<String, String> fields) {
        Set<String> found = new HashSet<>();
        fields.forEach((column, value) -> {
            if (columns.contains(column)) {
                add(value, found);
                found.addAll(in(value));
            } else {
                String text = plain(value);
                if (hasDigits(text)) {
                    PersonalNumbers.in(text).forEach(number -> add(number, found));
                    PASSPORT.matcher(text).results().forEach(number -> add(number.group(), found));
                }
            }
        });
        return found;
    }

    /** All that may be numbers in a line. */
    public static Set<String> in(String line) {
        String plain = plain(line);
        return Stream.of(
                        PersonalNumbers.in(plain),
                        WORD.matcher(plain).results().map(MatchResult::group).filter(RecordNumbers::hasDigits),
                        DIGITS.matcher(plain).results().map(MatchResult::group),
                        GROUPED.matcher(plain).results().map(MatchResult::group))
                .flatMap(numbers -> numbers)
                .collect(HashSet::new, (found, number) -> add(number, found), Set::addAll);
    }

    /** A number of a card or paper, in that form. */
    public static Set<String> paper(String number) {
        Set<String> found = new HashSet<>();
        add(number, found);
        return found;
    }

    /** The forms that a telephone number in E.164 may have: with its country or without, and its extension. */
    public static Set<String> telephone(String number) {
        int end = number.indexOf(EXTENSION);
        String digits =
                OTHER.matcher(end < 0 ? number : number.substring(0, end)).replaceAll("");
        String extension = end < 0 ? "" : number.substring(end + EXTENSION.length());
        String national = digits.substring(Math.min(digits.length(), countryLength(digits)));
        return Stream.of(digits, national)
                .flatMap(one -> List.of(one, one + extension).stream())
                .flatMap(one -> paper(one).stream())
                .collect(Collectors.toSet());
    }

    private static int countryLength(String digits) {
        if (digits.startsWith("1") || digits.startsWith("7")) {
            return 1;
        }
        return TWO_DIGIT_COUNTRY.matcher(digits).lookingAt() ? 2 : 3;
    }

    private static boolean hasDigits(String word) {
        return word.chars().filter(c -> c >= '0' && c <= '9').count() >= FEWEST_DIGITS;
    }

    private static void add(String number, Set<String> to) {
        String form = ZEROS.matcher(
                        OTHER.matcher(plain(number).toUpperCase(Locale.ROOT)).replaceAll(""))
                .replaceFirst("");
        if (form.length() >= FEWEST && form.length() <= MOST) {
            to.add(form);
        }
    }

    private static String plain(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
