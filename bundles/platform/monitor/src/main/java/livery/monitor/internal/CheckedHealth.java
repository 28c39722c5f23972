package livery.monitor.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import livery.platform.health.Health;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all checks that are there. */
@Component
public final class CheckedHealth implements Health {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedHealth.class);
    private static final Comparator<HealthPart> WORST_FIRST =
            Comparator.comparing(HealthPart::state).reversed().thenComparing(HealthPart::name);

    private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();

    @Reference(
            service = HealthCheck.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    void add(HealthCheck check) {
        checks.add(check);
    }

    void remove(HealthCheck check) {
        checks.remove(check);
    }

    @Override
    public List<HealthPart> parts() {
        return checks.stream().flatMap(CheckedHealth::parts).sorted(WORST_FIRST).toList();
    }

    @Override
    public boolean ready() {
        return parts().stream().noneMatch(part -> part.state() == HealthPart.State.DOWN);
    }

    /** One that fails says nothing of the node, and keeps no other one from being heard. */
    private static Stream<HealthPart> parts(HealthCheck check) {
        try {
            return check.parts().stream();
        } catch (RuntimeException e) {
            String name = check.getClass().getName();
            LOG.warn("{} does not say how its parts are", name, e);
            return Stream.of(
                    HealthPart.warning("check/" + name, "platform.health.check-failed", Map.of("check", name)));
        }
    }
}
