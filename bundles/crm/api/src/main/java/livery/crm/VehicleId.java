package livery.crm;

import java.util.Optional;
import livery.platform.Identifier;

/**
 * Names a vehicle known to one store; unique over all stores. Shown to the outside as a decimal string.
 *
 * @param value positive; later vehicles have larger ones
 */
public record VehicleId(long value) {

    public VehicleId {
        if (value <= 0) {
            throw new IllegalArgumentException("a vehicle id is positive");
        }
    }

    /** The id that the text names, or nothing when it is not an id at all. */
    public static Optional<VehicleId> parse(String text) {
        return Identifier.parse(text).map(VehicleId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
