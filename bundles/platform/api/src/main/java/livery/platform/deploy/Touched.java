package livery.platform.deploy;

import java.util.List;

/**
 * Whom a change touches, or what: all of one kind.
 *
 * @param told who they are, and how many
 * @param count of all
 * @param names of the first {@link #NAMED}, as people know them; those that are given beyond are left out
 */
public record Touched(Sentence told, int count, List<String> names) {

    /** How many are named. */
    public static final int NAMED = 20;

    public Touched {
        names = names.stream().limit(NAMED).toList();
    }
}
