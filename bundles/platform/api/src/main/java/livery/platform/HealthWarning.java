package livery.platform;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows of something that does not keep this node from serving, and that somebody must see to; registered as a service by
 * a module, and shown by {@code /health/ready}.
 */
@ConsumerType
public interface HealthWarning {

    /** A stable code while something is wrong. Asked often: answered from memory. */
    Optional<String> warning();
}
