package livery.modules.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.platform.PersonId;
import livery.platform.deploy.Restart;
import livery.platform.deploy.Sentence;

/**
 * A change for which a node starts anew, as it is stored.
 *
 * @param base the number of the set that it changes
 * @param entries what is to run, as in a set
 * @param changed the modules and second versions that are another then
 * @param stayed modules that had been set aside before
 * @param tries how many starts of the framework have tried it
 */
public record StoredRestart(
        String node,
        int base,
        Instant begunAt,
        PersonId by,
        Sentence change,
        Map<String, StoredSet.StoredEntry> entries,
        Set<String> changed,
        Set<String> stayed,
        Restart.State state,
        int tries,
        List<Sentence> reasons) {

    /** Whether it is still to be tried. */
    public boolean isOpen() {
        return state == Restart.State.TRYING;
    }

    /** As those are told of it who ask. */
    public Restart told() {
        return new Restart(change, node, begunAt, state, reasons);
    }
}
