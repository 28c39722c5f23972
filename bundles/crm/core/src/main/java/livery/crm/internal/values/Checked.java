package livery.crm.internal.values;

import java.util.List;
import java.util.Map;
import livery.platform.FieldFault;

/**
 * What a check made of a record.
 *
 * @param values as they are stored, without those that are missing; of no use when there are faults
 * @param warnings what is most likely wrong: whoever writes by hand corrects it, and a record is taken in all the same
 */
public record Checked<F>(Map<F, String> values, List<FieldFault> faults, List<FieldFault> warnings) {

    public Checked {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    public boolean sound() {
        return faults.isEmpty();
    }
}
