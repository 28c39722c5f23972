package livery.platform.deploy;

import java.time.Duration;
import java.util.List;

/**
 * What became of a change.
 *
 * @param done whether the modules are now as asked; when not, they are as they were, but for {@code
 *     notRestored}
 * @param restarting whether the node starts its framework anew for it: what becomes of it, {@link Deployment#restart}
 *     says afterwards
 * @param set the number of the set that is now the present one
 * @param reasons why it is not done, as a chain: each because of the next
 * @param notRestored why modules that ran before do not run any more, since they could not be put back; empty when all do
 * @param took from the first bundle that was touched to the last that was checked
 */
public record Outcome(
        boolean done, boolean restarting, int set, List<Sentence> reasons, List<Sentence> notRestored, Duration took) {

    public Outcome {
        reasons = List.copyOf(reasons);
        notRestored = List.copyOf(notRestored);
    }
}
