package livery.crm.internal.canonical;

import java.util.Map;
import java.util.Set;
import livery.crm.internal.values.CustomerField;
import livery.platform.CallContext;

/**
 * Fields that canonical customers have taken from those they stand for. Told of what staff and sources change, inside the
 * unit of work that changes it and after the rows are written.
 */
public interface FieldsTaken {

    /**
     * What somebody wrote of a customer.
     *
     * @param before the values that it had
     * @param fields those that are different now
     */
    record Change(Map<CustomerField, String> before, Set<CustomerField> fields) {}

    /** A field that staff wrote is no longer the one of whom it was taken from. */
    void written(CallContext context, long customer, Change change);

    /** As {@link #written}, for fields that the store has added, by their ids. */
    void ownWritten(CallContext context, long customer, Set<Long> fields);

    /** As {@link #brought}, for fields that the store has added, by customers: the ids of those that are different now. */
    Set<Long> ownBrought(CallContext context, Map<Long, Set<Long>> changes);

    /**
     * As {@link #written} for what sources brought, by customers; and what a source says of a field that was taken from
     * the customer it means, is said of the canonical one. Returns whom that has changed.
     */
    Set<Long> brought(CallContext context, Map<Long, Change> changes);
}
