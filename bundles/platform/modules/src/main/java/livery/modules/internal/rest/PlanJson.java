package livery.modules.internal.rest;

import java.util.List;
import livery.platform.deploy.Plan;

/**
 * What a change would do.
 *
 * @param possible whether it can be carried out
 * @param obstacles why not
 * @param bundles what would be done to which bundle
 * @param refreshed ids of modules that would stand still for a moment besides
 * @param migrations files that would run on the database, which only adds
 * @param reach whom it touches, in words
 */
public record PlanJson(
        boolean possible,
        List<ModuleJson.ReasonJson> obstacles,
        List<StepJson> bundles,
        List<String> refreshed,
        List<MigrationJson> migrations,
        List<ModuleJson.ReasonJson> reach) {

    /**
     * One bundle's step.
     *
     * @param action install, update, refresh or remove
     * @param module its id, with {@code @canary} after it for its second version
     * @param from the version before, blank when there is none
     * @param to the version after, blank when there is none
     */
    public record StepJson(String action, String module, String bundle, String from, String to) {}

    /** A file that would run. */
    public record MigrationJson(String module, String file) {}

    static PlanJson of(Plan plan, Words words) {
        return new PlanJson(
                plan.obstacles().isEmpty(),
                words.all(plan.obstacles()),
                plan.bundles().stream()
                        .map(one -> new StepJson(
                                Words.wire(one.action()), one.module(), one.bundle(), one.from(), one.to()))
                        .toList(),
                plan.refreshed(),
                plan.migrations().stream()
                        .map(one -> new MigrationJson(one.module(), one.file()))
                        .toList(),
                words.all(plan.reach()));
    }
}
