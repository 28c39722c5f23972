package livery.modules.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.platform.deploy.Restart;
import org.jspecify.annotations.Nullable;

/**
 * A change for which a node started anew.
 *
 * @param change what was asked for, in words
 * @param node the name of the node that tries it
 * @param state trying, done or put_back
 * @param reasons why it was put back, each because of the next
 */
public record RestartJson(
        ModuleJson.ReasonJson change, String node, Instant begunAt, String state, List<ModuleJson.ReasonJson> reasons) {

    /**
     * The last one.
     *
     * @param last null when there was none
     */
    public record LastJson(@Nullable RestartJson last) {}

    static RestartJson of(Restart restart, Words words) {
        return new RestartJson(
                words.one(restart.change()),
                restart.node(),
                restart.begunAt(),
                Words.wire(restart.state()),
                words.all(restart.reasons()));
    }
}
