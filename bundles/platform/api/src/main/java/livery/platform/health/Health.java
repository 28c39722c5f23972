package livery.platform.health;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** How this node is, by all that has been registered as a {@link HealthCheck}. */
@ProviderType
public interface Health {

    /**
     * All parts: the worst first, then by name. Comes within a few seconds: a check that does not answer is told as a part
     * of its own.
     */
    List<HealthPart> parts();

    /** Whether requests may be sent to this node: no part of it is down. */
    boolean ready();
}
