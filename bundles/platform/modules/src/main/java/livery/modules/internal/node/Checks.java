package livery.modules.internal.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import livery.archive.ModuleArchive;
import livery.data.ModuleRows;
import livery.platform.Cause;
import livery.platform.deploy.Sentence;
import livery.web.ServedResources;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Whether bundles run: active, and each of their components with all that it needs. */
public final class Checks {

    private static final String NOT_SERVED = "modules.node.not-served";
    private static final Duration BETWEEN = Duration.ofMillis(25);

    private final ServiceComponentRuntime components;
    private final ModuleRows rows;
    private final OwnChecks own;
    private final ServedResources served;
    private final Declared declared;

    public Checks(
            ServiceComponentRuntime components,
            ModuleRows rows,
            OwnChecks own,
            ServedResources served,
            Declared declared) {
        this.served = served;
        this.declared = declared;
        this.components = components;
        this.rows = rows;
        this.own = own;
    }

    /** Whether the database is being brought up to date, which takes as long as there are rows. */
    boolean migrates() {
        return !rows.opening().isEmpty();
    }

    /** Waits until all run, or one says that it failed, or the time is over. Returns what is wrong. */
    List<Sentence> await(Collection<Bundle> bundles, Duration most) throws InterruptedException {
        return await(left -> faults(bundles), most);
    }

    /** Waits until none of these modules says that something of it is down. */
    List<Sentence> awaitHealth(Collection<String> modules, Duration most) throws InterruptedException {
        return await(left -> own.faults(modules, left), most);
    }

    /** As {@link #awaitHealth}, and what those that are well offer that their archives do not declare. */
    List<Sentence> awaitSound(Collection<String> modules, Wanted wanted, Duration most) throws InterruptedException {
        List<Sentence> faults = new ArrayList<>(awaitHealth(modules, most));
        for (String module : faults.isEmpty() ? modules : List.<String>of()) {
            ModuleArchive archive = wanted.modules().get(module);
            if (archive != null) {
                faults.addAll(declared.faults(module, archive, most));
            }
        }
        return faults;
    }

    /** What these modules say now of themselves that is down; each of their checks is asked for no longer than that. */
    List<Sentence> health(Collection<String> modules, Duration most) throws InterruptedException {
        return own.faults(modules, () -> most);
    }

    private interface Look {
        List<Sentence> faults(Supplier<Duration> left) throws InterruptedException;
    }

    private static List<Sentence> await(Look wrong, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            List<Sentence> faults = wrong.faults(() -> Duration.ofNanos(end - System.nanoTime()));
            if (faults.isEmpty() || System.nanoTime() > end || failed(faults)) {
                return faults;
            }
            Thread.sleep(BETWEEN.toMillis());
        }
    }

    private static boolean failed(List<Sentence> faults) {
        return faults.stream()
                .anyMatch(fault ->
                        fault.code().endsWith("-failed") || fault.code().equals(NOT_SERVED));
    }

    /**
     * What is wrong now: those who failed; when nobody did, those who lack something that none of the others here would
     * offer. The rest do not run only because of them. While the database is away that is what is wrong, whatever else is.
     */
    public List<Sentence> faults(Collection<Bundle> bundles) {
        List<Sentence> failed = new ArrayList<>();
        rows.failures()
                .forEach((tables, reason) -> bundles.stream()
                        .filter(bundle -> bundle.getEntry("db/" + tables) != null)
                        .findFirst()
                        .ifPresent(bundle -> failed.add(RowsFailure.told(module(bundle), tables, reason))));
        List<Sentence> idle = new ArrayList<>();
        List<Lacking> lacking = new ArrayList<>();
        for (Bundle bundle : bundles) {
            if (bundle.getState() != Bundle.ACTIVE
                    && !(NodeBundles.isFragment(bundle) && bundle.getState() == Bundle.RESOLVED)) {
                idle.add(new Sentence(
                        "modules.node.not-active",
                        Map.of("module", module(bundle), "bundle", bundle.getSymbolicName())));
                continue;
            }
            served.fault(bundle.getBundleId())
                    .ifPresent(reason -> failed.add(new Sentence(
                            NOT_SERVED,
                            Map.of("module", module(bundle), "bundle", bundle.getSymbolicName(), "reason", reason))));
            components.getComponentDescriptionDTOs(bundle).forEach(one -> check(bundle, one, failed, lacking));
        }
        List<Sentence> away = failed.isEmpty() && idle.isEmpty() && lacking.isEmpty() ? List.of() : away();
        if (!away.isEmpty()) {
            return away;
        }
        if (!failed.isEmpty()) {
            return failed;
        }
        Lacking.roots(lacking).forEach(one -> idle.add(one.told()));
        return idle;
    }

    /** Tables of whichever module that wait for the database; others may lack what these offer. */
    private List<Sentence> away() {
        return rows.failures().entrySet().stream()
                .filter(one -> RowsFailure.isOutage(one.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(one -> RowsFailure.outage(one.getKey(), one.getValue()))
                .toList();
    }

    private void check(Bundle bundle, ComponentDescriptionDTO component, List<Sentence> failed, List<Lacking> lacking) {
        if (!components.isComponentEnabled(component) || "require".equals(component.configurationPolicy)) {
            return;
        }
        Collection<ComponentConfigurationDTO> made = components.getComponentConfigurationDTOs(component);
        for (ComponentConfigurationDTO one : made) {
            if (one.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                failed.add(new Sentence(
                        "modules.node.component-failed",
                        Map.of(
                                "module",
                                module(bundle),
                                "component",
                                component.name,
                                "reason",
                                Cause.ofTrace(String.valueOf(one.failure)))));
                return;
            }
        }
        boolean satisfied = made.stream()
                .anyMatch(one -> one.state == ComponentConfigurationDTO.ACTIVE
                        || one.state == ComponentConfigurationDTO.SATISFIED);
        if (!satisfied) {
            lacking.add(Lacking.of(module(bundle), component, made));
        }
    }

    private static String module(Bundle bundle) {
        return NodeBundles.module(bundle).orElse("");
    }
}
