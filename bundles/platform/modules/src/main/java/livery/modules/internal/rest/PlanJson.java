package livery.modules.internal.rest;

import java.util.List;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Touched;

/**
 * What a change would do.
 *
 * @param possible whether it can be carried out
 * @param obstacles why not
 * @param needsRestart whether it takes a restart of each node, which must be asked for
 * @param restart why it does
 * @param notes what it would leave as it is, though one might think otherwise
 * @param bundles what would be done to which bundle
 * @param refreshed ids of modules that would stand still for a moment besides
 * @param migrations files that would run on the database, which only adds
 * @param reach whom it touches, and what
 */
public record PlanJson(
        boolean possible,
        List<ModuleJson.ReasonJson> obstacles,
        boolean needsRestart,
        List<ModuleJson.ReasonJson> restart,
        List<ModuleJson.ReasonJson> notes,
        List<StepJson> bundles,
        List<String> refreshed,
        List<MigrationJson> migrations,
        List<TouchedJson> reach) {

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

    /**
     * Some whom it touches: stores, connections, pages of the console.
     *
     * @param text who they are, and how many, in words
     * @param count of all
     * @param names of the first 20 at most
     */
    public record TouchedJson(String code, String text, int count, List<String> names) {

        private static TouchedJson of(Touched touched, Words words) {
            ModuleJson.ReasonJson told = words.one(touched.told());
            return new TouchedJson(told.code(), told.text(), touched.count(), touched.names());
        }
    }

    static PlanJson of(Plan plan, Words words) {
        return new PlanJson(
                plan.obstacles().isEmpty(),
                words.all(plan.obstacles()),
                !plan.restart().isEmpty(),
                words.all(plan.restart()),
                words.all(plan.notes()),
                plan.bundles().stream()
                        .map(one -> new StepJson(
                                Words.wire(one.action()), one.module(), one.bundle(), one.from(), one.to()))
                        .toList(),
                plan.refreshed(),
                plan.migrations().stream()
                        .map(one -> new MigrationJson(one.module(), one.file()))
                        .toList(),
                plan.reach().stream().map(one -> TouchedJson.of(one, words)).toList());
    }
}
