package livery.crm.internal.person;

import java.time.Instant;
import livery.crm.internal.duplicate.Pair;

/** Two customers who somebody of the group said are different. */
public record Separation(Pair pair, long oneStore, long otherStore, Instant at) {}
