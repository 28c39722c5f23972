package livery.platform.internal.nodes;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Says which of the living nodes a thing belongs to: nearly even, and with few moves when a node comes or goes. */
final class Shares {

    private Shares() {}

    /** The node with the highest weight for the thing; null when none lives. */
    static @Nullable Long owner(String thing, Collection<Long> living) {
        Long owner = null;
        long highest = 0;
        for (Long node : living) {
            long weight = weight(thing, node);
            if (owner == null || weight > highest || (weight == highest && node > owner)) {
                owner = node;
                highest = weight;
            }
        }
        return owner;
    }

    private static long weight(String thing, long node) {
        CRC32 crc = new CRC32();
        crc.update((thing + '@' + node).getBytes(StandardCharsets.UTF_8));
        // The checksum alone is linear in its input, so that nodes would differ by the same bits for all things.
        long mixed = crc.getValue() * 0x9E3779B97F4A7C15L;
        return ((mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L) >>> 1;
    }
}
