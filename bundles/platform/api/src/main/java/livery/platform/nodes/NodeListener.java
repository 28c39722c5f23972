package livery.platform.nodes;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears that a node has gone, registered as a service by whoever takes up what it may have left. */
@ConsumerType
public interface NodeListener {

    /** Some node stopped, or died some seconds ago. Returns soon; called on every other node. */
    void left();
}
