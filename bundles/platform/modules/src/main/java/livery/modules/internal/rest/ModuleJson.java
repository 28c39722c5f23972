package livery.modules.internal.rest;

import java.util.List;
import livery.platform.deploy.Module;
import org.jspecify.annotations.Nullable;

/**
 * A module of the present set.
 *
 * @param name in the reader's language
 * @param archive the digest of its archive
 * @param origin shipped, signed or unsigned
 * @param requires ids of the modules that it needs
 * @param pages names of the pages of the console that it brings, which are off while it does not run
 * @param state running, starting, disabled, waiting or quarantined
 * @param reasons why it is not running, in words, each because of the next
 * @param canary the version that runs beside it, for connections that ask for just that; null when there is none
 */
public record ModuleJson(
        String id,
        String name,
        String version,
        String archive,
        String origin,
        List<String> requires,
        List<String> pages,
        String state,
        List<ReasonJson> reasons,
        @Nullable CanaryJson canary) {

    /** A second version; each part as in the module. */
    public record CanaryJson(String version, String archive, String origin, String state, List<ReasonJson> reasons) {

        private static CanaryJson of(Module.Canary canary, Words words) {
            return new CanaryJson(
                    canary.version(),
                    canary.archive(),
                    Words.wire(canary.origin()),
                    Words.wire(canary.state()),
                    words.all(canary.reasons()));
        }
    }

    /** A sentence, with the code that does not change. */
    public record ReasonJson(String code, String text) {}

    /** The modules of the present set, by id. */
    public record ModulesJson(List<ModuleJson> items) {}

    static ModuleJson of(Module module, Words words) {
        Module.Canary canary = module.canary();
        return new ModuleJson(
                module.id(),
                Module.name(module.names(), words.locale()),
                module.version(),
                module.archive(),
                Words.wire(module.origin()),
                module.requires(),
                module.pages().stream()
                        .map(page -> Module.name(page, words.locale()))
                        .toList(),
                Words.wire(module.state()),
                words.all(module.reasons()),
                canary == null ? null : CanaryJson.of(canary, words));
    }
}
