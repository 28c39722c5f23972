package livery.crm.internal.intake;

import java.util.Map;
import livery.crm.Outcome;
import livery.crm.internal.values.Checked;
import org.jspecify.annotations.Nullable;

/**
 * A record that has been read.
 *
 * @param values as they are stored; of no use when it is turned away
 * @param turnedAway why it goes no further, or null
 */
record Arrival<F>(Map<F, String> values, @Nullable Outcome turnedAway) {

    static <F> Arrival<F> of(Checked<F> checked) {
        return new Arrival<>(checked.values(), checked.sound() ? null : Outcome.refused(checked.faults()));
    }
}
