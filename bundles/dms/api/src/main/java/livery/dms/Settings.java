package livery.dms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of a connection.
 *
 * @param values by name; text, number, flag, list of texts, or texts by text
 */
public record Settings(Map<String, Object> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    /** The text, or "" when it is not set. */
    public String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The columns that the connection's mapping names, without those still unnamed. */
    public Set<String> columns() {
        return textsByName("mapping").values().stream()
                .filter(column -> !column.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Texts by text, in no order. */
    public Map<String, String> textsByName(String name) {
        if (!(values.get(name) instanceof Map<?, ?> map)) {
            return Map.of();
        }
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }
}
