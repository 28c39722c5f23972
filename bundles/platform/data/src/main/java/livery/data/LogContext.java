package livery.data;

import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What each line of this thread's log carries while something is done for a call: what set it off, and its tenant. Close it
 * in the same thread; inside another one, what set that off stays.
 */
public final class LogContext implements AutoCloseable {

    /** The id of a request, or the name of what works without one. */
    private static final String CAUSE = "livery.cause";

    private static final String TENANT = "livery.tenant";

    private final @Nullable String cause = MDC.get(CAUSE);
    private final @Nullable String tenant = MDC.get(TENANT);

    private LogContext() {}

    public static LogContext of(CallContext context) {
        LogContext around = new LogContext();
        if (around.cause == null) {
            MDC.put(CAUSE, context.cause());
        }
        MDC.put(TENANT, context.tenant().toString());
        return around;
    }

    @Override
    public void close() {
        restore(CAUSE, cause);
        restore(TENANT, tenant);
    }

    private static void restore(String key, @Nullable String before) {
        if (before == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, before);
        }
    }
}
