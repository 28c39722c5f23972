package livery.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of SQL, one after the other. */
final class SqlWords {

    /** In front of a name that may be any word. */
    static final char NAME = '`';

    private static final String SIGNS = ";(),";

    private SqlWords() {}

    /**
     * In lower case, with the signs that matter among them; of names that are quoted the name behind a {@link #NAME}, of texts
     * just the quote, of comments nothing.
     */
    static List<String> of(String sql) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char sign = sql.charAt(at);
            if (Character.isLetterOrDigit(sign) || sign == '_' || sign == '$') {
                int end = endOfWord(sql, at);
                // A number alone may be the version in front of what only some databases run.
                if (!Character.isDigit(sign)) {
                    words.add(sql.substring(at, end).toLowerCase(Locale.ROOT));
                }
                at = end;
            } else if (sign == NAME) {
                int end = endOfQuoted(sql, at);
                words.add(sql.substring(at, Math.max(at + 1, Math.min(end, sql.length()) - 1))
                        .toLowerCase(Locale.ROOT));
                at = end;
            } else if (sign == '\'' || sign == '"') {
                words.add(String.valueOf(sign));
                at = endOfQuoted(sql, at);
            } else if (sign == '#' || (sql.startsWith("--", at) && isBlank(sql, at + 2))) {
                at = behind(sql, "\n", at);
            } else if (sql.startsWith("/*!", at) || sql.startsWith("/*M!", at)) {
                // What looks like a comment and is run.
                at = behind(sql, "!", at);
            } else if (sql.startsWith("/*", at)) {
                at = behind(sql, "*/", at + 2);
            } else {
                if (SIGNS.indexOf(sign) >= 0) {
                    words.add(String.valueOf(sign));
                }
                at++;
            }
        }
        return words;
    }

    private static int endOfWord(String sql, int from) {
        int end = from;
        while (end < sql.length()
                && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_' || sql.charAt(end) == '$')) {
            end++;
        }
        return end;
    }

    private static int endOfQuoted(String sql, int from) {
        char quote = sql.charAt(from);
        int at = from + 1;
        while (at < sql.length() && sql.charAt(at) != quote) {
            at += sql.charAt(at) == '\\' && quote != NAME ? 2 : 1;
        }
        return at + 1;
    }

    private static boolean isBlank(String sql, int at) {
        return at >= sql.length() || Character.isWhitespace(sql.charAt(at));
    }

    private static int behind(String sql, String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }
}
