package livery.crm.internal.merge;

import java.time.Instant;
import java.util.Set;
import livery.crm.CustomerId;
import livery.crm.internal.values.CustomerField;

/**
 * A merge that stands.
 *
 * @param taken the fields that the canonical customer still has from the other one
 */
public record Merge(
        long id, CustomerId canonical, CustomerId merged, Set<CustomerField> taken, String reason, Instant mergedAt) {

    public Merge {
        taken = Set.copyOf(taken);
    }
}
