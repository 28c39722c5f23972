package livery.crm.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import livery.crm.internal.merge.Merge;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.values.CustomerField;

/**
 * A merge that stands.
 *
 * @param merged the customer that another one stands for
 * @param taken names of the fields that the canonical customer still has from it
 */
public record MergeJson(
        String id, String canonical, String merged, List<String> taken, String reason, Instant mergedAt) {

    /** @param own all fields that the store has added */
    static MergeJson of(Merge merge, List<OwnField> own) {
        return new MergeJson(
                Long.toString(merge.id()),
                merge.canonical().toString(),
                merge.merged().toString(),
                Stream.concat(
                                merge.taken().stream().map(CustomerField::wire).sorted(),
                                own.stream()
                                        .filter(field -> merge.ownTaken().contains(field.id()))
                                        .map(OwnField::name))
                        .toList(),
                merge.reason(),
                merge.mergedAt());
    }
}
