package livery.modules.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.modules.internal.node.NodeBundles;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Change;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Says what it would take to run other modules than now, and whether it can be done. Touches nothing. */
public final class Planner {

    private final NodeBundles bundles;

    public Planner(NodeBundles bundles) {
        this.bundles = bundles;
    }

    /**
     * Compares what is wanted with what is there.
     *
     * @param known archives that are kept, among which may be what is missing
     * @param contracted by module, what has been taken away from the database
     */
    public Plan plan(
            Change change,
            Wanted now,
            Wanted wanted,
            Collection<ModuleArchive> known,
            Map<String, Set<String>> contracted) {
        Map<String, Bundle> there = bundles.all();
        List<Bundle> touched = new ArrayList<>();
        List<Plan.Step> steps = new ArrayList<>();
        Set<String> locations = new LinkedHashSet<>();
        for (Wanted.WantedBundle one : wanted.bundles()) {
            Bundle bundle = there.get(one.location());
            locations.add(one.location());
            if (bundle == null) {
                steps.add(step(
                        Plan.Action.INSTALL,
                        one.module(),
                        one.file().name(),
                        "",
                        one.file().version()));
            } else if (!bundles.isThere(one)) {
                touched.add(bundle);
                steps.add(step(
                        Plan.Action.UPDATE,
                        one.module(),
                        one.file().name(),
                        bundle.getVersion().toString(),
                        one.file().version()));
            }
        }
        there.forEach((location, bundle) -> {
            if (!locations.contains(location)) {
                touched.add(bundle);
                steps.add(step(
                        Plan.Action.REMOVE,
                        module(bundle),
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        ""));
            }
        });
        Collection<Bundle> closure = bundles.closure(touched);
        List<Sentence> obstacles = new ArrayList<>(Requirements.unmet(wanted, known));
        Set<String> refreshed = new TreeSet<>();
        for (Bundle bundle : closure) {
            if (!touched.contains(bundle)) {
                String version = bundle.getVersion().toString();
                steps.add(step(Plan.Action.REFRESH, module(bundle), bundle.getSymbolicName(), version, version));
                refreshed.add(module(bundle));
                if (module(bundle).isEmpty()) {
                    obstacles.add(
                            new Sentence("modules.plan.needs-restart", Map.of("bundle", bundle.getSymbolicName())));
                }
            }
        }
        refreshed.remove("");
        steps.stream()
                .filter(one -> one.action() != Plan.Action.REFRESH)
                .forEach(one -> refreshed.remove(one.module()));
        obstacles.addAll(SideBySide.refused(wanted));
        obstacles.addAll(taken(wanted));
        obstacles.addAll(needing(wanted, contracted));
        obstacles.addAll(ConsoleContract.unfit(wanted, bundles.base()));
        obstacles.addAll(ofPlatformHosts(wanted));
        obstacles.addAll(lower(change, now, wanted));
        if (obstacles.isEmpty()) {
            obstacles.addAll(unresolved(wanted, closure, known));
        }
        return new Plan(change, obstacles, steps, List.copyOf(refreshed), migrations(now, wanted), List.of());
    }

    private static Plan.Step step(Plan.Action action, String module, String bundle, String from, String to) {
        return new Plan.Step(action, module, bundle, from, to);
    }

    private static String module(Bundle bundle) {
        return NodeBundles.module(bundle).orElse("");
    }

    /** Versions of modules that need what has been taken away from the database. */
    private static List<Sentence> needing(Wanted wanted, Map<String, Set<String>> contracted) {
        List<Sentence> obstacles = new ArrayList<>();
        wanted.modules().forEach((id, archive) -> {
            Set<String> unknown = new TreeSet<>(contracted.getOrDefault(id, Set.of()));
            unknown.removeAll(contractions(archive.descriptor()));
            unknown.stream()
                    .findFirst()
                    .ifPresent(file -> obstacles.add(new Sentence(
                            "modules.plan.contracted",
                            Map.of("module", id, "version", archive.descriptor().version(), "file", file))));
        });
        return obstacles;
    }

