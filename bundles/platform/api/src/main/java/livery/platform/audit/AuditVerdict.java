package livery.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * What reading a tenant's chain from its first link showed.
 *
 * @param entries how many links were read
 * @param unsealed how many entries have no place in the chain yet; more than a few seconds' worth is a fault
 * @param broken the first link that does not hold, or null when all do
 */
public record AuditVerdict(
        long entries, long unsealed, @Nullable Break broken) {

    /** Why a link does not hold. */
    public enum Reason {
        /** Its content is not what was sealed. */
        ALTERED,
        /** It is not there, though later ones are. */
        MISSING,
        /** The beginning is not there, and no entry says that it was deleted when its time was over. */
        BEGINNING,
        /** The end of the chain is not there. */
        CUT,
        /** The chain is not the one whose head was kept outside the database. */
        REPLACED
    }

    /**
     * A link that does not hold.
     *
     * @param sequence its place
     * @param id of the entry at that place, or null when there is none
     */
    public record Break(
            Reason reason, long sequence, @Nullable Long id) {}
}
