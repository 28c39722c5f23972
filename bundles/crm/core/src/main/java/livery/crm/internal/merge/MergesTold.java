package livery.crm.internal.merge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import livery.crm.internal.customer.Referrers;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.values.CustomerField;
import livery.platform.CallContext;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;

/** Puts on record what was merged or undone, with the fields that it was about, and tells the other modules. */
final class MergesTold {

    private final Audit audit;
    private final Facts facts;
    private final OwnFields own;

    MergesTold(Audit audit, Facts facts, OwnFields own) {
        this.audit = audit;
        this.facts = facts;
        this.own = own;
    }

    /** Whoever brought two customers brought one now, or the other way round. */
    void referrers(CallContext context, Set<Long> referrers) {
        Referrers.tell(facts, context, referrers);
    }

    void tell(CallContext context, String action, String fact, Merge merge) {
        List<String> fields = Stream.concat(
                        merge.taken().stream().map(CustomerField::wire),
                        own.all(context).stream()
                                .filter(field -> merge.ownTaken().contains(field.id()))
                                .map(OwnField::name))
                .sorted()
                .toList();
        Map<String, Object> details =
                Map.of("merged", merge.merged().toString(), "fields", fields, "reason", merge.reason());
        audit.record(
                context, action, new Audit.Subject("customer", merge.canonical().toString()), details);
        facts.tell(
                context,
                fact,
                List.of(merge.canonical().toString(), merge.merged().toString()),
                Map.of(
                        "canonical",
                        merge.canonical().toString(),
                        "merged",
                        merge.merged().toString()));
    }
}
