package livery.platform.internal.idempotency;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import livery.platform.Fault;
import livery.platform.idempotency.IdempotentCalls;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets old calls now and then. */
@Component(service = OldCalls.class, immediate = true)
public final class OldCalls {

    private static final Logger LOG = LoggerFactory.getLogger(OldCalls.class);
    private static final long EVERY_MINUTES = 10;

    private final IdempotentCalls calls;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-idempotency");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public OldCalls(@Reference IdempotentCalls calls) {
        this.calls = calls;
        var unused = clock.scheduleWithFixedDelay(this::round, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    void close() {
        clock.shutdownNow();
    }

    private void round() {
        try {
            int gone = calls.forgetOld();
            LOG.debug("{} old calls forgotten", gone);
        } catch (Fault e) {
            LOG.debug("Nothing can be forgotten now: {}", e.code());
        } catch (RuntimeException e) {
            LOG.error("Old calls are not forgotten", e);
        }
    }
}
