package livery.criteria;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Of whom a criterion is asked. */
public sealed interface Among {

    /** These; at most {@link #MOST}. */
    record Ids(Set<Long> ids) implements Among {
        public Ids {
            ids = java.util.Collections.unmodifiableSet(new TreeSet<>(ids));
            if (ids.size() > MOST) {
                throw new IllegalArgumentException("at most " + MOST + " at once");
            }
        }
    }

    /** Those with an id greater than one and not greater than the other. */
    record Range(long after, long through) implements Among {}

    /** The most ids at once. */
    int MOST = 1_000;

    static Ids ids(Collection<Long> ids) {
        return new Ids(Set.copyOf(ids));
    }
}
