package livery.bench.deploy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A module that must do no harm.
 *
 * @param name what is bad about it
 * @param archive its file
 * @param unsigned whether it is given as one that nobody has signed, by somebody who says so
 * @param kind how it is asked for, once it is kept: install or update
 * @param refused where it ends
 * @param code of the sentence that says why
 * @param before an archive that is kept first, when there must be another
 */
public record BadModule(
        String name,
        Path archive,
        boolean unsigned,
        String kind,
        Refused refused,
        String code,
        @Nullable Path before) {

    /** Where a bad module ends. */
    public enum Refused {
        /** Its archive is not kept. */
        WHEN_GIVEN,
        /** There is nothing that could be planned. */
        WHEN_ASKED,
        /** The plan has an obstacle, and a change that is asked for all the same is refused. */
        WHEN_PLANNED,
        /** The plan says that it takes a restart, and a change that does not ask for one is refused. */
        WITHOUT_RESTART,
        /** It is tried, fails, and what ran before is put back. */
        WHEN_STARTED
    }
}
