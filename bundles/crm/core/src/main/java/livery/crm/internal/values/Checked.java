package livery.crm.internal.values;

import java.util.List;
import java.util.Map;
import livery.platform.FieldFault;

/**
 * What a check made of a record.
 *
 * @param values as they are stored, without those that are missing; of no use when there are faults
 */
public record Checked<F>(Map<F, String> values, List<FieldFault> faults) {

    public Checked {
        faults = List.copyOf(faults);
    }

    public boolean sound() {
        return faults.isEmpty();
    }
}
