package livery.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import livery.archive.ModuleArchive;
import livery.modules.internal.plan.Planner;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.Fault;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Module;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archives that came with the distribution. A new distribution brings new ones, which take the place of those that
 * came with the one before, unless they are of a later version; what an operator has installed stays, unless it is older
 * than what is now shipped. One that
 * has had its place once does not take it again by itself: somebody has gone back from it, or a later distribution has
 * come.
 */
final class Shipped {

    private static final Logger LOG = LoggerFactory.getLogger(Shipped.class);

    private final Path folder;
    private final ArchiveTable table;

    Shipped(Path folder, ArchiveTable table) {
        this.folder = folder;
        this.table = table;
    }

    /** Reads them; a file that is no archive says that the distribution is broken, and is left out. */
    List<ModuleArchive> archives() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<ModuleArchive> archives = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".kar"))
                    .sorted()
                    .toList()) {
                try {
                    archives.add(ModuleArchive.read(file));
                } catch (Fault | IOException e) {
                    LOG.error("{} came with the distribution and cannot be read; the others go on", file, e);
                }
            }
            return archives;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps them, and says what the set is to be with them; inside a unit of work of the group. */
    Map<String, StoredSet.StoredEntry> entries(
            List<ModuleArchive> shipped, Map<String, StoredSet.StoredEntry> present, Instant now) {
        Map<String, StoredSet.StoredEntry> entries = new TreeMap<>(present);
        for (ModuleArchive archive : shipped) {
            String module = archive.descriptor().id();
            StoredSet.StoredEntry entry = present.get(module);
            if (entry == null ? !table.hasModule(module) : replaces(archive, entry)) {
                boolean disabled = entry != null && entry.disabled();
                entries.put(module, new StoredSet.StoredEntry(archive.sha256(), disabled, canary(archive, entry)));
            }
            StoredSet.StoredEntry after = entries.get(module);
            boolean needed = after != null && after.sha256().equals(archive.sha256());
            // One that was let go does not come back at each start.
            if (needed || table.archive(archive.sha256()).isEmpty()) {
                keep(archive, now);
            }
        }
        return entries;
    }

    private boolean replaces(ModuleArchive archive, StoredSet.StoredEntry entry) {
        return !table.hasBeenInSet(archive.sha256())
                && table.archive(entry.sha256())
                        .filter(one -> stays(one, archive.descriptor().version()))
                        .isEmpty();
    }

    /** A node of a former distribution that joins takes no module of the others back. */
    private static boolean stays(Archive present, String shipped) {
        return present.origin() == Module.Origin.SHIPPED
                ? Planner.isBelow(shipped, present.version())
                : !Planner.isBelow(present.version(), shipped);
    }

    /** The second version stays beside the new standard one, unless that is of the same version. */
    private @Nullable String canary(ModuleArchive archive, StoredSet.@Nullable StoredEntry entry) {
        String canary = entry == null ? null : entry.canary();
        return canary == null
                ? null
                : table.archive(canary)
                        .filter(one ->
                                !one.version().equals(archive.descriptor().version()))
                        .map(Archive::sha256)
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
