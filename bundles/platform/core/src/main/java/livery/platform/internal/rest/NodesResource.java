package livery.platform.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.nodes.Nodes;
import livery.web.RequiresPermission;

/** The nodes that serve this installation. */
@Path("group/nodes")
@Produces(MediaType.APPLICATION_JSON)
public final class NodesResource {

    private final Nodes nodes;

    NodesResource(Nodes nodes) {
        this.nodes = nodes;
    }

    /**
     * A node: one start of the platform somewhere.
     *
     * @param seenAt when it last said that it lives
     * @param alive whether that is recent enough to count, and it has not stopped
     * @param self whether it is the one that answers
     */
    public record NodeJson(
            String id, String name, String version, Instant startedAt, Instant seenAt, boolean alive, boolean self) {}

    /** Those of the last day. */
    public record NodesJson(List<NodeJson> items) {}

    /** Those of the last day, the newest first, 100 at most. */
    @GET
    @RequiresPermission(Nodes.READ)
    public NodesJson list(@Context CallContext call) {
        return new NodesJson(nodes.list(call).stream()
                .map(node -> new NodeJson(
                        Long.toString(node.id()),
                        node.name(),
                        node.version(),
                        node.startedAt(),
                        node.seenAt(),
                        node.alive(),
                        node.self()))
                .toList());
    }
}
