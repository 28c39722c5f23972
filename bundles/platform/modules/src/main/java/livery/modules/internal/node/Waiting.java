package livery.modules.internal.node;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.archive.ModuleArchive;
import livery.archive.ModuleDescriptor;
import livery.platform.deploy.Sentence;

/** Why modules do not run that are to: their own reasons, or those of the modules which they need, and so on. */
public final class Waiting {

    private final Wanted wanted;
    private final Wanted running;
    private final Map<String, List<Sentence>> aside;
    private final Set<String> seen = new HashSet<>();
    private final List<Sentence> reasons = new ArrayList<>();

    private Waiting(Wanted wanted, Wanted running, Map<String, List<Sentence>> aside) {
        this.wanted = wanted;
        this.running = running;
        this.aside = aside;
    }

    /**
     * The reasons of those among some modules that are to run and do not; empty when all do, or are not to.
     *
     * @param aside why modules have been set aside, by id
     */
    public static List<Sentence> reasons(
            Wanted wanted, Wanted running, Collection<String> modules, Map<String, List<Sentence>> aside) {
        Waiting waiting = new Waiting(wanted, running, aside);
        new TreeSet<>(modules).stream().filter(wanted.modules()::containsKey).forEach(waiting::look);
        return List.copyOf(waiting.reasons);
    }

    private void look(String module) {
        if (running.modules().containsKey(module) || !seen.add(module)) {
            return;
        }
        Sentence unreadable = wanted.unreadable().get(module);
        ModuleArchive archive = wanted.modules().get(module);
        if (unreadable != null) {
            reasons.add(unreadable);
        } else if (archive == null) {
            reasons.add(new Sentence("modules.state.not-running", Map.of("module", module)));
        } else if (aside.containsKey(module)) {
            reasons.addAll(aside.get(module));
        } else {
            archive.descriptor().requires().stream()
                    .map(ModuleDescriptor.Requirement::module)
                    .filter(required -> !running.modules().containsKey(required))
                    .forEach(required -> {
                        reasons.add(
                                new Sentence("modules.state.waits", Map.of("module", module, "required", required)));
                        look(required);
                    });
        }
    }
}
