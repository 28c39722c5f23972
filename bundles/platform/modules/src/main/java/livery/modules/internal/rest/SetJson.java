package livery.modules.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.platform.deploy.ModuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What is to run, or was.
 *
 * @param change what made it, in words
 * @param by the id of who did
 */
public record SetJson(int number, Instant madeAt, String by, ModuleJson.ReasonJson change, List<EntryJson> modules) {

    /**
     * A module of a set.
     *
     * @param canary its second version, or null
     */
    public record EntryJson(
            String module,
            String version,
            String archive,
            boolean disabled,
            @Nullable String canary) {}

    /** The present one and those that can be gone back to, the newest first. */
    public record SetsJson(List<SetJson> items) {}

    static SetJson of(ModuleSet set, Words words) {
        return new SetJson(
                set.number(),
                set.madeAt(),
                Long.toString(set.by().value()),
                words.one(set.change()),
                set.entries().stream()
                        .map(one ->
                                new EntryJson(one.module(), one.version(), one.archive(), one.disabled(), one.canary()))
                        .toList());
    }
}
