package livery.crm.internal.dealing;

import java.util.List;

/**
 * A dealing with all that is known of it.
 *
 * @param lines the first of a service visit's
 */
public record Dealing(TimelineItem item, String customerName, List<Line> lines) {

    public Dealing {
        lines = List.copyOf(lines);
    }

    /** Whether staff may change it: what a source brings is the source's. */
    public boolean editable() {
        return item.dealing().source().equals(DealingRegister.STAFF);
    }
}
