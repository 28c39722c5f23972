package livery.modules.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import livery.archive.ModuleArchive;
import livery.platform.Fault;

/** Archives as files of this node, fetched from the database where they are not there yet, and checked each time. */
public final class ArchiveFiles {

    private final Path folder;
    private final ArchiveTable table;
    private final Map<String, ModuleArchive> read = new ConcurrentHashMap<>();

    public ArchiveFiles(Path folder, ArchiveTable table) {
        this.folder = folder;
        this.table = table;
    }

    /**
     * An archive that is kept; inside a unit of work of the group.
     *
     * @throws Fault of kind NOT_FOUND when there is none with this digest
     */
    public ModuleArchive archive(String sha256) {
        ModuleArchive known = read.get(sha256);
        if (known != null) {
            return known;
        }
        if (table.archive(sha256).isEmpty()) {
            throw Fault.notFound("modules.archive.unknown");
        }
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(sha256 + ".kar");
            if (!Files.exists(file)) {
                Path part = folder.resolve(sha256 + ".part");
                table.copy(sha256, part);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            ModuleArchive archive = ModuleArchive.read(file);
            if (!archive.sha256().equals(sha256)) {
                // Somebody has changed the file; the database has it right.
                Files.delete(file);
                return archive(sha256);
            }
            read.put(sha256, archive);
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file over as one of those here; it is gone from where it was. */
    public ModuleArchive adopt(ModuleArchive archive, Path file) throws IOException {
        Path own = folder.resolve(archive.sha256() + ".kar");
        Files.move(file, own, StandardCopyOption.REPLACE_EXISTING);
        ModuleArchive adopted = ModuleArchive.read(own);
        read.put(adopted.sha256(), adopted);
        return adopted;
    }

    /** A new file here, to write to. */
    public Path draft() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "draft", ".part");
    }
}
