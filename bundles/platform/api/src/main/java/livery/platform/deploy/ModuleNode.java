package livery.platform.deploy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node that is alive, and how far it has come.
 *
 * @param self whether it is the one that answers
 * @param set the number of the set that it runs; 0 while it has come to none yet
 * @param since when it came to that, by the database's clock; null while it has come to none, or when that is not known
 * @param present whether that is the present set; it follows when it is not
 * @param troubled ids of the modules that are to run there and do not, or say themselves that they are not well; of a
 *     second version the id with {@link livery.platform.modules.Modules#CANARY} after it
 */
public record ModuleNode(
        String name, boolean self, int set, @Nullable Instant since, boolean present, List<String> troubled) {

    public ModuleNode {
        troubled = List.copyOf(troubled);
    }
}
