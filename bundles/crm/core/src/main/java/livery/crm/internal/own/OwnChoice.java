package livery.crm.internal.own;

import java.util.Map;

/**
 * One of the values that a choice can have.
 *
 * @param code as it is stored
 * @param labels its name by language tag, at least one
 */
public record OwnChoice(String code, Map<String, String> labels) {
    public OwnChoice {
        labels = Map.copyOf(labels);
    }
}
