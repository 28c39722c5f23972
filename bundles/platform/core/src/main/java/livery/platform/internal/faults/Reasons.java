package livery.platform.internal.faults;

import java.sql.SQLException;
import java.util.regex.Pattern;
import livery.platform.Fault;

/**
 * Why something failed, for whoever looks at it later: the code of a fault, what a database calls the error, or what
 * another exception says of itself. What a database says may hold a whole row, and is left out; numbers and e-mail
 * addresses in what others say may be somebody's, and are covered.
 */
public final class Reasons {

    private static final Pattern PERSONAL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+|\\p{Nd}{5,}[Xx]?");
    private static final int LONGEST_CHAIN = 20;

    private Reasons() {}

    /** At most so many characters. */
    public static String of(Throwable thrown, int longest) {
        String text = thrown instanceof Fault fault ? fault.code() : said(thrown);
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private static String said(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < LONGEST_CHAIN; i++) {
            if (cause instanceof SQLException sql) {
                return name + " (error " + sql.getErrorCode() + ", SQL state " + sql.getSQLState() + ")";
            }
            cause = cause.getCause();
        }
        String message = thrown.getMessage();
        return message == null ? name : PERSONAL.matcher(message).replaceAll("…");
    }
}
