package livery.platform.privacy;

/**
 * A file that is held on a person.
 *
 * @param name among those of its module, none twice
 * @param pieces its content
 */
public record PersonalFile(String name, Pieces pieces) {

    /** The content of a file, piece by piece, so that nobody holds all of it. */
    @FunctionalInterface
    public interface Pieces {

        /** The piece of this number, from 0, within a unit of work; empty when there are no more. */
        byte[] of(int number);
    }
}
