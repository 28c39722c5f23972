package livery.dms.internal.intake;

import livery.crm.Outcome;

/** How many records of an import had which outcome. */
record Counts(long read, long accepted, long unchanged, long quarantined, long waiting) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** One more record read, with this outcome. */
    Counts read(Outcome.Status outcome) {
        return new Counts(read + 1, accepted, unchanged, quarantined, waiting).plus(outcome, 1);
    }

    Counts plus(Counts more) {
        return new Counts(
                read + more.read,
                accepted + more.accepted,
                unchanged + more.unchanged,
                quarantined + more.quarantined,
                waiting + more.waiting);
    }

    Counts plus(Outcome.Status outcome, long more) {
        return switch (outcome) {
            case ACCEPTED -> new Counts(read, accepted + more, unchanged, quarantined, waiting);
            case UNCHANGED -> new Counts(read, accepted, unchanged + more, quarantined, waiting);
            case REFUSED -> new Counts(read, accepted, unchanged, quarantined + more, waiting);
            case WAITING -> new Counts(read, accepted, unchanged, quarantined, waiting + more);
        };
    }
}
