package livery.platform.nodes;

import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import org.osgi.annotation.versioning.ProviderType;

/** The nodes that serve this installation. Each says every few seconds that it lives; one that no longer does is dead. */
@ProviderType
public interface Nodes {

    /** The permission to see them. */
    String READ = "platform.nodes.read";

    /**
     * Those of the last day, the newest first; at most 100.
     *
     * @throws livery.platform.Fault when the person lacks {@link #READ} in the group
     */
    List<Node> list(CallContext context);

    /** The name of this node. */
    String name();

    /** The time by the database's clock, which all nodes share however wrong their own are. */
    Instant now();
}
