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
 * @param condition what holds for the items that count at all, written as the column of a {@link Field}; or null for all
 */
public record ItemCollection(
        String name,
        String view,
        String key,
        @Nullable String time,
        String label,
        List<Field> fields,
        Set<String> facts,
        @Nullable String condition) {
    public ItemCollection {
        fields = List.copyOf(fields);
        facts = Set.copyOf(facts);
    }

    /** One of which all items count. */
    public ItemCollection(
            String name,
            String view,
            String key,
            @Nullable String time,
            String label,
            List<Field> fields,
            Set<String> facts) {
        this(name, view, key, time, label, fields, facts, null);
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
                        facts,
                        condition);
    }

    /** Whether other items count as days pass. */
    public boolean changesDaily() {
        return condition != null && condition.contains(Field.TODAY);
    }

    /** The functions that make sense, in the order of {@link Function}. */
    public List<Function> functions() {
        return List.of(Function.values()).stream()
                .filter(function -> time != null || !function.ofTime())
                .toList();
    }
}
