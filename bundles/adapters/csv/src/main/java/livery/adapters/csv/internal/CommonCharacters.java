package livery.adapters.csv.internal;

/**
 * How well a text reads in GBK or Big5: both put the characters of everyday use into a first level, and the rare ones
 * elsewhere. The levels are those of GB 2312 and of Big5 itself.
 */
final class CommonCharacters {

    /* Decimal logarithms of how much rarer such a character is in names and addresses than one of the first level. */
    private static final double SECOND_LEVEL = -1.5;
    private static final double PUNCTUATION = -1;
    private static final double LATER_ADDITION = -2;
    private static final double SYMBOL = -3;
    private static final double NONE_AT_ALL = -6;

    private CommonCharacters() {}

    /**
     * What a reading of a text is like.
     *
     * @param score 0 when all characters beyond ASCII are common ones; the lower, the less such a text is to be expected
     * @param ordinary whether all of them are of the two levels, or punctuation
     */
    record Judgement(double score, boolean ordinary) {}

    static Judgement of(byte[] sample, String encoding) {
        boolean big5 = encoding.equals(Encodings.BIG5);
        double score = NONE_AT_ALL
                * new String(sample, Encodings.charset(encoding))
                        .codePoints()
                        .filter(CommonCharacters::isNone)
                        .count();
        boolean ordinary = score == 0;
        int at = 0;
        while (at + 1 < sample.length) {
            int lead = sample[at] & 0xFF;
            int trail = sample[at + 1] & 0xFF;
            if (lead < 0x80) {
                at++;
            } else if (trail < 0x40) {
                // GB 18030 has characters of four bytes; in Big5, and before anything else, it is damage.
                score += SYMBOL;
                ordinary = false;
                at += !big5 && trail >= '0' && trail <= '9' ? 4 : 1;
            } else {
                double one = big5 ? inBig5(lead, trail) : inGbk(lead, trail);
                score += one;
                ordinary &= one >= SECOND_LEVEL;
                at += 2;
            }
        }
        return new Judgement(score, ordinary);
    }

    private static double inGbk(int lead, int trail) {
        if (trail < 0xA1 || lead < 0xA1) {
            return LATER_ADDITION;
        }
        if (lead >= 0xB0) {
            return lead <= 0xD7 ? 0 : SECOND_LEVEL;
        }
        return lead == 0xA1 || lead == 0xA3 ? PUNCTUATION : SYMBOL;
    }

    private static double inBig5(int lead, int trail) {
        if (lead >= 0xA4 && lead <= 0xC6 && (lead != 0xC6 || trail <= 0x7E)) {
            return 0;
        }
        if (lead >= 0xC9 && lead <= 0xF9) {
            return SECOND_LEVEL;
        }
        return lead == 0xA1 || lead == 0xA2 ? PUNCTUATION : SYMBOL;
    }

    /** Private use, unassigned, or what a decoder puts for bytes that are no character. */
    private static boolean isNone(int character) {
        int type = Character.getType(character);
        return type == Character.PRIVATE_USE || type == Character.UNASSIGNED || character == '\uFFFD';
    }
}
