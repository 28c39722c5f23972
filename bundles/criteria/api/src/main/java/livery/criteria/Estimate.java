package livery.criteria;

/**
 * What a criterion over the whole population would cost, told by the database from its statistics without running it.
 *
 * @param rows about how many rows would be read, each time one is read counted
 * @param weight what to tell a person
 */
public record Estimate(long rows, Weight weight) {

    /** In words. */
    public enum Weight {
        /** Answers at once: up to a hundred thousand rows. */
        LIGHT,
        /** Takes some seconds at most: up to three millions. */
        NOTICEABLE,
        /** Takes longer. */
        HEAVY
    }

    private static final long LIGHT = 100_000;
    private static final long NOTICEABLE = 3_000_000;

    public static Estimate of(long rows) {
        return new Estimate(rows, rows <= LIGHT ? Weight.LIGHT : rows <= NOTICEABLE ? Weight.NOTICEABLE : Weight.HEAVY);
    }
}
