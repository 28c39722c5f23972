package livery.crm.internal.dealing;

import java.util.List;
import java.util.Map;
import livery.crm.DealingRecord;
import livery.crm.internal.values.LineDraft;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a dealing.
 *
 * @param record with the store's own ids of the customer and the vehicle
 * @param lines of a service visit; of others none
 * @param own what is written into fields that the store has added, by code; null when nothing is said of them
 */
public record DealingDraft(
        DealingRecord record,
        List<LineDraft> lines,
        @Nullable Map<String, @Nullable Object> own) {

    /** One of whose own fields nothing is written. */
    public DealingDraft(DealingRecord record, List<LineDraft> lines) {
        this(record, lines, null);
    }

    public DealingDraft {
        lines = List.copyOf(lines);
    }
}
