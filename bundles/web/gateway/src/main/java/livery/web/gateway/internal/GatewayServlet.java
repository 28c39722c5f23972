package livery.web.gateway.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import livery.web.gateway.internal.Refusals.Reason;

/**
 * Passes each request to the servlet of its module. While that is away the request is parked: asynchronously, so it
 * holds no thread, for a bounded time, and with all others within a bounded number.
 */
final class GatewayServlet extends HttpServlet {

    private static final String PARKED_SINCE = "livery.gateway.parked-since";

    private final transient Slots slots;
    private final transient Refusals refusals;
    private final transient TrustedProxies proxies;
    private final transient Duration longestPark;
    private final int mostParked;
    private final transient Runnable whenReady;

    /**
     * @param whenReady told once the HTTP server has given this servlet its surroundings, which modules' servlets share
     */
    GatewayServlet(
            Slots slots,
            Refusals refusals,
            TrustedProxies proxies,
            Duration longestPark,
            int mostParked,
            Runnable whenReady) {
        this.slots = slots;
        this.refusals = refusals;
        this.proxies = proxies;
        this.longestPark = longestPark;
        this.mostParked = mostParked;
        this.whenReady = whenReady;
    }

    @Override
    public void init() {
        whenReady.run();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Answer.name(request);
        Caller caller = Caller.of(request, proxies);
        request.setAttribute(Answer.SECURE, caller.secure());
        if (request.getMethod().equals("TRACE")) {
            refusals.count(Refusals.NO_MODULE, Reason.NOT_ALLOWED);
            Answer.notAllowed(request, response);
            return;
        }
        String path = path(request);
        Slot slot = slots.of(path);
        if (slot == null) {
            if (slots.areComplete()) {
                refusals.count(Refusals.NO_MODULE, Reason.UNKNOWN_PATH);
                Answer.nothingHere(request, response);
            } else {
                refusals.count(Refusals.NO_MODULE, Reason.STARTING);
                Answer.updating(request, response);
            }
            return;
        }
        if (slot.isGone()) {
            refusals.count(slot.module(), Reason.NOT_RUNNING);
            Answer.notRunning(request, response);
            return;
        }
        ModuleServlet servlet = slot.enter();
        if (servlet == null) {
            park(slot, request, response);
            return;
        }
        try {
            pass(servlet, new ModuleRequest(request, path, caller), request, response);
        } finally {
            servlet.leave();
        }
    }

    /** What a module's servlet throws is in the log; of the inside nothing shows. */
    private void pass(
            ModuleServlet servlet, ModuleRequest passed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answer.commonHeaders(request, response);
        ModuleResponse watched = new ModuleResponse(request, response);
        try {
            servlet.servlet().service(passed, watched);
            watched.complete();
        } catch (ServletException | RuntimeException | LinkageError e) {
            log(
                    "Request " + request.getAttribute(Answer.REQUEST_ID) + " " + request.getMethod() + " "
                            + passed.getPathInfo()
                            + " failed",
                    e);
            if (!response.isCommitted()) {
                response.reset();
                Answer.failed(request, response);
            }
        }
    }

    private void park(Slot slot, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long now = System.nanoTime();
        Object since = request.getAttribute(PARKED_SINCE);
        long start = since instanceof Long parkedBefore ? parkedBefore : now;
        long left = longestPark.toMillis() - (now - start) / 1_000_000;
        if (left <= 0 || slots.parked() >= mostParked) {
            refusals.count(slot.module(), left <= 0 ? Reason.WAITED_IN_VAIN : Reason.FULL);
            Answer.updating(request, response);
            return;
        }
        request.setAttribute(PARKED_SINCE, start);
        AsyncContext waiting = request.startAsync(request, response);
        waiting.setTimeout(left);
        waiting.addListener(new GiveUp(slot, refusals));
        if (!slot.park(waiting)) {
            waiting.dispatch();
        }
    }

    private static String path(HttpServletRequest request) {
        String servletPath = request.getServletPath() == null ? "" : request.getServletPath();
        String info = request.getPathInfo() == null ? "" : request.getPathInfo();
        String path = servletPath + info;
        return path.isEmpty() ? "/" : path;
    }

    /** Answers a parked request whose module did not come back in time. */
    private static final class GiveUp implements AsyncListener {

        private final Slot slot;
        private final Refusals refusals;

        GiveUp(Slot slot, Refusals refusals) {
            this.slot = slot;
            this.refusals = refusals;
        }

        @Override
        public void onTimeout(AsyncEvent event) throws IOException {
            AsyncContext request = event.getAsyncContext();
            if (slot.unpark(request)) {
                refusals.count(slot.module(), Reason.WAITED_IN_VAIN);
                Answer.updating((HttpServletRequest) event.getSuppliedRequest(), (HttpServletResponse)
                        event.getSuppliedResponse());
                request.complete();
            } else {
                // It was let go in this very moment, too late for the server, which asks us instead.
                Slot.goOn(request);
            }
        }

        @Override
        public void onError(AsyncEvent event) {
            slot.unpark(event.getAsyncContext());
        }

        @Override
        public void onComplete(AsyncEvent event) {
            slot.unpark(event.getAsyncContext());
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // A servlet that goes on asynchronously after having been parked keeps its own time.
        }
    }
}
