package livery.crm.internal.values;

/** Which characters a text may hold: all but control characters and broken halves of characters. */
final class Characters {

    private Characters() {}

    /**
     * @param lines whether the text may have several lines, and tabs
     */
    static boolean allowed(String text, boolean lines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && !(lines && (c == '\n' || c == '\r' || c == '\t'))) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text that is not allowed on one line would be, but for where its lines end. */
    static boolean onlyLineBreaksToo(String text) {
        return allowed(text.replace("\n", "").replace("\r", ""), false);
    }
}
