package livery.platform.nodes;

import java.time.Instant;

/**
 * A node: one start of the platform somewhere, until it stops or dies.
 *
 * @param name for people; of two starts of one node it is the same
 * @param seenAt when it last said that it lives, by the database's clock
 * @param alive whether that is recent enough to count, and it has not stopped
 * @param self whether it is the one that answers
 */
public record Node(
        long id, String name, String version, Instant startedAt, Instant seenAt, boolean alive, boolean self) {}
