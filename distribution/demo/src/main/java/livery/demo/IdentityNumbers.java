package livery.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Identity numbers of people who do not exist, with the check digits that real ones have. Their driving licences bear the
 * same number, as they do in the mainland and in Taiwan.
 */
final class IdentityNumbers {

    private static final int[] MAINLAND = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] TAIWAN = {8, 7, 6, 5, 4, 3, 2, 1};

    private IdentityNumbers() {}

    static String of(String region, LocalDate born, int number) {
        return region.equals("TW") ? taiwan(number) : mainland(born, number);
    }

    /** The area code is one that was never given out. */
    private static String mainland(LocalDate born, int number) {
        String digits =
                "990100" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", number % 1_000);
        int sum = 0;
        for (int i = 0; i < MAINLAND.length; i++) {
            sum += (digits.charAt(i) - '0') * MAINLAND[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String taiwan(int number) {
        String digits = (1 + number % 2) + String.format("%07d", number * 7 % 10_000_000);
        int sum = 1;
        for (int i = 0; i < TAIWAN.length; i++) {
            sum += (digits.charAt(i) - '0') * TAIWAN[i];
        }
        return "A" + digits + (10 - sum % 10) % 10;
    }
}
