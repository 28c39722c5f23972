package livery.crm.internal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.crm.Outcome;
import livery.crm.internal.values.Checked;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * A record that has been read.
 *
 * @param values as they are stored; of no use when it is turned away
 * @param references fields whose values are external ids of the same source and kind, for the batch to find
 * @param warnings what is most likely wrong with it
 * @param turnedAway why it goes no further, or null
 */
record Arrival<F>(
        Map<F, String> values,
        Map<F, String> references,
        List<FieldFault> warnings,
        @Nullable Outcome turnedAway) {

    static <F> Arrival<F> of(Checked<F> checked) {
        return of(checked, Map.of());
    }

    static <F> Arrival<F> of(Checked<F> checked, Map<F, String> references) {
        return new Arrival<>(
                checked.values(),
                references,
                checked.warnings(),
                checked.sound() ? null : Outcome.refused(checked.faults()));
    }

    /** The same, refused for these too. */
    Arrival<F> refused(List<FieldFault> more) {
        if (more.isEmpty() || (turnedAway != null && turnedAway.status() != Outcome.Status.REFUSED)) {
            return this;
        }
        List<FieldFault> faults = new ArrayList<>(turnedAway == null ? List.of() : turnedAway.faults());
        faults.addAll(more);
        return new Arrival<>(values, references, warnings, Outcome.refused(faults));
    }

    static <F> Arrival<F> turnedAway(Checked<F> checked, Outcome why) {
        return new Arrival<>(checked.values(), Map.of(), List.of(), why);
    }
}
