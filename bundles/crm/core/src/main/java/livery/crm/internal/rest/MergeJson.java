package livery.crm.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.crm.internal.merge.Merge;
import livery.crm.internal.values.CustomerField;

/**
 * A merge that stands.
 *
 * @param merged the customer that another one stands for
 * @param taken names of the fields that the canonical customer still has from it
 */
public record MergeJson(
        String id, String canonical, String merged, List<String> taken, String reason, Instant mergedAt) {

    static MergeJson of(Merge merge) {
        return new MergeJson(
                Long.toString(merge.id()),
                merge.canonical().toString(),
                merge.merged().toString(),
                merge.taken().stream().map(CustomerField::wire).sorted().toList(),
                merge.reason(),
                merge.mergedAt());
    }
}
