package livery.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import livery.archive.ModuleArchive;
import livery.modules.internal.plan.Planner;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Module;
import org.jspecify.annotations.Nullable;

/**
 * The archives that came with the distribution. A new distribution brings new ones, which take the place of those that
 * came with the one before; what an operator has installed stays, unless it is older than what is now shipped.
 */
final class Shipped {

    private final Path folder;
    private final ArchiveTable table;

    Shipped(Path folder, ArchiveTable table) {
        this.folder = folder;
        this.table = table;
    }

    /** Reads them; a file that is no archive says that the distribution is broken. */
    List<ModuleArchive> archives() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<ModuleArchive> archives = new java.util.ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".kar"))
                    .sorted()
                    .toList()) {
                archives.add(ModuleArchive.read(file));
            }
            return archives;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps them, and says what the set is to be with them; inside a unit of work of the group.
     *
     * @param alone whether no other node serves; when one does, it may be of the distribution before, and only archives
     *     that nobody has seen yet count
     */
    Map<String, StoredSet.StoredEntry> entries(
            List<ModuleArchive> shipped, Map<String, StoredSet.StoredEntry> present, boolean alone, Instant now) {
        List<Archive> known = table.archives();
        Map<String, StoredSet.StoredEntry> entries = new TreeMap<>(present);
        for (ModuleArchive archive : shipped) {
            String module = archive.descriptor().id();
            boolean seen = known.stream().anyMatch(one -> one.sha256().equals(archive.sha256()));
            boolean moduleSeen = known.stream().anyMatch(one -> one.module().equals(module));
            keep(archive, now);
            StoredSet.StoredEntry entry = present.get(module);
            if (entry == null ? !moduleSeen : (alone || !seen) && replaces(archive, entry, known)) {
                boolean disabled = entry != null && entry.disabled();
                entries.put(
                        module, new StoredSet.StoredEntry(archive.sha256(), disabled, canary(archive, entry, known)));
            }
        }
        return entries;
    }

    private static boolean replaces(ModuleArchive archive, StoredSet.StoredEntry entry, List<Archive> known) {
        Optional<Archive> present = known.stream()
                .filter(one -> one.sha256().equals(entry.sha256()))
                .findFirst();
        return !archive.sha256().equals(entry.sha256())
                && present.filter(one -> one.origin() != Module.Origin.SHIPPED
                                && !Planner.isBelow(
                                        one.version(), archive.descriptor().version()))
                        .isEmpty();
    }

    /** The second version stays beside the new standard one, unless that is of the same version. */
    private static @Nullable String canary(
            ModuleArchive archive, StoredSet.@Nullable StoredEntry entry, List<Archive> known) {
        String canary = entry == null ? null : entry.canary();
        return known.stream()
                .filter(one -> one.sha256().equals(canary))
                .filter(one -> !one.version().equals(archive.descriptor().version()))
                .map(Archive::sha256)
                .findFirst()
                .orElse(null);
    }

    private void keep(ModuleArchive archive, Instant now) {
        try {
            Path file = archive.file();
            table.add(
                    new Archive(
                            archive.sha256(),
                            archive.descriptor().id(),
                            archive.descriptor().version(),
                            Module.Origin.SHIPPED,
                            null,
                            Files.size(file),
                            now),
                    file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
