package livery.crm.internal.duplicate;

import java.util.Optional;
import livery.platform.Identifier;

/**
 * Two customers of a store.
 *
 * @param one the smaller id
 */
public record Pair(long one, long other) implements Comparable<Pair> {

    public Pair {
        if (one >= other) {
            throw new IllegalArgumentException("a pair is of two, the smaller id first");
        }
    }

    public static Pair of(long a, long b) {
        return new Pair(Math.min(a, b), Math.max(a, b));
    }

    /** The pair that {@link #toString} wrote. */
    public static Optional<Pair> parse(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        long one = Identifier.parse(parts[0]).orElse(0L);
        long other = Identifier.parse(parts[1]).orElse(0L);
        return one < other ? Optional.of(new Pair(one, other)) : Optional.empty();
    }

    @Override
    public int compareTo(Pair pair) {
        int by = Long.compare(other, pair.other);
        return by != 0 ? by : Long.compare(one, pair.one);
    }

    @Override
    public String toString() {
        return one + "-" + other;
    }
}
