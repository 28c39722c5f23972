package livery.platform.deploy;

import java.time.Instant;
import java.util.List;

/**
 * A change for which a node starts its framework anew, or did.
 *
 * @param change what was asked for
 * @param node the name of the node that tries it
 * @param reasons why it was put back, as a chain: each because of the next; empty when it was not
 */
public record Restart(Sentence change, String node, Instant begunAt, State state, List<Sentence> reasons) {

    /** How far it has come. */
    public enum State {
        /** The node starts, or has not started yet. */
        TRYING,
        /** The modules are as asked. */
        DONE,
        /** They did not run so, and are as they were. */
        PUT_BACK
    }

    public Restart {
        reasons = List.copyOf(reasons);
    }
}
