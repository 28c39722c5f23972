package livery.bench.criteria;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a plain object.
 *
 * @param fields by the names that criteria have; what is missing is left out. Texts and choices are strings, money an
 *     amount, the rest as Java has it
 * @param canonical who stands for them, or null
 */
record Someone(
        long id, @Nullable Long canonical, boolean erased, Map<String, Object> fields, Map<String, List<Item>> items) {

    /** A dealing or a vehicle. */
    record Item(Instant at, Map<String, Object> fields) {}

    /** With what hangs on another one, who is merged into this one. */
    Someone with(Someone other) {
        Map<String, List<Item>> both = new HashMap<>(items);
        other.items().forEach((name, more) -> {
            List<Item> all = new ArrayList<>(both.getOrDefault(name, List.of()));
            all.addAll(more);
            both.put(name, all);
        });
        return new Someone(id, canonical, erased, fields, both);
    }
}
