package livery.crm;

import java.util.Optional;
import livery.platform.Identifier;

/**
 * Names a customer of one store; unique over all stores. Shown to the outside as a decimal string.
 *
 * @param value positive; later customers have larger ones
 */
public record CustomerId(long value) {

    public CustomerId {
        if (value <= 0) {
            throw new IllegalArgumentException("a customer id is positive");
        }
    }

    /** The id that the text names, or nothing when it is not an id at all. */
    public static Optional<CustomerId> parse(String text) {
        return Identifier.parse(text).map(CustomerId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
