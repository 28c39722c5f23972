package livery.platform;

/** How far a tenant is open, in the order from open to gone. A brand's state holds in its stores too. */
public enum TenantState {
    /** Open: people and keys work in it, connections run, recurring jobs start. */
    ACTIVE,
    /** Closed for now: only the group reads in it, and nothing but housekeeping is started for it. */
    SUSPENDED,
    /** Closed for good, and kept: nobody reads in it, housekeeping goes on; it can be exported, resumed and erased. */
    ARCHIVED,
    /** Its rows are being deleted; there is no way back. */
    ERASING,
    /** Nothing is left but its id and code. */
    ERASED;

    /** Of a place's own state and that of the place around it, the one that holds. */
    public TenantState within(TenantState around) {
        return compareTo(around) >= 0 ? this : around;
    }

    /** Whether people who have a role in it choose it to work in. */
    public boolean choosable() {
        return compareTo(ARCHIVED) < 0;
    }

    /** Whether its rows are still there, and stay. */
    public boolean kept() {
        return compareTo(ERASING) < 0;
    }
}
