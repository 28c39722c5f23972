package livery.platform.health;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows how some parts of this node are; registered as a service by each module that has something to say of itself. */
@ConsumerType
public interface HealthCheck {

    /**
     * The parts as they are now. Asked every few seconds, so it is answered from memory and at once; nothing in it tells
     * of a person, or is secret.
     */
    List<HealthPart> parts();
}
