package livery.modules.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.platform.PersonId;
import livery.platform.deploy.ModuleSet;
import livery.platform.deploy.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A set as it is stored.
 *
 * @param entries by module, in the order of their names
 */
public record StoredSet(int number, Instant madeAt, PersonId by, Sentence change, Map<String, StoredEntry> entries) {

    /**
     * One module of it, by the digest of its archive.
     *
     * @param canary the digest of the archive of its second version; null when there is none
     */
    public record StoredEntry(
            String sha256, boolean disabled, @Nullable String canary) {

        /** The same, with this second version, or with none. */
        public StoredEntry with(@Nullable String second) {
            return new StoredEntry(sha256, disabled, second);
        }
    }

    public StoredSet {
        entries = new LinkedHashMap<>(entries);
    }

    /** As others see it, with the versions that its archives have by their digests. */
    public ModuleSet told(UnaryOperator<String> versions) {
        List<ModuleSet.Entry> told = new ArrayList<>();
        entries.forEach((module, entry) -> told.add(new ModuleSet.Entry(
                module,
                versions.apply(entry.sha256()),
                entry.sha256(),
                entry.disabled(),
                entry.canary() == null ? null : versions.apply(entry.canary()))));
        return new ModuleSet(number, madeAt, by, change, told);
    }

    /** Of the archives of some entries, those of second versions among them. */
    public static Set<String> digests(Map<String, StoredEntry> entries) {
        return entries.values().stream()
                .flatMap(entry -> Stream.of(entry.sha256(), Objects.requireNonNullElse(entry.canary(), entry.sha256())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
