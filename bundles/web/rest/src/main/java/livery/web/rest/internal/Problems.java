package livery.web.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identity;
import livery.platform.Texts;
import livery.web.IfMatch;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes refusals as problem documents, in the caller's language. */
@Component(service = Problems.class)
public final class Problems {

    private static final int UNPROCESSABLE = 422;
    /** The value of a fault that names what is there already. */
    private static final String EXISTING = "existing";

    private final Texts texts;

    @Activate
    public Problems(@Reference Texts texts) {
        this.texts = texts;
    }

    /** The answer to a fault: its kind gives the status, faults in fields give 422. */
    Response answer(Fault fault, ContainerRequestContext request) {
        int status = fault.fields().isEmpty() ? status(fault.kind()) : UNPROCESSABLE;
        Stored stored = fault.kind() == Fault.Kind.STALE ? stored(request) : null;
        Object current = stored == null ? null : stored.body();
        Response.ResponseBuilder response = Response.status(status)
                .entity(document(status, fault.code(), fault.values(), fault.fields(), current, request));
        if (stored != null) {
            response.header(HttpHeaders.ETAG, IfMatch.tag(stored.version()));
        }
        if (fault.kind() == Fault.Kind.UNAVAILABLE) {
            response.header("Retry-After", "2");
        }
        if (fault.kind() == Fault.Kind.TOO_MANY) {
            Object seconds = fault.values().getOrDefault("seconds", 1);
            response.header("Retry-After", seconds);
            if (fault.values().get("most") instanceof Integer most && seconds instanceof Long wait) {
                request.setProperty(AccessFilter.LEFT, new RateLimits.Left(most, 0, wait));
            }
        }
        if (fault.kind() == Fault.Kind.CONFLICT && fault.values().get("seconds") instanceof Integer seconds) {
            response.header("Retry-After", seconds);
        }
        if (fault.kind() == Fault.Kind.UNAUTHENTICATED) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.type(Problem.MEDIA_TYPE).build();
    }

    /** What is stored in place of what the request was meant for. */
    private record Stored(long version, @Nullable Object body) {}

    private static @Nullable Stored stored(ContainerRequestContext request) {
        IfMatch.Newer newer = IfMatch.Newer.of(request);
        if (newer == null) {
            return null;
        }
        if (newer.shown() == null) {
            return new Stored(newer.version(), null);
        }
        try {
            Versioned<?> shown = newer.shown().get();
            return new Stored(shown.version(), shown.body());
        } catch (Fault gone) {
            // It went between the refusal and this answer; reading it again will say so.
            return null;
        }
    }

    private static int status(Fault.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    /** The answer of a status that the web itself gives. */
    Response answer(Response.ResponseBuilder response, int status, String code, ContainerRequestContext request) {
        return response.status(status)
                .entity(document(status, code, Map.of(), List.of(), null, request))
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    private Problem document(
            int status,
            String code,
            Map<String, Object> values,
            List<FieldFault> fields,
            @Nullable Object current,
            ContainerRequestContext request) {
        Locale locale = Languages.of(request, who(request));
        return new Problem(
                "about:blank",
                texts.text("web.status." + status, Map.of(), locale),
                status,
                code,
                texts.text(code, values, locale),
                fields.isEmpty() ? null : fields(fields, locale),
                values.containsKey(EXISTING) ? String.valueOf(values.get(EXISTING)) : null,
                current,
                RequestIds.of(request));
    }

    private List<Problem.FieldProblem> fields(List<FieldFault> fields, Locale locale) {
        return fields.stream()
                .map(field -> new Problem.FieldProblem(
                        field.field(), field.code(), texts.text(field.code(), field.values(), locale)))
                .toList();
    }

    private static @Nullable Identity who(ContainerRequestContext request) {
        return request.getProperty(Injected.WHO) instanceof Identity who ? who : null;
    }
}
