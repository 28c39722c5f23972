package livery.web.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;

/** The id of a request, in its answer and in each log line about it. */
final class RequestIds {

    static final String HEADER = "X-Request-Id";
    static final String PROPERTY = "livery.request-id";

    private RequestIds() {}

    static String of(ContainerRequestContext request) {
        Object known = request.getProperty(PROPERTY);
        if (known != null) {
            return known.toString();
        }
        String made = UUID.randomUUID().toString();
        request.setProperty(PROPERTY, made);
        return made;
    }
}
