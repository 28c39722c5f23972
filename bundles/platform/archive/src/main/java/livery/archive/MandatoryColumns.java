package livery.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether SQL adds a column to a table that whoever writes a row must give a value to: the version before does not know
 * of it, and could write none any more. It does so too when it takes away the default of one that is there.
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

    private static final Set<String> BEFORE_THE_TABLE = Set.of("if", "exists");

    private final Set<String> added = new HashSet<>();
    private final Set<String> lateMandatory = new HashSet<>();

    private MandatoryColumns() {}

    static boolean isIn(String sql) {
        return new MandatoryColumns().areIn(SqlWords.of(sql));
    }

    private boolean areIn(List<String> words) {
        String table = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            List<String> rest = words.subList(i + 1, words.size());
            if (word.equals(";")) {
                table = null;
            } else if (word.equals("alter") && table == null) {
                table = table(rest);
            } else if (table != null && isMandatory(table, word, rest)) {
                return true;
            }
        }
        // Added so that it may be left out, and then not: the same in two steps.
        return !Collections.disjoint(added, lateMandatory);
    }

    private boolean isMandatory(String table, String word, List<String> rest) {
        if (word.equals("add")) {
            List<List<String>> columns = columns(rest);
            columns.forEach(column -> added.add(table + "." + name(column)));
            return columns.stream().anyMatch(MandatoryColumns::mustBeGiven);
        }
        if (word.equals("modify")) {
            columns(rest).stream()
                    .filter(MandatoryColumns::mustBeGiven)
                    .forEach(column -> lateMandatory.add(table + "." + name(column)));
        }
        return word.equals("drop") && !rest.isEmpty() && rest.get(0).equals("default");
    }

    private static String table(List<String> words) {
        return words.stream()
                .skip(words.indexOf("table") + 1L)
                .filter(word -> !BEFORE_THE_TABLE.contains(word))
                .findFirst()
                .map(MandatoryColumns::unquoted)
                .orElse("");
    }

    private static String name(List<String> column) {
        return column.stream()
                .filter(word -> !BEFORE_THE_FIRST.contains(word))
                .findFirst()
                .map(MandatoryColumns::unquoted)
                .orElse("");
    }

    private static String unquoted(String name) {
        return name.charAt(0) == SqlWords.NAME ? name.substring(1) : name;
    }

    /** What is described from here on: a column, several in brackets, or none. */
    private static List<List<String>> columns(List<String> words) {
        if (words.isEmpty() || NO_COLUMN.contains(words.get(0))) {
            return List.of();
        }
        int first = words.indexOf("(");
        boolean several = first >= 0 && BEFORE_THE_FIRST.containsAll(words.subList(0, first));
        int depth = 1;
        List<List<String>> columns = new ArrayList<>();
        List<String> described = new ArrayList<>();
        for (String word : several ? words.subList(first + 1, words.size()) : words) {
            depth += word.equals("(") ? 1 : 0;
            depth -= word.equals(")") ? 1 : 0;
            if (depth == 0 || word.equals(";") || (depth == 1 && word.equals(",") && !several)) {
                break;
            }
            if (depth == 1 && word.equals(",")) {
                columns.add(described);
                described = new ArrayList<>();
            } else if (depth == 1) {
                described.add(word);
            }
        }
        columns.add(described);
        return columns;
    }

    private static boolean mustBeGiven(List<String> column) {
        return Collections.indexOfSubList(column, NOT_NULL) >= 0 && Collections.disjoint(column, BY_ITSELF);
    }
}
