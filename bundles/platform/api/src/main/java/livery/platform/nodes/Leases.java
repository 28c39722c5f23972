package livery.platform.nodes;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Shares things out among the nodes, so that each of them is held by one node at a time. When a node dies, others hold
 * what it held within 30 seconds; when one comes, it gets its share.
 *
 * <p>A node that can no longer say that it lives gives up what it holds before others may take it. So a thing is held
 * twice only if a node stands still for longer than that and then goes on; whoever writes must bear that.
 */
@ProviderType
public interface Leases {

    /** What becomes of the things of a kind on this node. Calls come one at a time for each thing. */
    interface Holder {

        /** This node has it now. */
        void taken(String thing);

        /** This node holds it, and it has been {@link Leases#touch touched}. */
        void touched(String thing);

        /** This node is to let go of it. It counts as held until this returns. */
        void given(String thing);
    }

    /** Ends a share. */
    interface Share extends AutoCloseable {

        /** Gives up all that this node holds of the kind; returns when that has been done. */
        @Override
        void close();
    }

    /**
     * Takes this node's share of a kind from now on.
     *
     * @param kind stable, at most 40 characters: {@code dms.connection}
     * @param all names every thing that there is; called until it succeeds once in the life of an installation, for
     *     those that were there before
     */
    Share share(String kind, Holder holder, Consumer<Consumer<String>> all);

    /** Says that there is such a thing; idempotent. At most 80 characters. */
    void add(String kind, String thing);

    /** Tells whoever holds it, within a few seconds, that it has changed. */
    void touch(String kind, String thing);

    /** Says that there is no such thing any more; idempotent. Whoever holds it is told to give it up. */
    void remove(String kind, String thing);
}
