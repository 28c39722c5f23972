package livery.criteria;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table or view with any number of rows for each of the population.
 *
 * @param name stable, its first part the module's name: {@code crm.dealings}
 * @param view with a column {@code tenant_id}, as of {@link Sheet}
 * @param key the column with the id of the one of the population
 * @param time the column with the point in time of an item, never null; or null when items have none
 * @param label the code of its name in the module's messages
 * @param facts as of {@link Sheet}
 */
public record ItemCollection(
        String name,
        String view,
        String key,
        @Nullable String time,
        String label,
        List<Field> fields,
        Set<String> facts) {
    public ItemCollection {
        fields = List.copyOf(fields);
        facts = Set.copyOf(facts);
    }

    /** The same with more fields. */
    public ItemCollection with(List<Field> more) {
        return more.isEmpty()
                ? this
                : new ItemCollection(
                        name,
                        view,
                        key,
                        time,
                        label,
                        Stream.concat(fields.stream(), more.stream()).toList(),
                        facts);
    }

    /** The functions that make sense, in the order of {@link Function}. */
    public List<Function> functions() {
        return List.of(Function.values()).stream()
                .filter(function -> time != null || !function.ofTime())
                .toList();
    }
}
