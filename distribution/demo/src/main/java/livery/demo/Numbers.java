package livery.demo;

import java.util.Locale;
import java.util.SplittableRandom;

/** The numbers by which one store's records are told apart, most of them made from a record's place in its export. */
record Numbers(Store store) {
    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VIN_CHARACTERS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VIN_VALUES = "012345678912345678123457923456789";
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    static String customer(int place) {
        return "C" + (1_000_000 + place);
    }

    static String vehicle(int place) {
        return "V" + (100_000 + place);
    }

    String rental(int place) {
        return "R" + store.code().substring(0, 2).toUpperCase(Locale.ROOT) + (100_000 + place);
    }

    static String visit(int place) {
        return "W" + (500_000 + place);
    }

    String plate(int place) {
        return store.platePrefix()
                + PLATE_LETTERS.charAt(place / 10_000 % PLATE_LETTERS.length())
                + String.valueOf(10_000 + place % 10_000).substring(1);
    }

    /** With the check digit that Chinese ones have, in the ninth place. */
    static String vin(int place) {
        String plain =
                "LSV" + VIN_LETTERS.charAt(place % VIN_LETTERS.length()) + "A2BR0KN" + String.format("%06d", place);
        int sum = 0;
        for (int i = 0; i < plain.length(); i++) {
            sum += (VIN_VALUES.charAt(VIN_CHARACTERS.indexOf(plain.charAt(i))) - '0') * VIN_WEIGHTS[i];
        }
        int check = sum % 11;
        return plain.substring(0, 8) + (check == 10 ? "X" : check) + plain.substring(9);
    }

    String mobile(SplittableRandom random) {
        int digits = store.region().equals("CN") ? 11 : 10;
        StringBuilder mobile = new StringBuilder(Names.pick(store.mobilePrefixes(), random));
        while (mobile.length() < digits) {
            mobile.append(random.nextInt(10));
        }
        return mobile.toString();
    }

    /** As clerks type it. */
    static String typed(String mobile, SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> mobile.substring(0, 4) + "-" + mobile.substring(4, 7) + "-" + mobile.substring(7);
            case 1 -> mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
            default -> mobile;
        };
    }
}
