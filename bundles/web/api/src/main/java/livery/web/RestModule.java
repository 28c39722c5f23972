package livery.web;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A module's REST resources, registered as a service. The platform makes one JAX-RS application of them, serves it
 * below {@code /api/v1} and takes it down again when the service goes. Methods take a
 * {@link livery.platform.CallContext} by {@code @Context}.
 */
@ConsumerType
public interface RestModule {

    /** The module's name, unique among those installed: {@code crm}. */
    String name();

    /** Instances of classes annotated with {@code @Path}, each safe for many threads. */
    Set<Object> resources();
}
