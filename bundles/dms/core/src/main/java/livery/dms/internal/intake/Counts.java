package livery.dms.internal.intake;

import java.util.Map;
import livery.crm.Outcome;
import livery.crm.RecordKind;

/**
 * How many records of an import had which outcome.
 *
 * @param warned of those that were taken in, how many a person should look at
 */
record Counts(long read, long accepted, long unchanged, long quarantined, long waiting, long warned) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** One more record read, with this outcome. */
    Counts read(Outcome.Status outcome) {
        return new Counts(read + 1, accepted, unchanged, quarantined, waiting, warned).plus(outcome, 1);
    }

    /** As many more that were taken in with a warning. */
    Counts warned(long more) {
        return new Counts(read, accepted, unchanged, quarantined, waiting, warned + more);
    }

    /** Tells how many of a kind had which outcome. */
    void tell(RecordKind kind, RecordCounter counter) {
        Map.of("accepted", accepted, "unchanged", unchanged, "quarantined", quarantined, "waiting", waiting)
                .forEach((outcome, many) -> {
                    if (many > 0) {
                        counter.count(kind, outcome, many);
                    }
                });
    }

    Counts plus(Counts more) {
        return new Counts(
                read + more.read,
                accepted + more.accepted,
                unchanged + more.unchanged,
                quarantined + more.quarantined,
                waiting + more.waiting,
                warned + more.warned);
    }

    Counts plus(Outcome.Status outcome, long more) {
        return switch (outcome) {
            case ACCEPTED -> new Counts(read, accepted + more, unchanged, quarantined, waiting, warned);
            case UNCHANGED -> new Counts(read, accepted, unchanged + more, quarantined, waiting, warned);
            case REFUSED -> new Counts(read, accepted, unchanged, quarantined + more, waiting, warned);
            case WAITING -> new Counts(read, accepted, unchanged, quarantined, waiting + more, warned);
        };
    }
}
