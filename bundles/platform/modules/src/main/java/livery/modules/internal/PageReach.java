package livery.modules.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import livery.archive.ModuleArchive;
import livery.modules.internal.node.Wanted;
import livery.platform.deploy.Module;
import livery.platform.deploy.Plan;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Touched;

/** The pages of the console that modules bring which change or stand still: those of both versions, before and after. */
final class PageReach {

    private PageReach() {}

    static List<Touched> of(Plan plan, Wanted now, Wanted wanted, Locale reader) {
        List<Touched> touched = new ArrayList<>();
        for (String module : new TreeSet<>(Reach.modules(plan))) {
            Set<String> pages = new LinkedHashSet<>();
            Stream.of(now, wanted)
                    .flatMap(some -> Stream.ofNullable(some.modules().get(module)))
                    .forEach(archive -> pages.addAll(names(archive, reader)));
            if (!pages.isEmpty()) {
                touched.add(new Touched(
                        new Sentence("modules.reach.pages", Map.of("module", module, "count", pages.size())),
                        pages.size(),
                        List.copyOf(pages)));
            }
        }
        return touched;
    }

    private static List<String> names(ModuleArchive archive, Locale reader) {
        return archive.pages().stream()
                .map(page -> Module.name(page, reader))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
