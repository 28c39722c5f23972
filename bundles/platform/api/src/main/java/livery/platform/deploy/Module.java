package livery.platform.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A module of the present set.
 *
 * @param id stable: {@code crm}
 * @param names by language tag, English always among them
 * @param archive the digest of its archive
 * @param requires ids of the modules that it needs
 * @param pages of the console that it brings, which are off while it does not run: the name of each by language tag
 * @param reasons why it is not running, as a chain: each because of the next; empty when it runs
 * @param canary its second version; null when there is none
 */
public record Module(
        String id,
        String version,
        Map<String, String> names,
        String archive,
        Origin origin,
        List<String> requires,
        List<Map<String, String>> pages,
        State state,
        List<Sentence> reasons,
        @Nullable Canary canary) {

    /**
     * The version that runs beside the standard one, for those who ask for just that; each part as in {@link Module}.
     */
    public record Canary(String version, String archive, Origin origin, State state, List<Sentence> reasons) {

        public Canary {
            reasons = List.copyOf(reasons);
        }
    }

    /** Where an archive comes from. */
    public enum Origin {
        /** With the distribution. */
        SHIPPED,
        /** From an operator, signed by somebody trusted. */
        SIGNED,
        /** From an operator, who took it although nobody trusted has signed it. */
        UNSIGNED
    }

    /** How a module is on this node. */
    public enum State {
        RUNNING,
        /** Not yet: it is being started or changed. */
        STARTING,
        /** An operator has stopped it. */
        DISABLED,
        /** A module that it needs does not run. */
        WAITING,
        /** It failed to start, and the rest runs without it. */
        QUARANTINED
    }

    /** What something is called in a language, or in English. */
    public static String name(Map<String, String> names, Locale reader) {
        return names.getOrDefault(reader.toLanguageTag(), names.getOrDefault("en", ""));
    }

    public Module {
        names = Map.copyOf(names);
        requires = List.copyOf(requires);
        pages = List.copyOf(pages);
        reasons = List.copyOf(reasons);
    }
}
