package livery.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * When a kind of job is done by itself. What was missed while nothing ran is made up for once, not as often as it was
 * missed.
 *
 * @param whose for which tenants
 * @param every how often, or null when it is daily
 * @param dailyAt at which time of the tenant's own clock, or null
 * @param housekeeping whether it looks after what is kept, and so goes on in closed stores
 */
public record Recurrence(
        Whose whose, @Nullable Duration every, @Nullable LocalTime dailyAt, boolean housekeeping) {

    /** Whose jobs are made by themselves. */
    public enum Whose {
        /** One for the group. */
        GROUP,
        /** One for each store, and none for the group. */
        STORES,
        /** One for the group and one for each store. */
        ALL;

        /** Whether the tenant, a store or the group, has jobs of its own. */
        public boolean includes(TenantId tenant) {
            boolean group = tenant.equals(TenantId.GROUP);
            return this == ALL || (this == GROUP) == group;
        }
    }

    public Recurrence {
        if ((every == null) == (dailyAt == null)) {
            throw new IllegalArgumentException("either every so often or daily");
        }
        if (every != null && every.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("a minute or more");
        }
    }

    public static Recurrence every(Whose whose, Duration every) {
        return new Recurrence(whose, every, null, false);
    }

    /** Daily. Where a day lacks the time, for the clock is put forward, the first moment after it. */
    public static Recurrence daily(Whose whose, LocalTime at) {
        return new Recurrence(whose, null, at, false);
    }

    /**
     * The same, in suspended and archived tenants too: of what deletes what has been kept long enough, or looks after what
     * is kept in another way. Other kinds rest there.
     */
    public Recurrence asHousekeeping() {
        return new Recurrence(whose, every, dailyAt, true);
    }

    /** Names the last time at which it was due, the same for as long as it is not due again. */
    public String occasion(Instant now, ZoneId zone) {
        if (every != null) {
            return Long.toString(Math.floorDiv(now.toEpochMilli(), every.toMillis()));
        }
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime due = local.toLocalDate().atTime(dailyAt).atZone(zone);
        return (now.isBefore(due.toInstant()) ? local.toLocalDate().minusDays(1) : local.toLocalDate()).toString();
    }
}
