package livery.crm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The running-in service of a new vehicle, which is due at whichever of the two comes first. Serves A25.
 *
 * @param dueOn the last day
 * @param dueKm up to which reading of the odometer
 * @param doneOn the day it was done, wherever that was
 */
public record RunningIn(
        @Nullable LocalDate dueOn,
        @Nullable Long dueKm,
        @Nullable LocalDate doneOn) {

    /** Of which nothing is known. */
    public static final RunningIn UNKNOWN = new RunningIn(null, null, null);

    /** Whether nothing is known of it. */
    public boolean unknown() {
        return equals(UNKNOWN);
    }
}
