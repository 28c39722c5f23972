package livery.modules.internal.node;

import java.util.List;
import livery.platform.deploy.Sentence;

/**
 * What became of modules that were tried.
 *
 * @param reasons why they do not run, as a chain: each because of the next; empty when they do
 * @param notRestored why modules that ran before could not be put back; empty when all run as before
 */
public record Trial(List<Sentence> reasons, List<Sentence> notRestored) {

    public Trial {
        reasons = List.copyOf(reasons);
        notRestored = List.copyOf(notRestored);
    }

    static Trial passed() {
        return new Trial(List.of(), List.of());
    }

    static Trial untouched(List<Sentence> reasons) {
        return new Trial(reasons, List.of());
    }
}
