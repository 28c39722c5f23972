package livery.crm.internal.values;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The pieces by which a part of a text is found: each two neighbouring characters, and the last one alone. So each
 * character of the text begins a piece.
 */
public final class Grams {

    private Grams() {}

    public static Set<String> of(String key) {
        Set<String> grams = new LinkedHashSet<>();
        int start = 0;
        while (start < key.length()) {
            int next = key.offsetByCodePoints(start, 1);
            int end = next < key.length() ? key.offsetByCodePoints(next, 1) : next;
            grams.add(key.substring(start, end));
            start = next;
        }
        return grams;
    }
}
