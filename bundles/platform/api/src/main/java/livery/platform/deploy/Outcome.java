package livery.platform.deploy;

import java.time.Duration;
import java.util.List;

/**
 * What became of a change.
 *
 * @param done whether the modules are now as asked; when not, they are as they were
 * @param set the number of the set that is now the present one
 * @param reasons why it is not done, as a chain: each because of the next
 * @param took from the first bundle that was touched to the last that was checked
 */
public record Outcome(boolean done, int set, List<Sentence> reasons, Duration took) {

    public Outcome {
        reasons = List.copyOf(reasons);
    }
}
