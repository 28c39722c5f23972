package livery.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.nodes.Node;
import livery.platform.nodes.Nodes;

/** A node outside the platform, beside {@link Standalone}, with a clock that a test moves on. */
public final class StandaloneNodes implements Nodes {

    private final String name;
    private volatile Duration ahead = Duration.ZERO;

    public StandaloneNodes(String name) {
        this.name = name;
    }

    public void pass(Duration time) {
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
