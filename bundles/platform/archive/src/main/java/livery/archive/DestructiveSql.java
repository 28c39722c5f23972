package livery.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether SQL takes away tables, columns or rows, or their names. Finds what somebody wrote in good faith; a statement
 * that is put together while it runs is not seen, and neither is a column that from then on takes less than before.
 */
final class DestructiveSql {

    /** What may stand behind {@code drop} in a change of a table, and is no column. */
    private static final Set<String> NO_COLUMN =
            Set.of("index", "key", "constraint", "primary", "foreign", "check", "default", "period");

    private static final Set<String> HOLDS_ROWS = Set.of("table", "tables", "database", "schema", "column");
    /** What may be called otherwise without anybody noticing. */
    private static final Set<String> KEEPS_NAMES = Set.of("index", "key");

    /** In front of {@code delete}, where that only says when something happens. */
    private static final Set<String> OCCASION = Set.of("on", "before", "after");

    private DestructiveSql() {}

    static boolean isIn(String sql) {
        List<String> words = words(sql);
        boolean alters = false;
        for (int i = 0; i < words.size(); i++) {
            String before = i == 0 ? "" : words.get(i - 1);
            String after = i == words.size() - 1 ? "" : words.get(i + 1);
            boolean destroys = switch (words.get(i)) {
                case "drop" -> alters ? !NO_COLUMN.contains(after) : HOLDS_ROWS.contains(after);
                // The function of this name has something in brackets.
                case "truncate" -> !after.equals("(");
                case "delete" -> !OCCASION.contains(before);
                case "replace" -> before.equals("or") && after.equals("table");
                case "rename" -> alters ? !KEEPS_NAMES.contains(after) : HOLDS_ROWS.contains(after);
                // What it is called by others may stay the same; to give it another type there is "modify".
                case "change" -> alters;
                default -> false;
            };
            if (destroys) {
                return true;
            }
            alters = !words.get(i).equals(";") && (alters || words.get(i).equals("alter"));
        }
        return false;
    }

    /** In lower case, with the signs that matter among them; of what is quoted just the quote, of comments nothing. */
    private static List<String> words(String sql) {
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
            } else if (sign == '\'' || sign == '"' || sign == '`') {
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
                if (sign == ';' || sign == '(') {
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
            at += sql.charAt(at) == '\\' && quote != '`' ? 2 : 1;
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
