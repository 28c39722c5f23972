package livery.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.nodes.Node;
import livery.platform.nodes.Nodes;
import org.jspecify.annotations.Nullable;

/** A node outside the platform, beside {@link Standalone}, with a clock that a test moves on. */
public final class StandaloneNodes implements Nodes {

    private final String name;
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    public StandaloneNodes(String name) {
        this.name = name;
    }

    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /** From now on only a test moves the clock on: nothing falls due by itself between two calls. */
    public StandaloneNodes stopped() {
        stopped = Instant.now();
        return this;
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
        Instant still = stopped;
        return (still == null ? Instant.now() : still).plus(ahead);
    }
}
