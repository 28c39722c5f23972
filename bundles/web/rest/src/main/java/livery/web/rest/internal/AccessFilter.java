package livery.web.rest.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Identity;
import livery.platform.modules.Modules;
import livery.web.BeforePasswordChange;
import livery.web.OpenToAll;
import livery.web.RequiresPermission;
import livery.web.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Lets a request reach its method when {@link Access} says so, and the method's module serves the tenant. */
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter {

    static final String CSRF_HEADER = "X-Livery-Csrf";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What the caller may still make, for the answer. */
    static final String LEFT = "livery.rate";

    private final Access access;
    private final RateLimits rates;
    private final Modules modules;
    private final Routes routes = new Routes();

    @Context
    private @Nullable ResourceInfo resource;

    AccessFilter(Access access, RateLimits rates, Modules modules) {
        this.modules = modules;
        this.access = access;
        this.rates = rates;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        ResourceInfo matched = resource;
        if (matched == null || matched.getResourceMethod() == null) {
            return;
        }
        request.setProperty(HttpMetrics.ROUTE, routes.of(matched));
        if (matched.getResourceMethod().isAnnotationPresent(OpenToAll.class)) {
            return;
        }
        Identity who = access.identify(
                request.getHeaderString(HttpHeaders.AUTHORIZATION),
                session(request),
                request.getHeaderString(CSRF_HEADER),
                !READING.contains(request.getMethod()));
        if (request.getMethod().equals("OPTIONS")) {
            // Answered by Jersey itself, with the methods of the path and nothing of anybody.
            return;
        }
        request.setProperty(Injected.WHO, who);
        RateLimits.Left left = rates.take(who, request.getHeaderString(HttpHeaders.AUTHORIZATION));
        keep(request, left);
        if (who.passwordDue() && !matched.getResourceMethod().isAnnotationPresent(BeforePasswordChange.class)) {
            throw Fault.of(Fault.Kind.FORBIDDEN, "platform.password.change-first");
        }
        RequiresPermission required = matched.getResourceMethod().getAnnotation(RequiresPermission.class);
        String tenant = request.getUriInfo().getPathParameters().getFirst("tenant");
        CallContext call =
                access.admit(who, tenant, required.value(), Languages.of(request, who), RequestIds.of(request));
        MDC.put(JerseyServlet.TENANT, call.tenant().toString());
        request.setProperty(Injected.CALL, call);
        if (tenant != null) {
            RateLimits.Left ofTenant = rates.take(who, call.tenant());
            keep(request, ofTenant == null ? left : ofTenant.orTighter(left));
        }
        modules.require(call, matched.getResourceClass());
    }

    private static void keep(ContainerRequestContext request, RateLimits.@Nullable Left left) {
        if (left != null) {
            request.setProperty(LEFT, left);
        }
    }

    static @Nullable String session(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        return cookie == null ? null : cookie.getValue();
    }
}
