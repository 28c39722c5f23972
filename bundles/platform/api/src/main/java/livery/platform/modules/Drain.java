package livery.platform.modules;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module has under way and can bring to a good end while it still serves, such as a batch of an import: a service of
 * its bundle, asked before the bundle is stopped for a change of modules. What takes its time is better done here than where
 * the bundle stops, for by then callers wait.
 */
@ConsumerType
public interface Drain {

    /**
     * Begins nothing any more, and returns when what had begun has ended. The bundle is stopped next, whatever comes of
     * this. Idempotent.
     *
     * @param most how long it is waited for
     */
    void drain(Duration most);
}
