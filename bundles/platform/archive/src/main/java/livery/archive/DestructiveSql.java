package livery.archive;

import java.util.List;
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
        List<String> words = SqlWords.of(sql);
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
}
