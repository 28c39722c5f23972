package livery.crm.internal.merge;

import java.time.Instant;
import java.util.Set;
import livery.crm.CustomerId;
import livery.crm.internal.values.CustomerField;

/**
 * A merge that stands.
 *
 * @param taken the fields that the canonical customer still has from the other one
 * @param ownTaken those among the fields that the store has added, by their ids
 */
public record Merge(
        long id,
        CustomerId canonical,
        CustomerId merged,
        Set<CustomerField> taken,
        Set<Long> ownTaken,
        String reason,
        Instant mergedAt) {

    public Merge {
        taken = Set.copyOf(taken);
        ownTaken = Set.copyOf(ownTaken);
    }
}
