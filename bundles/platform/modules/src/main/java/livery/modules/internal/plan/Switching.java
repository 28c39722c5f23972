package livery.modules.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Sentence;
import livery.platform.modules.Modules;

/**
 * Whether stores can switch modules by their own names. Their bundles say in their manifests which module they are
 * switched with and which others that one cannot do without, and whoever switches believes them.
 */
final class Switching {

    private Switching() {}

    /** Bundles that would be switched with another module, or take others with them that their module does not require. */
    static List<Sentence> refused(Wanted wanted) {
        List<Sentence> refused = new ArrayList<>();
        for (Wanted.WantedBundle one : wanted.bundles()) {
            ModuleDescriptor module = one.archive().descriptor();
            named(one)
                    .filter(named -> !named.equals(module.id()))
                    .ifPresent(named -> refused.add(Belonging.sentence("switched-as-other", one, "other", named)));
            Set<String> required = module.requires().stream()
                    .map(ModuleDescriptor.Requirement::module)
                    .collect(Collectors.toSet());
            needs(one)
                    .filter(need -> !required.contains(need))
                    .forEach(need -> refused.add(Belonging.sentence("switched-with-other", one, "other", need)));
        }
        return refused;
    }

    /** Modules that no store can switch off, unless that was so before. */
    static List<Sentence> notes(Wanted now, Wanted wanted) {
        return wanted.modules().entrySet().stream()
                .filter(one -> !one.getKey().endsWith(Modules.CANARY))
                .filter(one -> !isSwitched(one.getValue()))
                .filter(one -> Optional.ofNullable(now.modules().get(one.getKey()))
                        .map(Switching::isSwitched)
                        .orElse(true))
                .map(one -> new Sentence("modules.plan.not-switched", Map.of("module", one.getKey())))
                .toList();
    }

    private static boolean isSwitched(ModuleArchive archive) {
        return archive.descriptor().bundles().stream()
                .anyMatch(bundle ->
                        header(archive.headers(bundle.name()), Modules.MODULE).isPresent());
    }

    private static Optional<String> named(Wanted.WantedBundle one) {
        return header(one.headers(), Modules.MODULE);
    }

    private static Stream<String> needs(Wanted.WantedBundle one) {
        return header(one.headers(), Modules.NEEDS).stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .filter(need -> !need.isEmpty());
    }

    private static Optional<String> header(Map<String, String> headers, String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
