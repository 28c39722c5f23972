package livery.archive;

import java.util.List;
import java.util.Set;

/**
 * Whether SQL takes away tables, columns, rows or what is called by its name, or gives it another. Finds what somebody wrote
 * in good faith; a statement that is put together while it runs is not seen, and neither is a column that from then on takes
 * less than before.
 */
final class DestructiveSql {

    /** What may stand behind {@code drop} in a change of a table, and is no column. */
    private static final Set<String> NO_COLUMN =
            Set.of("index", "key", "constraint", "primary", "foreign", "check", "default", "period");

    private static final Set<String> HOLDS_ROWS = Set.of("table", "tables", "database", "schema", "column");
    /** What the version before may call by its name, though no row is in it. */
    private static final Set<String> IS_CALLED = Set.of("view", "procedure", "function", "sequence");

    /** What may be called otherwise without anybody noticing. */
    private static final Set<String> KEEPS_NAMES = Set.of("index", "key");

    /** What is empty, or begins anew, when another takes its place. */
    private static final Set<String> TAKES_ALL = Set.of("table", "sequence");

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
                case "drop" ->
                    alters ? !NO_COLUMN.contains(after) : HOLDS_ROWS.contains(after) || IS_CALLED.contains(after);
                // The function of this name has something in brackets.
                case "truncate" -> !after.equals("(");
                case "delete" -> !OCCASION.contains(before);
                // Into a table, it deletes the row that is there; the function of this name has something in brackets.
                case "replace" -> before.equals("or") ? TAKES_ALL.contains(after) : !after.equals("(");
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
