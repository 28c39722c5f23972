package livery.archive;

import java.util.List;

/** Whether SQL makes a trigger: it acts on what the version before writes, which does not know of it. */
final class Triggers {

    private Triggers() {}

    static boolean areIn(String sql) {
        List<String> words = SqlWords.of(sql);
        boolean creates = false;
        for (String word : words) {
            if (creates && word.equals("trigger")) {
                return true;
            }
            creates = !word.equals(";") && (creates || word.equals("create"));
        }
        return false;
    }
}
