package livery.crm.internal.dealing;

import org.jspecify.annotations.Nullable;

/**
 * A dealing and the vehicle it was about.
 *
 * @param vehicle null when the dealing names none that the store knows
 */
public record TimelineItem(DealingRow dealing, @Nullable Vehicle vehicle) {

    /** A vehicle as a timeline shows it. */
    public record Vehicle(
            long id, @Nullable String plate, @Nullable String model) {}

    public TimelinePosition position() {
        return new TimelinePosition(dealing.startedAt(), dealing.id());
    }
}
