package livery.modules.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.platform.deploy.ModuleNode;
import org.jspecify.annotations.Nullable;

/**
 * A node that is alive, and how far it has come.
 *
 * @param self whether it is the one that answers
 * @param set the number of the set that it runs; 0 while it has come to none yet
 * @param since when it came to that; null when that is not known
 * @param present whether that is the present set; it follows when it is not
 * @param troubled ids of the modules that are to run there and do not, or say themselves that they are not well
 */
public record NodeJson(
        String name, boolean self, int set, @Nullable Instant since, boolean present, List<String> troubled) {

    /** Those that are alive, by name. */
    public record NodesJson(List<NodeJson> items) {}

    static NodeJson of(ModuleNode node) {
        return new NodeJson(node.name(), node.self(), node.set(), node.since(), node.present(), node.troubled());
    }
}