    /** The files of a module that take something away, each with the tables it belongs to. */
    public static Set<String> contractions(ModuleDescriptor descriptor) {
        return descriptor.contractions().stream()
                .flatMap(one -> one.files().stream().map(file -> one.tables() + "/" + file))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Bundles that are there already as part of the platform, or of another module. */
    private List<Sentence> taken(Wanted wanted) {
        Set<String> base = bundles.base().stream()
                .map(bundle -> String.valueOf(bundle.getSymbolicName()))
                .collect(Collectors.toSet());
        Map<String, String> owners = new HashMap<>();
        List<Sentence> obstacles = new ArrayList<>();
        for (Wanted.WantedBundle one : wanted.bundles()) {
            String name = one.file().name();
            String other = owners.putIfAbsent(name, one.module());
            if (base.contains(name)) {
                obstacles.add(new Sentence("modules.plan.of-platform", Map.of("module", one.module(), "bundle", name)));
            } else if (other != null && !one.module().equals(other + Modules.CANARY)) {
                obstacles.add(new Sentence(
                        "modules.plan.bundle-twice", Map.of("module", one.module(), "bundle", name, "other", other)));
            }
        }
        return obstacles;
    }

    /** A fragment becomes part of its host, which the platform's bundles cannot take while they run. */
    private List<Sentence> ofPlatformHosts(Wanted wanted) {
        Set<String> base = bundles.base().stream()
                .map(bundle -> String.valueOf(bundle.getSymbolicName()))
                .collect(Collectors.toSet());
        return wanted.bundles().stream()
                .map(one -> one.archive().headers(one.file().name()).getOrDefault(Constants.FRAGMENT_HOST, ""))
                .map(host -> host.split(";", 2)[0].strip())
                .filter(host -> base.contains(host) || host.equals(Constants.SYSTEM_BUNDLE_SYMBOLICNAME))
                .map(host -> new Sentence("modules.plan.needs-restart", Map.of("bundle", host)))
                .toList();
    }

    /** An update goes up; the way down is to go back to a set, which was seen to run. */
    private static List<Sentence> lower(Change change, Wanted now, Wanted wanted) {
        List<Sentence> lower = new ArrayList<>();
        if (change instanceof Change.Update update) {
            wanted.modules().forEach((id, archive) -> {
                ModuleArchive installed = now.modules().get(id);
                String version = archive.descriptor().version();
                if (archive.sha256().equals(update.archive())
                        && installed != null
                        && isBelow(version, installed.descriptor().version())) {
                    lower.add(new Sentence(
                            "modules.change.lower",
                            Map.of(
                                    "module",
                                    id,
                                    "version",
                                    version,
                                    "installed",
                                    installed.descriptor().version())));
                }
            });
        }
        return lower;
    }

    private List<Sentence> unresolved(Wanted wanted, Collection<Bundle> closure, Collection<ModuleArchive> known) {
        Map<String, Bundle> there = bundles.all();
        Resolution resolution = new Resolution();
        bundles.base().forEach(resolution::stays);
        Map<String, String> modules = new HashMap<>();
        for (Wanted.WantedBundle one : wanted.bundles()) {
            Bundle bundle = there.get(one.location());
            if (bundle != null && bundles.isThere(one) && !closure.contains(bundle)) {
                resolution.stays(bundle);
                continue;
            }
            modules.put(one.file().name(), one.module());
            try {
                resolution.comes(
                        one.file().name(), one.archive().headers(one.file().name()));
            } catch (IllegalArgumentException e) {
                return List.of(new Sentence(
                        "modules.plan.manifest",
                        Map.of("module", one.module(), "bundle", one.file().name(), "reason", "" + e.getMessage())));
            }
        }
        return resolution.troubles().stream()
                .map(trouble -> MissingWords.of(trouble, modules, known))
                .distinct()
                .toList();
    }

    /** Those that the module as it runs does not bring yet. The database may have run them for a set before. */
    private static List<Plan.Migration> migrations(Wanted now, Wanted wanted) {
        List<Plan.Migration> migrations = new ArrayList<>();
        wanted.modules().forEach((id, archive) -> {
            ModuleArchive before = now.modules().get(id);
            Set<String> run = before == null ? Set.of() : files(before.descriptor());
            files(archive.descriptor()).stream()
                    .filter(file -> !run.contains(file))
                    .forEach(file -> migrations.add(new Plan.Migration(id, file)));
        });
        return migrations;
    }

    private static Set<String> files(ModuleDescriptor descriptor) {
        return descriptor.migrations().stream()
                .flatMap(one -> one.files().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether one version is below another, as OSGi orders them. */
    public static boolean isBelow(String version, String other) {
        return Version.parseVersion(version).compareTo(Version.parseVersion(other)) < 0;
    }
}
