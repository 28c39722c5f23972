package livery.crm.internal.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.crm.Outcome;
import livery.crm.internal.values.Field;
import livery.crm.internal.values.RecordHash;
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
    private final Map<String, Link> others;
    private final OwnSayings own;
    /** The last record of an external id, where it names another one that has not come. */
    private final Map<String, Integer> incomplete = new LinkedHashMap<>();

    /** What the records say of fields that the store has added, and who takes that in. */
    record OwnSayings(Map<Integer, Map<String, String>> values, OwnIntake intake) {

        boolean take(int index, String externalId, long target, boolean known, List<FieldFault> warnings) {
            return intake.take(externalId, target, values.getOrDefault(index, Map.of()), known, warnings);
        }
    }

    /**
     * @param links of the records' own external ids
     * @param others of the external ids that the records refer to
     */
    SubjectBatch(
            Subject<F> subject,
            WorkingSet<F> set,
            Map<Integer, Arrival<F>> arrivals,
            Map<Integer, WeakKey> weak,
            Map<String, Link> links,
            Map<String, Map<F, String>> seen,
            Map<String, Link> others,
            OwnSayings own) {
        this.own = own;
        this.subject = subject;
        this.set = set;
        this.arrivals = arrivals;
        this.weak = weak;
        this.links = links;
        this.seen = seen;
        this.others = others;
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
        Map<F, String> values = new EnumMap<>(subject.fields());
        values.putAll(arrival.values());
        List<FieldFault> warnings = new ArrayList<>(arrival.warnings());
        boolean complete = resolve(index, externalId, arrival, values, warnings);
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
            F taken = set.takes(known, merge.values());
            if (taken != null) {
                return Outcome.refused(List.of(new FieldFault(taken.wire(), subject.strongTaken(taken))));
            }
            if (!known.equalTo(merge)) {
                set.change(known, merge);
            }
        }
        int warned = warnings.size();
        boolean more = own.take(index, externalId, known.id(), last != null, warnings);
        complete &= warned == warnings.size();
        // A record whose other one has not come is read anew when it comes again.
        remember(externalId, new Link(known.id(), complete ? hash : RecordHash.NONE), values);
        return values.equals(last) && !more ? Outcome.unchanged(known.id()) : Outcome.accepted(known.id(), warnings);
    }

    /** Puts in the ids of those that the record refers to; returns whether all are known. */
    private boolean resolve(
            int index, String externalId, Arrival<F> arrival, Map<F, String> values, List<FieldFault> warnings) {
        incomplete.remove(externalId);
        arrival.references().forEach((field, referred) -> {
            Link link = links.getOrDefault(referred, others.get(referred));
            if (link == null) {
                warnings.add(new FieldFault(field.wire(), subject.referenceUnknown()));
                incomplete.put(externalId, index);
            } else {
                values.put(field, Long.toString(link.target()));
            }
        });
        return !incomplete.containsKey(externalId);
    }

    /** Records that were taken in without another one that has come since, later in the batch: to be taken once more. */
    List<Integer> completed() {
        return incomplete.values().stream()
                .filter(index -> Objects.requireNonNull(arrivals.get(index)).references().values().stream()
                        .allMatch(links::containsKey))
                .toList();
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
