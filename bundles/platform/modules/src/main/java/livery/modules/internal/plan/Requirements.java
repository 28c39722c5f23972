package livery.modules.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Sentence;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** What modules say that they need: other modules, and the platform, each in some versions. */
final class Requirements {

    private Requirements() {}

    /** What is not there among those that are wanted; names the kept archive that would bring it. */
    static List<Sentence> unmet(Wanted wanted, Proposal proposal, Version platform) {
        List<Sentence> unmet = new ArrayList<>();
        wanted.modules().forEach((id, archive) -> {
            unmet.addAll(unmet(archive, wanted, proposal, platform));
            List<String> circle = circle(id, wanted);
            if (!circle.isEmpty()) {
                unmet.add(new Sentence(
                        "modules.plan.circle", Map.of("module", id, "circle", String.join(" → ", circle))));
            }
        });
        return unmet;
    }

    /** What one module lacks among others. */
    private static List<Sentence> unmet(ModuleArchive archive, Wanted among, Proposal proposal, Version platform) {
        List<Sentence> unmet = new ArrayList<>();
        ModuleDescriptor module = archive.descriptor();
        if (!new VersionRange(module.platform()).includes(platform)) {
            unmet.add(new Sentence(
                    "modules.plan.platform",
                    Map.of("module", module.id(), "range", module.platform(), "version", platform.toString())));
        }
        for (ModuleDescriptor.Requirement required : module.requires()) {
            ModuleArchive there = among.modules().get(required.module());
            if (there == null && !among.unreadable().containsKey(required.module())) {
                unmet.add(missing(module, required, proposal));
            } else if (there != null && !fits(required, there)) {
                unmet.add(new Sentence(
                        "modules.plan.module-version",
                        Map.of(
                                "module",
                                module.id(),
                                "required",
                                required.module(),
                                "range",
                                required.versions(),
                                "version",
                                there.descriptor().version())));
            }
        }
        return unmet;
    }

    private static Sentence missing(ModuleDescriptor module, ModuleDescriptor.Requirement required, Proposal proposal) {
        Map<String, Object> values =
                Map.of("module", module.id(), "required", required.module(), "range", required.versions());
        if (proposal.now().modules().containsKey(required.module())) {
            return new Sentence("modules.plan.module-needed", values);
        }
        if (proposal.disabled().contains(required.module())) {
            return new Sentence("modules.plan.module-disabled", values);
        }
        Optional<ModuleArchive> brings = proposal.known().stream()
                .filter(one -> one.descriptor().id().equals(required.module()) && fits(required, one))
                .findFirst();
        if (brings.isEmpty()) {
            return new Sentence("modules.plan.module-missing", values);
        }
        Map<String, Object> more = new HashMap<>(values);
        more.put("version", brings.get().descriptor().version());
        more.put("archive", brings.get().sha256());
        return new Sentence("modules.plan.module-to-install", more);
    }

    private static boolean fits(ModuleDescriptor.Requirement required, ModuleArchive archive) {
        return new VersionRange(required.versions())
                .includes(Version.parseVersion(archive.descriptor().version()));
    }

    /** The way from a module back to itself, along what each needs. */
    private static List<String> circle(String id, Wanted wanted) {
        return way(id, id, wanted, new HashSet<>());
    }

    private static List<String> way(String from, String to, Wanted wanted, Set<String> seen) {
        ModuleArchive archive = wanted.modules().get(from);
        if (archive == null || !seen.add(from)) {
            return List.of();
        }
        for (ModuleDescriptor.Requirement required : archive.descriptor().requires()) {
            if (required.module().equals(to)) {
                return List.of(from, to);
            }
            List<String> rest = way(required.module(), to, wanted, seen);
            if (!rest.isEmpty()) {
                List<String> way = new ArrayList<>(List.of(from));
                way.addAll(rest);
                return way;
            }
        }
        return List.of();
    }
}
