package livery.web.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import livery.web.Created;
import livery.web.IfMatch;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** Headers that each answer of the API carries, and those that say what was made and which version it has. */
final class AnswerHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestIds.HEADER, RequestIds.of(request));
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept-Language, Authorization, Cookie");
        if (request.getProperty(AccessFilter.LEFT) instanceof RateLimits.Left left) {
            response.getHeaders().putSingle("RateLimit-Limit", left.limit());
            response.getHeaders().putSingle("RateLimit-Remaining", left.remaining());
            response.getHeaders().putSingle("RateLimit-Reset", left.seconds());
        }
        if (response.getEntity() instanceof Created<?> created) {
            response.setStatusInfo(Response.Status.CREATED);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, location(request.getUriInfo(), created.id()));
            answer(response, created.body(), created.version());
        } else if (response.getEntity() instanceof Versioned<?> versioned) {
            answer(response, versioned.body(), versioned.version());
        }
    }

    private static URI location(UriInfo uri, String id) {
        UriBuilder from = id.startsWith("/") ? uri.getBaseUriBuilder() : uri.getAbsolutePathBuilder();
        return from.path(id).build();
    }

    private static void answer(ContainerResponseContext response, @Nullable Object body, @Nullable Long version) {
        response.setEntity(body);
        if (version != null) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.tag(version));
        }
    }
}
