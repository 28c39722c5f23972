package livery.adapters.csv.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a file's columns, each of them once. */
final class Header {

    private static final int MOST_COLUMNS = 500;

    private Header() {}

    /**
     * Names the columns: those without a name by their place, those of a name that was there before by a number.
     *
     * @param names what stands in the header line, or null when it cannot be read
     */
    static List<String> of(@Nullable List<String> names) throws UnreadableFile {
        if (names == null) {
            throw new UnreadableFile("csv.file.no-header", Map.of());
        }
        if (names.size() > MOST_COLUMNS) {
            throw new UnreadableFile("csv.file.columns", Map.of("found", names.size(), "most", MOST_COLUMNS));
        }
        List<String> unique = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Map<String, Integer> times = new HashMap<>();
        for (String name : names) {
            String plain = name.strip();
            String candidate = plain.isEmpty() ? "#" + (unique.size() + 1) : plain;
            while (!taken.add(candidate)) {
                candidate = plain + "#" + times.merge(plain, 2, (before, two) -> before + 1);
            }
            unique.add(candidate);
        }
        return List.copyOf(unique);
    }
}
