package livery.platform.internal.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.nodes.Node;
import livery.platform.nodes.Nodes;

/** A node with a clock of its own, which a test moves on. */
final class StillNodes implements Nodes {

    private final String name;
    private volatile Duration ahead = Duration.ZERO;

    StillNodes(String name) {
        this.name = name;
    }

    void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public List<Node> list(CallContext context) {
        return List.of();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Instant now() {
        return Instant.now().plus(ahead);
    }
}
