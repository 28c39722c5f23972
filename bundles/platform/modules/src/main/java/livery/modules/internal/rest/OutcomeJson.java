package livery.modules.internal.rest;

import java.util.List;
import livery.platform.deploy.Outcome;

/**
 * What became of a change.
 *
 * @param done whether the modules are as asked; when not, they are as they were, but for {@code notRestored}
 * @param restarting whether the node starts anew for it; what becomes of it is then told by {@code restart}
 * @param set the number of the set that is now the present one
 * @param reasons why it is not done, each because of the next
 * @param notRestored why modules that ran before do not run any more; empty when all do
 * @param millis how long bundles were being changed
 */
public record OutcomeJson(
        boolean done,
        boolean restarting,
        int set,
        List<ModuleJson.ReasonJson> reasons,
        List<ModuleJson.ReasonJson> notRestored,
        long millis) {

    static OutcomeJson of(Outcome outcome, Words words) {
        return new OutcomeJson(
                outcome.done(),
                outcome.restarting(),
                outcome.set(),
                words.all(outcome.reasons()),
                words.all(outcome.notRestored()),
                outcome.took().toMillis());
    }
}
