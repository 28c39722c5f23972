package livery.platform.audit;

import java.util.List;

/**
 * How many entries were recorded.
 *
 * @param counts by span and, within one, the most frequent action first; of those that there are
 * @param more whether there are older entries in the spans that were not looked at
 */
public record AuditCounts(List<Count> counts, boolean more) {

    /**
     * So many entries of an action.
     *
     * @param span the number of the span, from 0
     */
    public record Count(int span, String action, long entries) {}

    public AuditCounts {
        counts = List.copyOf(counts);
    }
}
