package livery.crm.internal.values;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import livery.crm.RecordKind;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * A dealing's values as they are stored; of no use when there are faults.
 *
 * @param customer external id, "" when missing
 * @param days days begun of a rental that has ended
 * @param currency of the amount; null without one
 */
public record CheckedDealing(
        RecordKind kind,
        String customer,
        @Nullable String vehicle,
        @Nullable String plate,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer days,
        @Nullable Long amountMinor,
        @Nullable String currency,
        Map<DealingText, String> texts,
        @Nullable Long odometerKm,
        List<FieldFault> faults) {

    public CheckedDealing {
        faults = List.copyOf(faults);
    }

    public boolean sound() {
        return faults.isEmpty();
    }
}
