package livery.monitor.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import livery.platform.health.Health;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks all checks that are there, side by side, and waits for none of them longer than a few seconds. */
@Component
public final class CheckedHealth implements Health {

    private static final Comparator<HealthPart> WORST_FIRST =
            Comparator.comparing(HealthPart::state).reversed().thenComparing(HealthPart::name);

    /** They answer from memory, so this is plenty. */
    static final Duration LIMIT = Duration.ofSeconds(3);

    private final List<AskedCheck> checks = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "livery-health");
        thread.setDaemon(true);
        return thread;
    });

    @Reference(
            service = HealthCheck.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    void add(HealthCheck check) {
        checks.add(new AskedCheck(check));
    }

    void remove(HealthCheck check) {
        checks.removeIf(one -> one.isOf(check));
    }

    @Deactivate
    void close() {
        threads.shutdownNow();
    }

    @Override
    public List<HealthPart> parts() {
        List<AskedCheck> asked = List.copyOf(checks);
        asked.forEach(check -> check.ask(threads));
        List<HealthPart> parts = new ArrayList<>();
        try {
            for (AskedCheck check : asked) {
                parts.addAll(check.parts(LIMIT));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the node stops", e);
        }
        parts.sort(WORST_FIRST);
        return List.copyOf(parts);
    }

    @Override
    public boolean ready() {
        return parts().stream().noneMatch(part -> part.state() == HealthPart.State.DOWN);
    }
}
