package livery.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A store's clock that goes only while the store is open, in the store's time zone. What it knows of hours and holidays
 * does not change any more; ask {@link Calendars} for a new one at each use. A shift belongs to the day on which it
 * begins: one that goes past midnight into a holiday is worked to its end. Where the wall clock is put forward or back,
 * a shift begins and ends when the clock first shows its time or a later one; durations are true elapsed time.
 */
@ProviderType
public interface WorkingTime {

    /** Whether the store is open at this moment; it is when a shift begins, and is not when the last one ends. */
    boolean isOpen(Instant at);

    /** The next moment at which it is open: this one if it is open now. Nothing when that is more than 10 years away. */
    Optional<Instant> next(Instant at);

    /**
     * The moment at which so much open time has gone by: the earliest one, so that it can be the very end of a shift.
     * With no duration, the moment itself.
     *
     * @param working not negative
     * @return nothing when that is more than 10 years away
     * @throws IllegalArgumentException when the duration is negative
     */
    Optional<Instant> plus(Instant from, Duration working);

    /**
     * How much open time lies between two moments; negative when the second is the earlier.
     *
     * @throws IllegalArgumentException when they are more than 10 years apart
     */
    Duration between(Instant from, Instant to);
}
