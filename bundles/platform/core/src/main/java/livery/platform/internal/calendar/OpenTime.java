package livery.platform.internal.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.platform.calendar.Holiday;
import livery.platform.calendar.Shift;
import livery.platform.calendar.StoreHours;
import livery.platform.calendar.WorkingTime;

/**
 * The clock of a store as its hours, its own days and the holidays of its region make it.
 *
 * @param days the shifts of days on which the store keeps other hours
 * @param holidays of its region
 */
record OpenTime(ZoneId zone, StoreHours hours, Map<LocalDate, List<Shift>> days, Map<LocalDate, Holiday> holidays)
        implements WorkingTime {

    private static final int MOST_DAYS = 3_660;
    /** A shift that began on one of so many days before can still go on, also where a zone has left out a day. */
    private static final int DAYS_BACK = 2;

    private record Open(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    OpenTime {
        days = Map.copyOf(days);
        holidays = Map.copyOf(holidays);
    }

    @Override
    public boolean isOpen(Instant at) {
        return new Walk(at, at.plusSeconds(1)).next().isPresent();
    }

    @Override
    public Optional<Instant> next(Instant at) {
        return new Walk(at, latest(at)).next().map(Open::from);
    }

    @Override
    public Optional<Instant> plus(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("not a working time to come: " + working);
        }
        if (working.isZero()) {
            return Optional.of(from);
        }
        Walk walk = new Walk(from, latest(from));
        Duration left = working;
        for (Optional<Open> open = walk.next(); open.isPresent(); open = walk.next()) {
            Duration length = open.get().length();
            if (left.compareTo(length) <= 0) {
                return Optional.of(open.get().from().plus(left));
            }
            left = left.minus(length);
        }
        return Optional.empty();
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        if (to.isAfter(latest(from))) {
            throw new IllegalArgumentException("more than 10 years apart: " + from + " " + to);
        }
        Walk walk = new Walk(from, to);
        Duration sum = Duration.ZERO;
        for (Optional<Open> open = walk.next(); open.isPresent(); open = walk.next()) {
            sum = sum.plus(open.get().length());
        }
        return sum;
    }

    private static Instant latest(Instant from) {
        return from.plus(MOST_DAYS, ChronoUnit.DAYS);
    }

    private List<Shift> shifts(LocalDate day) {
        List<Shift> own = days.get(day);
        if (own != null) {
            return own;
        }
        Holiday holiday = hours.holidays() ? holidays.get(day) : null;
        if (holiday == null) {
            return hours.on(day.getDayOfWeek());
        }
        return holiday.kind() == Holiday.Kind.WORKDAY ? hours.on(holiday.like()) : List.of();
    }

    /** When the wall clock first shows this time or a later one. */
    private Instant first(LocalDateTime time) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        ZoneOffset offset = change == null ? zone.getRules().getOffset(time) : change.getOffsetBefore();
        return time.toInstant(offset);
    }

    /** Goes through the open stretches between two moments, in order, without overlaps. */
    private final class Walk {

        private final Instant until;
        private final LocalDate last;
        private final Deque<Open> ahead = new ArrayDeque<>();
        private LocalDate day;
        private Instant done;

        Walk(Instant from, Instant until) {
            this.until = until;
            this.done = from;
            this.day = LocalDate.ofInstant(from, zone).minusDays(DAYS_BACK);
            this.last = LocalDate.ofInstant(until, zone);
        }

        Optional<Open> next() {
            while (true) {
                while (ahead.isEmpty() && !day.isAfter(last)) {
                    for (Shift shift : shifts(day)) {
                        ahead.add(new Open(first(shift.start(day)), first(shift.end(day))));
                    }
                    day = day.plusDays(1);
                }
                Open open = ahead.poll();
                if (open == null || !open.from().isBefore(until)) {
                    return Optional.empty();
                }
                Instant from = open.from().isBefore(done) ? done : open.from();
                Instant to = open.to().isAfter(until) ? until : open.to();
                if (from.isBefore(to)) {
                    done = to;
                    return Optional.of(new Open(from, to));
                }
            }
        }
    }
}
