package livery.crm.internal.vehicle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which readings of one odometer fit together: the longest row of them in which none shows less than an earlier one, or
 * more than can be driven in the time between. A slip so does not make a slip of all that is right.
 */
final class Plausible {

    private static final long MOST_A_DAY = 3_000;
    private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private Plausible() {}

    /** A reading at a time. */
    record Shown(Instant at, long km) {}

    /**
     * One answer a reading.
     *
     * @param readings in the order of time
     */
    static boolean[] among(List<Shown> readings) {
        int count = readings.size();
        int[] length = new int[count];
        int[] before = new int[count];
        int best = -1;
        for (int i = 0; i < count; i++) {
            length[i] = 1;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (length[j] + 1 >= length[i] && follows(readings.get(j), readings.get(i))) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            if (best < 0 || length[i] >= length[best]) {
                best = i;
            }
        }
        boolean[] plausible = new boolean[count];
        for (int i = best; i >= 0; i = before[i]) {
            plausible[i] = true;
        }
        return plausible;
    }

    private static boolean follows(Shown earlier, Shown later) {
        long days = 1 + Duration.between(earlier.at(), later.at()).toSeconds() / SECONDS_A_DAY;
        long driven = later.km() - earlier.km();
        return driven >= 0 && driven <= days * MOST_A_DAY;
    }
}
