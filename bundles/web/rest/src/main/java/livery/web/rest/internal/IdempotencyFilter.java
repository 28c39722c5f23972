package livery.web.rest.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.idempotency.IdempotentCalls;
import livery.platform.idempotency.KeptAnswer;
import livery.web.AnsweredAnew;
import livery.web.TakesFile;
import org.jspecify.annotations.Nullable;

/**
 * Takes up the key that a POST brings: what was answered before is answered again. Signing in has no tenant and no person
 * yet, and takes no key; what is {@link AnsweredAnew} is executed again, and so is what {@link TakesFile}.
 */
@Priority(Priorities.AUTHORIZATION)
final class IdempotencyFilter implements ContainerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    static final String ATTEMPT = "livery.attempt";

    private final IdempotentCalls calls;

    @Context
    private @Nullable ResourceInfo resource;

    IdempotencyFilter(IdempotentCalls calls) {
        this.calls = calls;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        boolean admitted = request.getProperty(Injected.CALL) instanceof CallContext;
        if (key == null || !admitted || !request.getMethod().equals("POST") || answeredAnew()) {
            return;
        }
        if (key.isBlank() || key.length() > IdempotentCalls.LONGEST_KEY) {
            throw Fault.of(
                    Fault.Kind.INVALID, "web.idempotency.key-invalid", Map.of("most", IdempotentCalls.LONGEST_KEY));
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        // What Jersey has looked at is a stream that has been read.
        String whole = request.getUriInfo().getRequestUri().getRawPath() + "?"
                + request.getUriInfo().getRequestUri().getRawQuery() + "\n"
                + new String(body, StandardCharsets.ISO_8859_1);
        CallContext call = (CallContext) request.getProperty(Injected.CALL);
        IdempotentCalls.Attempt attempt = calls.begin(call, key, whole);
        attempt.answer()
                .ifPresentOrElse(known -> request.abortWith(again(known)), () -> request.setProperty(ATTEMPT, attempt));
    }

    private boolean answeredAnew() {
        ResourceInfo matched = resource;
        return matched != null
                && matched.getResourceMethod() != null
                && (matched.getResourceMethod().isAnnotationPresent(AnsweredAnew.class)
                        // To be compared it would have to be held as a whole.
                        || matched.getResourceMethod().isAnnotationPresent(TakesFile.class));
    }

    private static Response again(KeptAnswer known) {
        Response.ResponseBuilder response = Response.status(known.status());
        if (!known.body().isEmpty()) {
            response.entity(known.body().getBytes(StandardCharsets.UTF_8));
        }
        known.headers().forEach(response::header);
        return response.header(REPLAYED, "true").build();
    }
}
