package livery.platform.health;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One part of a node, and how it is.
 *
 * @param name such as {@code database} or {@code connection/12/34}; stays the same while the part is there
 * @param reason a stable code, with a text among the module's messages, or null when the part is up
 * @param values for the places of that text
 */
public record HealthPart(String name, State state, @Nullable String reason, Map<String, ?> values) {

    /** From well to worst. */
    public enum State {
        UP,
        /** The node serves; somebody must see to this all the same. */
        WARNING,
        /** While a part is down, the node is not ready. */
        DOWN
    }

    public HealthPart {
        values = Map.copyOf(values);
        if ((state == State.UP) != (reason == null)) {
            throw new IllegalArgumentException(name + ": whatever is not up has a reason, and nothing else has");
        }
    }

    public static HealthPart up(String name) {
        return new HealthPart(name, State.UP, null, Map.of());
    }

    public static HealthPart warning(String name, String reason, Map<String, ?> values) {
        return new HealthPart(name, State.WARNING, reason, values);
    }

    public static HealthPart down(String name, String reason, Map<String, ?> values) {
        return new HealthPart(name, State.DOWN, reason, values);
    }
}
