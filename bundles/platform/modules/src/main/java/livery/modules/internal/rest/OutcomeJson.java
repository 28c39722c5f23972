package livery.modules.internal.rest;

import java.util.List;
import livery.platform.deploy.Outcome;

/**
 * What became of a change.
 *
 * @param done whether the modules are as asked; when not, they are as they were
 * @param set the number of the set that is now the present one
 * @param reasons why it is not done, each because of the next
 * @param millis how long bundles were being changed
 */
public record OutcomeJson(boolean done, int set, List<ModuleJson.ReasonJson> reasons, long millis) {

    static OutcomeJson of(Outcome outcome, Words words) {
        return new OutcomeJson(
                outcome.done(),
                outcome.set(),
                words.all(outcome.reasons()),
                outcome.took().toMillis());
    }
}
