package livery.platform.deploy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a change would do.
 *
 * @param obstacles why it cannot be carried out; empty when it can
 * @param restart why it takes a new start of each node's framework; empty when it is done while all serves
 * @param notes what it would leave as it is, though one might think otherwise: a module that stays disabled, say
 * @param bundles what would be done to which bundle, in the order in which it would be done
 * @param refreshed modules that would stand still for a moment besides, since they use what would change; named as in a
 *     step
 * @param migrations files that would run on the database, which only adds
 * @param reach whom it touches
 */
public record Plan(
        Change change,
        List<Sentence> obstacles,
        List<Sentence> restart,
        List<Sentence> notes,
        List<Step> bundles,
        List<String> refreshed,
        List<Migration> migrations,
        List<Touched> reach) {

    /** What is done to a bundle. */
    public enum Action {
        INSTALL,
        UPDATE,
        /** Stopped and started again, since it uses a bundle that changes. */
        REFRESH,
        REMOVE
    }

    /**
     * One bundle's step.
     *
     * @param module its id, with {@link livery.platform.modules.Modules#CANARY} after it for its second version
     * @param from the version before, blank when there is none
     * @param to the version after, blank when there is none
     */
    public record Step(Action action, String module, String bundle, String from, String to) {}

    /** A file that would run. */
    public record Migration(String module, String file) {}

    public Plan {
        obstacles = List.copyOf(obstacles);
        restart = List.copyOf(restart);
        notes = List.copyOf(notes);
        bundles = List.copyOf(bundles);
        refreshed = List.copyOf(refreshed);
        migrations = List.copyOf(migrations);
        reach = List.copyOf(reach);
    }

    /** The same, with whom it touches. */
    public Plan reaching(List<Touched> whom) {
        return new Plan(change, obstacles, restart, notes, bundles, refreshed, migrations, whom);
    }

    /** The same, with more that it would leave as it is. */
    public Plan noting(List<Sentence> sentences) {
        List<Sentence> all = Stream.concat(notes.stream(), sentences.stream()).toList();
        return new Plan(change, obstacles, restart, all, bundles, refreshed, migrations, reach);
    }
}
