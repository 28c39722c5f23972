package livery.crm.internal.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import livery.crm.Outcome;
import livery.crm.internal.values.RecordIds;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** The records of one call, and what has become of each so far. */
final class Incoming<R> {

    private final List<R> records;
    private final String[] externalIds;
    private final String[] hashes;
    private final @Nullable Outcome[] outcomes;

    private Incoming(List<R> records) {
        this.records = records;
        this.externalIds = new String[records.size()];
        this.hashes = new String[records.size()];
        this.outcomes = new @Nullable Outcome[records.size()];
    }

    /** A record without a usable external id is refused at once. */
    static <R> Incoming<R> of(List<R> records, Function<R, String> externalId, Function<R, String> hash) {
        Incoming<R> incoming = new Incoming<>(records);
        for (int i = 0; i < records.size(); i++) {
            List<FieldFault> faults = new ArrayList<>(0);
            incoming.externalIds[i] = RecordIds.externalId(externalId.apply(records.get(i)), faults);
            incoming.hashes[i] = hash.apply(records.get(i));
            if (!faults.isEmpty()) {
                incoming.outcomes[i] = Outcome.refused(faults);
            }
        }
        return incoming;
    }

    R record(int index) {
        return records.get(index);
    }

    String externalId(int index) {
        return externalIds[index];
    }

    String hash(int index) {
        return hashes[index];
    }

    Collection<String> externalIds() {
        Set<String> usable = new HashSet<>();
        for (int i = 0; i < externalIds.length; i++) {
            if (outcomes[i] == null) {
                usable.add(externalIds[i]);
            }
        }
        return usable;
    }

    /**
     * Settles those that say what is known already, and gives the indexes of the others. A record is not settled when
     * an earlier one of the same external id is not: it may change what is known.
     */
    List<Integer> pending(Map<String, Link> known) {
        List<Integer> pending = new ArrayList<>();
        Set<String> moved = new HashSet<>();
        for (int i = 0; i < externalIds.length; i++) {
            if (outcomes[i] != null) {
                continue;
            }
            Link link = known.get(externalIds[i]);
            if (link != null && link.hash().equals(hashes[i]) && !moved.contains(externalIds[i])) {
                outcomes[i] = Outcome.unchanged(link.target());
            } else {
                moved.add(externalIds[i]);
                pending.add(i);
            }
        }
        return pending;
    }

    void settle(int index, Outcome outcome) {
        outcomes[index] = outcome;
    }

    /** The external ids of those that nothing may be kept of. */
    Set<String> passedOver() {
        Set<String> passed = new HashSet<>();
        for (int i = 0; i < externalIds.length; i++) {
            Outcome outcome = outcomes[i];
            if (outcome != null && outcome.isPassedOver()) {
                passed.add(externalIds[i]);
            }
        }
        return passed;
    }

    /** One a record. */
    List<Outcome> outcomes() {
        return List.of(Arrays.stream(outcomes).toArray(Outcome[]::new));
    }
}
