package livery.modules.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import livery.archive.ModuleArchive;
import livery.platform.Cause;
import livery.platform.Fault;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Archives as files of this node, fetched from the database where they are not there yet. Each is checked when it is first
 * asked for, and whenever it is read {@linkplain #anew anew}.
 */
public final class ArchiveFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveFiles.class);
    private static final String ENDING = ".kar";
    private static final String DRAFT = ".part";
    /** Of an archive itself; the database, say, has others. */
    private static final String FAULTS = "modules.archive.";

    private final Path folder;
    private final ArchiveTable table;
    private final Map<String, ModuleArchive> read = new ConcurrentHashMap<>();

    /** Removes what a process that was killed has left half written there. */
    public ArchiveFiles(Path folder, ArchiveTable table) {
        this.folder = folder;
        this.table = table;
        removeDrafts();
    }

    private void removeDrafts() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "*" + DRAFT)) {
            for (Path draft : drafts) {
                Files.delete(draft);
            }
        } catch (IOException e) {
            LOG.warn("What is left half written in {} cannot be removed", folder, e);
        }
    }

    /**
     * An archive that is kept; inside a unit of work of the group. A file that is not what it was is fetched again.
     *
     * @throws Fault of kind NOT_FOUND when there is none with this digest, of kind UNAVAILABLE when the database has
     *     another than it has kept
     */
    public ModuleArchive archive(String sha256) {
        ModuleArchive known = read.get(sha256);
        return known == null ? fromFile(sha256) : known;
    }

    /** As {@link #archive}; nothing when it cannot be read, which is logged. Inside a unit of work of the group. */
    public Optional<ModuleArchive> find(String sha256) {
        return find(sha256, reason -> {});
    }

    /** As {@link #find(String)}, and says why it cannot be read. */
    public Optional<ModuleArchive> find(String sha256, Consumer<Sentence> told) {
        try {
            return Optional.of(archive(sha256));
        } catch (Fault e) {
            if (!e.code().startsWith(FAULTS)) {
                throw e;
            }
            LOG.warn("The archive {} cannot be read", sha256, e);
            told.accept(new Sentence(e.code(), e.values()));
        } catch (UncheckedIOException e) {
            LOG.warn("The archive {} cannot be read", sha256, e);
            told.accept(new Sentence("modules.archive.unreadable", Map.of("reason", Cause.of(e))));
        }
        return Optional.empty();
    }

    /** Those of them that can be read; the others are logged, and left out. Inside a unit of work of the group. */
    public List<ModuleArchive> readable(Collection<Archive> archives) {
        return archives.stream().flatMap(one -> find(one.sha256()).stream()).toList();
    }

    /**
     * As {@link #archive}, and reads the file now; one that is not what it was is fetched again the next time.
     *
     * @throws Fault of kind UNAVAILABLE when the file is not what it was
     */
    public synchronized ModuleArchive anew(String sha256) {
        read.remove(sha256);
        Path file = folder.resolve(sha256 + ENDING);
        if (Files.exists(file) && !isWhole(file, sha256)) {
            throw damaged(kept(sha256).module());
        }
        return fromFile(sha256);
    }

    private Archive kept(String sha256) {
        return table.kept(sha256).orElseThrow(() -> Fault.notFound("modules.archive.unknown"));
    }

    private synchronized ModuleArchive fromFile(String sha256) {
        Archive kept = kept(sha256);
        Path file = folder.resolve(sha256 + ENDING);
        try {
            if (!isWhole(file, sha256)) {
                if (Files.deleteIfExists(file)) {
                    LOG.warn("{} is not what it was, and is fetched from the database again", file);
                }
                fetch(kept, file);
            }
            ModuleArchive archive = ModuleArchive.read(file);
            read.put(sha256, archive);
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the files of archives that are no longer kept; inside a unit of work of the group. */
    public synchronized void forgetRemoved() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> kept = table.all().stream().map(Archive::sha256).collect(Collectors.toSet());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String sha256 = name.substring(0, name.length() - ENDING.length());
                if (!kept.contains(sha256)) {
                    read.remove(sha256);
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Files of archives that are no longer kept cannot be deleted in {}", folder, e);
        }
    }

    private static boolean isWhole(Path file, String sha256) {
        try {
            return Files.exists(file) && ModuleArchive.digest(file).equals(sha256);
        } catch (IOException e) {
            LOG.warn("{} cannot be read", file, e);
            return false;
        }
    }

    private void fetch(Archive kept, Path file) throws IOException {
        Path draft = draft();
        try {
            table.copy(kept.sha256(), draft);
            if (!ModuleArchive.digest(draft).equals(kept.sha256())) {
                throw damaged(kept.module());
            }
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Fault damaged(String module) {
        return Fault.of(Fault.Kind.UNAVAILABLE, "modules.archive.damaged", Map.of("module", module));
    }

    /** A new file here, to write to. */
    public Path draft() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "draft", DRAFT);
    }
}
