package livery.dms.internal.intake;

import livery.crm.Outcome;

/** How many records of an import had which outcome. */
record Counts(long read, long accepted, long unchanged, long quarantined, long waiting) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** One more record read, with this outcome. */
    Counts read(Outcome.Status outcome) {
        return new Counts(read + 1, accepted, unchanged, quarantined, waiting).plus(outcome, 1);
    }

    /** So many that were held need nobody any more, since newer ones of the same ids have come. */
    static Counts settled(long count) {
        return NONE.plus(Outcome.Status.REFUSED, -count).plus(Outcome.Status.UNCHANGED, count);
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
