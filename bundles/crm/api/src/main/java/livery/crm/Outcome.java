package livery.crm;

import java.util.List;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param target the customer, vehicle or dealing that it became part of; null unless accepted or unchanged
 * @param faults why it was refused, by the record's fields; empty unless refused
 * @param waitsFor what must come first; null unless waiting
 * @param warnings what a person should look at although the record was taken in, by its fields; empty unless accepted
 */
public record Outcome(
        Status status,
        @Nullable Long target,
        List<FieldFault> faults,
        @Nullable Missing waitsFor,
        List<FieldFault> warnings) {

    /** The fates of a record. */
    public enum Status {
        /** Something new, or new values for something known. */
        ACCEPTED,
        /** All of it was known. */
        UNCHANGED,
        /** It makes no sense as it is. */
        REFUSED,
        /** It names a customer or vehicle that has not come yet. */
        WAITING
    }

    /** Another record of the same source that a record needs. */
    public record Missing(RecordKind kind, String externalId) {}

    public Outcome {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    public static Outcome accepted(long target) {
        return accepted(target, List.of());
    }

    /** Taken in, and to be looked at for these reasons. */
    public static Outcome accepted(long target, List<FieldFault> warnings) {
        return new Outcome(Status.ACCEPTED, target, List.of(), null, warnings);
    }

    public static Outcome unchanged(long target) {
        return new Outcome(Status.UNCHANGED, target, List.of(), null, List.of());
    }

    /** It is of a customer who was erased: nothing of it is taken in, and nothing of it may be kept. */
    public static Outcome passedOver() {
        return new Outcome(Status.UNCHANGED, null, List.of(), null, List.of());
    }

    /** Whether it is {@link #passedOver()}. */
    public boolean isPassedOver() {
        return status == Status.UNCHANGED && target == null;
    }

    public static Outcome refused(List<FieldFault> faults) {
        return new Outcome(Status.REFUSED, null, faults, null, List.of());
    }

    public static Outcome waiting(RecordKind kind, String externalId) {
        return new Outcome(Status.WAITING, null, List.of(), new Missing(kind, externalId), List.of());
    }
}
