package livery.crm.internal.own;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote into fields that the store has added, as it was read.
 *
 * @param values of those fields that were written, null where one is to be empty
 */
public record OwnChange(Map<OwnField, @Nullable String> values, List<FieldFault> faults) {

    public OwnChange {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        faults = List.copyOf(faults);
    }
}
