package livery.platform.deploy;

import java.time.Instant;
import java.util.List;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is to run, or was.
 *
 * @param number counts up from 1
 * @param change what made it
 * @param by who did
 */
public record ModuleSet(int number, Instant madeAt, PersonId by, Sentence change, List<Entry> entries) {

    /**
     * A module of a set.
     *
     * @param canary its second version; null when there is none
     */
    public record Entry(
            String module,
            String version,
            String archive,
            boolean disabled,
            @Nullable String canary) {}

    public ModuleSet {
        entries = List.copyOf(entries);
    }
}
