package livery.platform;

import java.util.Optional;

/**
 * Names a person who signs in, or the platform itself ({@link #SYSTEM}).
 *
 * @param value not negative
 */
public record PersonId(long value) {

    /** The platform acting on its own: imports, clocks, the first start. */
    public static final PersonId SYSTEM = new PersonId(0);

    public PersonId {
        if (value < 0) {
            throw new IllegalArgumentException("a person id is not negative");
        }
    }

    /** The id that the text names, or nothing when it is not an id at all. */
    public static Optional<PersonId> parse(String text) {
        return Identifier.parse(text).map(PersonId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
