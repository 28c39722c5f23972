package livery.criteria;

import java.util.List;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * Whether a criterion can be asked here and now.
 *
 * @param faults as of {@link Criteria#check}; empty when it can
 * @param inputs what it hangs on; null when it cannot
 */
public record Judgement(List<FieldFault> faults, @Nullable Inputs inputs) {
    public Judgement {
        faults = List.copyOf(faults);
    }
}
