package livery.modules.internal.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import livery.platform.Cause;
import livery.platform.deploy.Sentence;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What modules say of themselves: their own health checks. */
public final class OwnChecks {

    private static final Logger LOG = LoggerFactory.getLogger(OwnChecks.class);

    private final BundleContext context;
    /** Those that owe an answer: they are not asked again before, so that one that hangs holds one thread. */
    private final Set<ServiceReference<HealthCheck>> asked = ConcurrentHashMap.newKeySet();

    public OwnChecks(BundleContext context) {
        this.context = context;
    }

    /** What some modules say is down, or that they cannot say it, or not in the time that is left. */
    List<Sentence> faults(Collection<String> modules, Supplier<Duration> left) throws InterruptedException {
        List<Sentence> faults = new ArrayList<>();
        for (ServiceReference<HealthCheck> reference : references()) {
            Bundle bundle = reference.getBundle();
            String module = bundle == null ? "" : NodeBundles.module(bundle).orElse("");
            if (modules.contains(module)) {
                faults.addAll(faults(module, reference, left.get()));
            }
        }
        return faults;
    }

    private Collection<ServiceReference<HealthCheck>> references() {
        try {
            return context.getServiceReferences(HealthCheck.class, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter is always a valid one", e);
        }
    }

    private List<Sentence> faults(String module, ServiceReference<HealthCheck> reference, Duration most)
            throws InterruptedException {
        if (asked.contains(reference)) {
            return List.of(hangs(module));
        }
        try {
            return Patience.within(most, () -> false, () -> asked(reference)).stream()
                    .filter(part -> part.state() == HealthPart.State.DOWN)
                    .map(part -> unhealthy(module, part))
                    .toList();
        } catch (TimeoutException e) {
            LOG.warn("Module {} does not say in {} how it is, and is not waited for", module, most, e);
            return List.of(hangs(module));
        } catch (ExecutionException e) {
            return List.of(new Sentence("modules.node.check-failed", Map.of("module", module, "reason", Cause.of(e))));
        }
    }

    /** All of it is the module's own code: how the check is made, what it says, and how it is taken down. */
    private List<HealthPart> asked(ServiceReference<HealthCheck> reference) {
        asked.add(reference);
        try {
            HealthCheck check = context.getService(reference);
            if (check == null) {
                return List.of();
            }
            try {
                return List.copyOf(check.parts());
            } finally {
                context.ungetService(reference);
            }
        } finally {
            asked.remove(reference);
        }
    }

    private static Sentence hangs(String module) {
        return new Sentence("modules.node.check-hangs", Map.of("module", module));
    }

    private static Sentence unhealthy(String module, HealthPart part) {
        LOG.warn("Module {} says that {} is down: {} {}", module, part.name(), part.reason(), part.values());
        return new Sentence("modules.node.unhealthy", Map.of("module", module, "part", part.name()));
    }
}
