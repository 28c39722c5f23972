package livery.modules.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.platform.deploy.Plan;
import livery.platform.deploy.ReachSource;
import livery.platform.deploy.Touched;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Whom a plan touches, as those say who know. */
@Component(service = Reach.class)
public final class Reach {

    private final List<ReachSource> sources = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove",
            service = ReachSource.class)
    void add(ReachSource source) {
        sources.add(source);
    }

    void remove(ReachSource source) {
        sources.remove(source);
    }

    /** The modules whose bundles change or stand still, as a plan names them. */
    static Set<String> modules(Plan plan) {
        Set<String> modules = new LinkedHashSet<>(plan.refreshed());
        plan.bundles().stream()
                .map(Plan.Step::module)
                .filter(module -> !module.isEmpty())
                .forEach(modules::add);
        return modules;
    }

    /** What all of them say of those modules. */
    List<Touched> of(Plan plan) {
        Set<String> modules = modules(plan);
        return modules.isEmpty()
                ? List.of()
                : sources.stream()
                        .flatMap(source -> source.reach(modules).stream())
                        .toList();
    }
}
