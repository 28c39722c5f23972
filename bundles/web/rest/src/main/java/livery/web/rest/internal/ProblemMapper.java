package livery.web.rest.internal;

import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Objects;
import livery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whatever a request ran into. Faults say themselves what they are; anything else is a fault of ours: it is
 * logged with the request's id, and of the inside nothing shows.
 */
final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final int DEEPEST = 20;

    private final Problems problems;

    @Context
    private @Nullable Provider<ContainerRequestContext> requests;

    ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        ContainerRequestContext request = Objects.requireNonNull(requests).get();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                if (fault.kind() == Fault.Kind.UNAVAILABLE) {
                    LOG.warn("Request {} refused: {}", RequestIds.of(request), fault.getMessage(), fault.getCause());
                }
                return problems.answer(fault, request);
            }
        }
        if (thrown instanceof WebApplicationException web) {
            return web(web, request);
        }
        LOG.error(
                "Request {} {} {} failed",
                RequestIds.of(request),
                request.getMethod(),
                request.getUriInfo().getPath(),
                thrown);
        return problems.answer(Response.serverError(), 500, "web.internal", request);
    }

    private Response web(WebApplicationException web, ContainerRequestContext request) {
        Response own = web.getResponse();
        if (own.getStatus() < 400 || own.hasEntity()) {
            return own;
        }
        String code = switch (own.getStatus()) {
            case 400 -> "web.request.malformed";
            case 404 -> "web.path.unknown";
            case 405 -> "web.method.not-allowed";
            case 406 -> "web.media.not-acceptable";
            case 415 -> "web.media.unsupported";
            default -> "web.status." + own.getStatus();
        };
        return problems.answer(Response.fromResponse(own), own.getStatus(), code, request);
    }
}
