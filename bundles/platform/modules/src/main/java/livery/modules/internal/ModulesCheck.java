package livery.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.modules.internal.node.Node;
import livery.platform.deploy.Sentence;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * A node is not ready before its modules have been brought up. From then on it serves: those that were set aside, whose
 * archives cannot be read, that have come to lack something or that hang are a warning, and so is that nobody looks after
 * them any more.
 */
@Component
public final class ModulesCheck implements HealthCheck {

    private static final String PART = "modules";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable Node node;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable Looking looking;

    @Override
    public List<HealthPart> parts() {
        Node up = node;
        if (up == null) {
            return List.of(HealthPart.down(PART, "modules.starting", Map.of()));
        }
        Looking looks = looking;
        boolean late = looks != null && looks.isLate();
        List<HealthPart> parts = new ArrayList<>(List.of(
                late
                        ? HealthPart.warning(
                                PART, "modules.not-looked-after", Map.of("minutes", Looking.LATE.toMinutes()))
                        : HealthPart.up(PART)));
        Map<String, List<Sentence>> aside = up.aside();
        aside.forEach((module, reasons) -> {
            Sentence reason = reasons.get(0);
            parts.add(HealthPart.warning(PART + "/" + module, reason.code(), reason.values()));
        });
        Set<String> running = new TreeSet<>(up.running().modules().keySet());
        running.removeAll(aside.keySet());
        for (String module : running) {
            up.faults(List.of(module)).stream()
                    .findFirst()
                    .ifPresent(one -> parts.add(HealthPart.warning(PART + "/" + module, one.code(), one.values())));
        }
        up.hanging().stream()
                .collect(Collectors.toMap(one -> one.values().get("module"), one -> one, (one, other) -> one))
                .forEach((module, hangs) ->
                        parts.add(HealthPart.warning(PART + "/" + module + "/hangs", hangs.code(), hangs.values())));
        return parts;
    }
}
