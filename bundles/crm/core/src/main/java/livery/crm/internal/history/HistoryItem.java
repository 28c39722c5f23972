package livery.crm.internal.history;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happened with a customer.
 *
 * @param what as its kind has it
 */
public record HistoryItem(String kind, long id, Instant at, Object what) {

    /** The newest first; of one moment by kind, then by id, the largest first. */
    static final Comparator<HistoryItem> ORDER = Comparator.comparing(HistoryItem::at)
            .reversed()
            .thenComparing(HistoryItem::kind)
            .thenComparing(Comparator.comparing(HistoryItem::id).reversed());

    public HistoryPosition position() {
        return new HistoryPosition(at, kind, id);
    }
}
