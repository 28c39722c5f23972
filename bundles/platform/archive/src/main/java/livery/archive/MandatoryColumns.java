package livery.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Whether SQL adds a column to a table that whoever writes a row must give a value to: the version before does not know
 * of it, and could write none any more.
 */
final class MandatoryColumns {

    /** What may be added to a table, and is no column. */
    private static final Set<String> NO_COLUMN = Set.of(
            "index",
            "key",
            "unique",
            "fulltext",
            "spatial",
            "constraint",
            "primary",
            "foreign",
            "check",
            "period",
            "system",
            "partition");

    private static final Set<String> BEFORE_THE_FIRST = Set.of("column", "if", "not", "exists");

    private static final List<String> NOT_NULL = List.of("not", "null");

    /** With one of them, the database has a value by itself. */
    private static final Set<String> BY_ITSELF = Set.of("default", "auto_increment", "as");

    private MandatoryColumns() {}

    static boolean isIn(String sql) {
        List<String> words = SqlWords.of(sql);
        boolean alters = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (alters && word.equals("add") && isAdded(words.subList(i + 1, words.size()))) {
                return true;
            }
            alters = !word.equals(";") && (alters || word.equals("alter"));
        }
        return false;
    }

    /** Whether what is described from here on is such a column, or has one among several in brackets. */
    private static boolean isAdded(List<String> words) {
        if (words.isEmpty() || NO_COLUMN.contains(words.get(0))) {
            return false;
        }
        int first = words.indexOf("(");
        boolean several = first >= 0 && BEFORE_THE_FIRST.containsAll(words.subList(0, first));
        int depth = 1;
        List<String> described = new ArrayList<>();
        for (String word : several ? words.subList(first + 1, words.size()) : words) {
            depth += word.equals("(") ? 1 : 0;
            depth -= word.equals(")") ? 1 : 0;
            if (depth == 0 || word.equals(";")) {
                break;
            }
            if (depth == 1 && word.equals(",")) {
                if (!several || mustBeGiven(described)) {
                    break;
                }
                described.clear();
            } else if (depth == 1) {
                described.add(word);
            }
        }
        return mustBeGiven(described);
    }

    private static boolean mustBeGiven(List<String> column) {
        return Collections.indexOfSubList(column, NOT_NULL) >= 0 && Collections.disjoint(column, BY_ITSELF);
    }
}
