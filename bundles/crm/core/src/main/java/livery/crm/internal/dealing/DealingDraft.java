package livery.crm.internal.dealing;

import java.util.List;
import livery.crm.DealingRecord;
import livery.crm.internal.values.LineDraft;

/**
 * What staff write of a dealing.
 *
 * @param record with the store's own ids of the customer and the vehicle
 * @param lines of a service visit; of others none
 */
public record DealingDraft(DealingRecord record, List<LineDraft> lines) {

    public DealingDraft {
        lines = List.copyOf(lines);
    }
}
