package livery.platform.deploy;

import java.util.List;

/**
 * What runs on a node, compared with what is to run.
 *
 * @param faults what is not as it should be; empty when all is well
 * @param notes what is as it was asked for, and worth knowing, such as a module that nobody has signed
 */
public record Verification(List<Sentence> faults, List<Sentence> notes) {

    public Verification {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
