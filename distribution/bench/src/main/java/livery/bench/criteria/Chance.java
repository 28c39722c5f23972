package livery.bench.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What a store's customers are made of by chance: the same for the same seed, and often where days and years turn. */
final class Chance {

    private final LocalDate today;
    private final ZoneId zone;
    private final SplittableRandom random;
    private long lastId;

    /** Its ids begin after the tenant's own. */
    Chance(long tenant, LocalDate today, ZoneId zone, long seed) {
        this.today = today;
        this.zone = zone;
        this.random = new SplittableRandom(seed);
        this.lastId = tenant;
    }

    LocalDate today() {
        return today;
    }

    long nextId() {
        return ++lastId;
    }

    /** Once in so many times. */
    boolean once(int of) {
        return random.nextInt(of) == 0;
    }

    int number(int below) {
        return random.nextInt(below);
    }

    boolean either() {
        return random.nextBoolean();
    }

    /** Sometimes there is no value. */
    <T> @Nullable T put(Map<String, Object> fields, String name, T value) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        fields.put(name, value);
        return value;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Not ahead, as nobody's birth and no licence is. */
    LocalDate date() {
        LocalDate date = anyDate();
        return date.isAfter(today) ? today : date;
    }

    LocalDate anyDate() {
        return switch (random.nextInt(6)) {
            case 0 -> today.minusYears(random.nextInt(40)).plusDays(random.nextInt(3) - 1L);
            case 1 -> LocalDate.of(1940 + 4 * random.nextInt(18), 2, 29);
            case 2 -> today.minusMonths(random.nextInt(30)).plusDays(random.nextInt(3) - 1L);
            default -> LocalDate.of(1950, 1, 1).plusDays(random.nextInt(25_000));
        };
    }

    /** Often on the first or last millisecond of a day on the store's wall. */
    Instant moment() {
        LocalDate day = today.plusDays(3L - random.nextInt(20) * (long) random.nextInt(60));
        if (random.nextInt(3) == 0) {
            day = today.minusMonths(random.nextInt(14)).plusDays(random.nextInt(3) - 1L);
        }
        Instant start = day.atStartOfDay(zone).toInstant();
        return switch (random.nextInt(3)) {
            case 0 -> start;
            case 1 -> start.minusMillis(1);
            default -> start.plusMillis(random.nextInt(86_400_000));
        };
    }
}
