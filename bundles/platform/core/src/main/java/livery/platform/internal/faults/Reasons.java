package livery.platform.internal.faults;

import java.util.regex.Pattern;
import livery.platform.Fault;

/**
 * Why something failed, for whoever looks at it later: the code of a fault, or what an exception says of itself. Long
 * numbers in that may be somebody's mobile or identity number, and are covered; the log has the whole.
 */
public final class Reasons {

    private static final Pattern NUMBER = Pattern.compile("\\d{7,}[\\dXx]?");

    private Reasons() {}

    /** At most so many characters. */
    public static String of(Throwable thrown, int longest) {
        String text = thrown instanceof Fault fault ? fault.code() : said(thrown);
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private static String said(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null
                ? thrown.getClass().getSimpleName()
                : NUMBER.matcher(message).replaceAll("…");
    }
}
