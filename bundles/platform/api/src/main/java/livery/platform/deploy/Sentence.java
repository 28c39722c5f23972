package livery.platform.deploy;

import java.util.Map;

/**
 * Something said in the reader's language: a code of a message, and the values that it needs.
 *
 * @param code stable and dotted: {@code modules.plan.package-missing}
 */
public record Sentence(String code, Map<String, Object> values) {

    public Sentence {
        values = Map.copyOf(values);
    }
}
