package livery.demo;

/** Unified social credit codes of companies that do not exist, with the check characters that real ones have. */
final class CreditCodes {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int FACTOR = 3;

    private CreditCodes() {}

    /** The registration authority is one that there is not. */
    static String of(int number) {
        String code = "9199" + String.format("%04d", number % 10_000) + "MA" + String.format("%07d", number);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * FACTOR % CHARACTERS.length();
        }
        return code + CHARACTERS.charAt((CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
    }
}
