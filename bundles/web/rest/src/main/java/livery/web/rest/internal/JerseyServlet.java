package livery.web.rest.internal;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import livery.platform.CallContext;
import livery.platform.Cause;
import livery.platform.Identity;
import livery.platform.TenantId;
import livery.platform.idempotency.IdempotentCalls;
import livery.platform.modules.Modules;
import livery.web.RestModule;
import livery.web.RestPaths;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** One module's JAX-RS application as a servlet. It names everything itself: Jersey looks nothing up by class path. */
final class JerseyServlet extends jakarta.servlet.GenericServlet {

    /** What each log line of a request carries: its id, and the tenant once that is known. */
    static final String CAUSE = "livery.cause";

    static final String TENANT = "livery.tenant";

    /** The id again, by the name that readers of logs look for; work without a request has none. */
    private static final String REQUEST = "livery.request";

    private final transient RestModule module;
    private final transient Access access;
    private final transient RateLimits rates;
    private final transient Modules modules;
    private final transient IdempotentCalls calls;
    private final transient Problems problems;
    private final transient HttpMetrics metrics;
    private final transient BodyLimit bodies;
    private final transient ServletContainer container;
    private transient volatile @Nullable String failure;

    JerseyServlet(
            RestModule module,
            Access access,
            RateLimits rates,
            Modules modules,
            IdempotentCalls calls,
            Problems problems,
            HttpMetrics metrics,
            BodyLimit bodies) {
        this.bodies = bodies;
        this.metrics = metrics;
        this.module = module;
        this.access = access;
        this.rates = rates;
        this.modules = modules;
        this.calls = calls;
        this.problems = problems;
        this.container = inOwnClassLoader(() -> new ServletContainer(application()));
    }

    private ResourceConfig application() {
        return new ResourceConfig()
                .registerInstances(module.resources())
                .register(new AccessFilter(access, rates, modules))
                .register(new IdempotencyFilter(calls))
                .register(new AnswerHeaders())
                .register(bodies)
                .register(new BodyLimit.ByMethod())
                .register(Json.provider())
                .register(new JsonBodies())
                .register(new PatchReader())
                .register(new ProblemMapper(problems))
                .register(new CallBinder())
                .property("jersey.config.disableAutoDiscovery", true)
                .property("jersey.config.disableMetainfServicesLookup", true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .property(ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true);
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        try {
            inOwnClassLoader(() -> {
                try {
                    container.init(config);
                } catch (ServletException e) {
                    throw new IllegalStateException(e);
                }
                return container;
            });
        } catch (RuntimeException | LinkageError e) {
            failure = Cause.of(e);
            throw new ServletException(e);
        }
    }

    /** Why it could not begin; null when it could, or has not been asked to yet. */
    @Nullable
    String failure() {
        return failure;
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        BelowRoot below = new BelowRoot((HttpServletRequest) request);
        Object id = request.getAttribute(RequestIds.PROPERTY);
        if (id != null) {
            MDC.put(CAUSE, id.toString());
            MDC.put(REQUEST, id.toString());
        }
        long start = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        HttpServletResponse answer = (HttpServletResponse) response;
        try {
            serve(below, answer);
            status = answer.getStatus();
        } finally {
            count(below, status, System.nanoTime() - start);
            MDC.remove(CAUSE);
            MDC.remove(REQUEST);
            MDC.remove(TENANT);
        }
    }

    private void count(HttpServletRequest request, int status, long nanos) {
        TenantId tenant = request.getAttribute(Injected.CALL) instanceof CallContext call ? call.tenant() : null;
        metrics.answered(request.getMethod(), request.getAttribute(HttpMetrics.ROUTE), status, tenant, nanos);
    }

    private void serve(BelowRoot request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getHeader(IdempotencyFilter.HEADER) == null
                || !request.getMethod().equals("POST")) {
            container.service(request, response);
            return;
        }
        KeptResponse kept = new KeptResponse(response);
        try {
            container.service(request, kept);
            if (request.getAttribute(IdempotencyFilter.ATTEMPT) instanceof IdempotentCalls.Attempt attempt) {
                attempt.end(kept.answer());
            }
        } finally {
            if (request.getAttribute(IdempotencyFilter.ATTEMPT) instanceof IdempotentCalls.Attempt attempt) {
                attempt.abandon();
            }
        }
        kept.send();
    }

    @Override
    public void destroy() {
        container.destroy();
    }

    /** Jersey finds its own parts by the thread's class loader while it is being built. */
    private static <T> T inOwnClassLoader(java.util.function.Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ServletContainer.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What resource methods may take by {@code @Context}. */
    private static final class CallBinder extends AbstractBinder {
        @Override
        protected void configure() {
            bindFactory(Injected.Call.class).to(CallContext.class).in(RequestScoped.class);
            bindFactory(Injected.Who.class).to(Identity.class).in(RequestScoped.class);
        }
    }

    /** Paths of resources are written below the root of the API. */
    private static final class BelowRoot extends HttpServletRequestWrapper {

        BelowRoot(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getServletPath() {
            return RestPaths.ROOT;
        }

        @Override
        public String getPathInfo() {
            return super.getPathInfo().substring(RestPaths.ROOT.length());
        }
    }
}
