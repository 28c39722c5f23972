package livery.modules.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.modules.internal.node.Node;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Module;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;
import org.jspecify.annotations.Nullable;

/** How the modules of a set are on this node, and why. */
final class States {

    private final Node node;
    private final ArchiveFiles files;
    private final ArchiveTable archives;

    States(Node node, ArchiveFiles files, ArchiveTable archives) {
        this.node = node;
        this.files = files;
        this.archives = archives;
    }

    List<Module> of(StoredSet set) {
        Map<String, List<Sentence>> aside = node.aside();
        Set<String> running = node.running().modules().keySet();
        List<Module> modules = new ArrayList<>();
        set.entries().forEach((id, entry) -> {
            Optional<ModuleArchive> archive = files.find(entry.sha256());
            Optional<ModuleDescriptor> descriptor = archive.map(ModuleArchive::descriptor);
            Optional<Archive> kept = archives.archive(entry.sha256());
            List<Sentence> reasons = reasons(id, set, aside, running, new LinkedHashSet<>());
            modules.add(new Module(
                    id,
                    kept.map(Archive::version).orElse(""),
                    descriptor.map(ModuleDescriptor::names).orElse(Map.of("en", id)),
                    entry.sha256(),
                    kept.map(Archive::origin).orElse(Module.Origin.UNSIGNED),
                    descriptor.map(ModuleDescriptor::requires).orElse(List.of()).stream()
                            .map(ModuleDescriptor.Requirement::module)
                            .toList(),
                    archive.map(ModuleArchive::pages).orElse(List.of()),
                    descriptor.isEmpty() && !entry.disabled() && !running.contains(id)
                            ? Module.State.QUARANTINED
                            : state(id, entry, aside, running, reasons),
                    reasons,
                    canary(id, entry, aside, running)));
        });
        return modules;
    }

    private Module.@Nullable Canary canary(
            String id, StoredSet.StoredEntry entry, Map<String, List<Sentence>> aside, Set<String> running) {
        String sha256 = entry.canary();
        if (sha256 == null) {
            return null;
        }
        String place = id + Modules.CANARY;
        List<Sentence> reasons = aside.getOrDefault(place, List.of());
        if (reasons.isEmpty() && running.contains(place)) {
            reasons = node.faults(List.of(place));
        }
        return new Module.Canary(
                archives.version(sha256),
                sha256,
                archives.archive(sha256).map(Archive::origin).orElse(Module.Origin.UNSIGNED),
                state(place, entry, aside, running, reasons),
                reasons);
    }

    private static Module.State state(
            String id,
            StoredSet.StoredEntry entry,
            Map<String, List<Sentence>> aside,
            Set<String> running,
            List<Sentence> reasons) {
        if (entry.disabled()) {
            return Module.State.DISABLED;
        }
        if (aside.containsKey(id)) {
            return Module.State.QUARANTINED;
        }
        if (running.contains(id)) {
            return reasons.isEmpty() ? Module.State.RUNNING : Module.State.STARTING;
        }
        return reasons.isEmpty() ? Module.State.STARTING : Module.State.WAITING;
    }

    /** Why a module does not run: its own reason, or that of the module which it needs, and so on. */
    private List<Sentence> reasons(
            String id, StoredSet set, Map<String, List<Sentence>> aside, Set<String> running, Set<String> seen) {
        StoredSet.StoredEntry entry = set.entries().get(id);
        if (entry == null) {
            return List.of(new Sentence("modules.state.not-installed", Map.of("module", id)));
        }
        if (entry.disabled()) {
            return List.of(new Sentence("modules.state.disabled", Map.of("module", id)));
        }
        if (aside.containsKey(id)) {
            return aside.get(id);
        }
        if (running.contains(id)) {
            return node.faults(List.of(id));
        }
        List<Sentence> reasons = new ArrayList<>();
        Optional<ModuleArchive> archive =
                files.find(entry.sha256(), reason -> reasons.add(ChangedSets.ofModule(id, reason)));
        if (archive.isEmpty()) {
            return reasons;
        }
        for (ModuleDescriptor.Requirement required : archive.get().descriptor().requires()) {
            if (!running.contains(required.module()) && seen.add(required.module())) {
                reasons.add(new Sentence("modules.state.waits", Map.of("module", id, "required", required.module())));
                reasons.addAll(reasons(required.module(), set, aside, running, seen));
            }
        }
        return reasons;
    }
}
