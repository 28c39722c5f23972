package livery.dms.internal.connections;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** How much may stand in a setting: it is read at each batch, and shown in messages. */
final class Limits {

    static final int LONGEST_TEXT = 1_000;
    static final int MOST_SETTINGS = 100;
    static final int MOST_IN_A_LIST = 100;

    private Limits() {}

    /** What is too much in the settings; empty when all may be looked at closer. */
    static List<FieldFault> faults(Map<String, Object> settings) {
        if (settings.size() > MOST_SETTINGS) {
            return List.of(new FieldFault("", "dms.setting.too-many", Map.of("most", MOST_SETTINGS)));
        }
        return settings.entrySet().stream()
                .flatMap(setting -> fault(shortened(setting.getKey()), setting.getKey(), setting.getValue()).stream())
                .toList();
    }

    private static Optional<FieldFault> fault(String field, String name, @Nullable Object value) {
        if ((value instanceof Collection<?> list && list.size() > MOST_IN_A_LIST)
                || (value instanceof Map<?, ?> map && map.size() > MOST_IN_A_LIST)) {
            return Optional.of(new FieldFault(field, "dms.setting.too-many", Map.of("most", MOST_IN_A_LIST)));
        }
        boolean tooLong = Stream.concat(Stream.of(name), texts(value)).anyMatch(text -> text.length() > LONGEST_TEXT);
        return tooLong
                ? Optional.of(new FieldFault(field, "platform.text.length", Map.of("least", 0, "most", LONGEST_TEXT)))
                : Optional.empty();
    }

    /** Those that stand deeper are refused for their type. */
    private static Stream<String> texts(@Nullable Object value) {
        Stream<?> parts = value instanceof Collection<?> list
                ? list.stream()
                : value instanceof Map<?, ?> map
                        ? Stream.concat(map.keySet().stream(), map.values().stream())
                        : Stream.ofNullable(value);
        return parts.filter(String.class::isInstance).map(String.class::cast);
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_TEXT ? name.substring(0, LONGEST_TEXT) : name;
    }
}
