package livery.crm.internal.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.Outcome;
import livery.crm.internal.values.Field;
import livery.data.TimeSortedIds;
import livery.platform.FieldFault;

/** Decides, record by record and in memory, what a batch makes of customers or vehicles. */
final class SubjectBatch<F extends Enum<F> & Field> {

    private final Subject<F> subject;
    private final WorkingSet<F> set;
    private final Map<Integer, Arrival<F>> arrivals;
    private final Map<Integer, WeakKey> weak;
    private final Map<String, Link> links;
    private final Map<String, Map<F, String>> seen;
    private final Map<String, Link> newLinks = new HashMap<>();
    private final Map<String, Map<F, String>> newSeen = new HashMap<>();

    SubjectBatch(
            Subject<F> subject,
            WorkingSet<F> set,
            Map<Integer, Arrival<F>> arrivals,
            Map<Integer, WeakKey> weak,
            Map<String, Link> links,
            Map<String, Map<F, String>> seen) {
        this.subject = subject;
        this.set = set;
        this.arrivals = arrivals;
        this.weak = weak;
        this.links = links;
        this.seen = seen;
    }

    Outcome take(int index, String externalId, String hash) {
        Arrival<F> arrival = Objects.requireNonNull(arrivals.get(index));
        if (arrival.turnedAway() != null) {
            return arrival.turnedAway();
        }
        Link link = links.get(externalId);
        if (link != null && link.hash().equals(hash)) {
            return Outcome.unchanged(link.target());
        }
        Map<F, String> values = arrival.values();
        Map<F, String> last = link == null ? null : seen.get(externalId);
        Known<F> known = link == null ? null : set.byId(link.target());
        if (known == null) {
            known = set.match(values, weak.get(index));
            last = null;
        }
        if (known == null) {
            known = Known.fresh(TimeSortedIds.next(), subject.fields(), values, weak.get(index));
            set.add(known);
        } else {
            FieldMerge<F> merge = FieldMerge.of(subject.fields(), known.values(), known.staff(), last, values);
            if (set.takes(known, merge.values())) {
                return Outcome.refused(List.of(new FieldFault(subject.strong().wire(), subject.strongTaken())));
            }
            if (!known.equalTo(merge)) {
                set.change(known, merge);
            }
        }
        remember(externalId, new Link(known.id(), hash), values);
        return values.equals(last) ? Outcome.unchanged(known.id()) : Outcome.accepted(known.id());
    }

    private void remember(String externalId, Link link, Map<F, String> values) {
        links.put(externalId, link);
        seen.put(externalId, values);
        newLinks.put(externalId, link);
        newSeen.put(externalId, values);
    }

    Collection<Known<F>> all() {
        return set.all();
    }

    Map<String, Link> newLinks() {
        return newLinks;
    }

    Map<String, Map<F, String>> newSeen() {
        return newSeen;
    }
}
