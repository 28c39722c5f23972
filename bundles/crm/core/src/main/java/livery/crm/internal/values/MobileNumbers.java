package livery.crm.internal.values;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers, mobile or land line, as people write them and as they are stored. */
public final class MobileNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Digits with the marks people put between them; letters would be taken for digits, so they are not let through. */
    private static final Pattern WRITTEN = Pattern.compile(
            "([\\p{Nd}\\p{Pd}\\p{Zs}+＋()（）.·]+?)(?:\\s*(?:转|轉|分机|分機|;ext=|ext\\.?|[x#])\\s*(\\d{1,7}))?",
            Pattern.CASE_INSENSITIVE);

    /** An extension after a last dash, as in 020-87654321-8001. */
    private static final Pattern DASHED = Pattern.compile("(.*\\p{Nd})\\p{Pd}(\\d{1,6})");

    private static final String EXTENSION = ";ext=";
    private static final int LONGEST_NATIONAL = 15;

    private MobileNumbers() {}

    /**
     * The number in E.164, with {@code ;ext=} and the extension if one is written.
     *
     * @param region ISO 3166, of numbers written without a country
     * @return nothing when no such number can exist
     */
    public static Optional<String> stored(String written, String region) {
        Optional<String> plain = plain(written, region);
        if (plain.isPresent()) {
            return plain;
        }
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String number = parts.group(1);
        String extension = parts.group(2);
        Optional<String> stored = e164(number, region).map(e164 -> with(e164, extension));
        if (stored.isEmpty() && extension == null) {
            Matcher dashed = DASHED.matcher(number);
            if (dashed.matches()) {
                return e164(dashed.group(1), region).map(e164 -> with(e164, dashed.group(2)));
            }
        }
        return stored;
    }

    /** Most numbers are written as the plain digits of their country; there is nothing to take apart in those. */
    private static Optional<String> plain(String written, String region) {
        boolean digits = !written.isEmpty()
                && written.length() < LONGEST_NATIONAL
                && written.charAt(0) != '0'
                && written.chars().allMatch(c -> c >= '0' && c <= '9');
        int country = digits ? NUMBERS.getCountryCodeForRegion(region) : 0;
        if (country == 0) {
            return Optional.empty();
        }
        PhoneNumber number = new PhoneNumber().setCountryCode(country).setNationalNumber(Long.parseLong(written));
        return NUMBERS.isValidNumberForRegion(number, region) ? Optional.of("+" + country + written) : Optional.empty();
    }

    private static Optional<String> e164(String number, String region) {
        try {
            PhoneNumber parsed = NUMBERS.parse(number, region);
            return NUMBERS.isValidNumber(parsed)
                    ? Optional.of(NUMBERS.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String with(String e164, @Nullable String extension) {
        return extension == null ? e164 : e164 + EXTENSION + extension;
    }

    /** The number with stars in its middle: its country and the last four digits stay, and less of a short one. */
    public static String masked(String stored) {
        int end = stored.indexOf(EXTENSION);
        String number = end < 0 ? stored : stored.substring(0, end);
        int tail = Math.min(4, number.length() / 3);
        int head = Math.max(0, Math.min(6, number.length() - 4 - tail));
        return number.substring(0, head)
                + "*".repeat(number.length() - head - tail)
                + number.substring(number.length() - tail);
    }

    /** The number's digits backwards, without extension: numbers with the same last digits begin alike. */
    public static String tail(String stored) {
        int end = stored.indexOf(EXTENSION);
        String digits = stored.substring(1, end < 0 ? stored.length() : end);
        return new StringBuilder(digits).reverse().toString();
    }
}
