package livery.criteria;

import java.util.Set;

/**
 * What a criterion hangs on.
 *
 * @param facts types of facts after which it may be otherwise for their subjects
 * @param daily whether it may be otherwise on another day with no fact at all
 */
public record Inputs(Set<String> facts, boolean daily) {
    public Inputs {
        facts = Set.copyOf(facts);
    }
}
