package livery.crm.internal.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The digits by which standard numbers tell that one of their characters is wrong. */
public final class CheckDigits {

    private static final Pattern MAINLAND_IDENTITY = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_DIGITS = "10X98765432";
    private static final int BIRTH_FROM = 6;
    private static final int BIRTH_TO = 14;

    private static final String USCC_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int USCC_CHECKED = 17;
    private static final int USCC_FACTOR = 3;

    private static final String VIN_CHARACTERS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VIN_VALUES = "012345678912345678123457923456789";
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int VIN_CHECK = 8;
    private static final String VIN_BOUND = "12345L";

    private CheckDigits() {}

    /** Whether the number, as it is stored, has the form of GB 11643, which cards of the mainland have had since 1999. */
    public static boolean isMainlandIdentity(String number) {
        return MAINLAND_IDENTITY.matcher(number).matches();
    }

    /** Whether a number of that form has a birthday and the last character that belongs to the others. */
    public static boolean identity(String number) {
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return IDENTITY_DIGITS.charAt(sum % IDENTITY_DIGITS.length()) == number.charAt(IDENTITY_WEIGHTS.length)
                && isDay(number.substring(BIRTH_FROM, BIRTH_TO));
    }

    private static boolean isDay(String digits) {
        try {
            return !LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE).isBefore(Limits.EARLIEST);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether a code of the characters of GB 32100 ends in the one that belongs to the others. */
    public static boolean uscc(String code) {
        int base = USCC_DIGITS.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < USCC_CHECKED; i++) {
            sum += USCC_DIGITS.indexOf(code.charAt(i)) * weight;
            weight = weight * USCC_FACTOR % base;
        }
        return USCC_DIGITS.charAt((base - sum % base) % base) == code.charAt(USCC_CHECKED);
    }

    /** Whether whoever made the vehicle had to give its number a check digit: in North America and in China. */
    public static boolean bindsVin(String vin) {
        return VIN_BOUND.indexOf(vin.charAt(0)) >= 0;
    }

    /** Whether the ninth character of a number of the form of ISO 3779 is the one that belongs to the others. */
    public static boolean vin(String vin) {
        int sum = 0;
        for (int i = 0; i < VIN_WEIGHTS.length; i++) {
            sum += (VIN_VALUES.charAt(VIN_CHARACTERS.indexOf(vin.charAt(i))) - '0') * VIN_WEIGHTS[i];
        }
        int check = sum % 11;
        return vin.charAt(VIN_CHECK) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
