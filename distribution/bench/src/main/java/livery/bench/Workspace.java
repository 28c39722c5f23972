package livery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import livery.database.Directories;

/** A folder of one measurement, removed at its end. */
final class Workspace {
    private final Path folder;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    /** A new folder below {@code home}, or below the one that the distribution proposes. */
    static Workspace create(Optional<Path> home, Distribution distribution, String name, Cleanup cleanup)
            throws IOException {
        Path parent = home.orElseGet(distribution::benchFolder).toAbsolutePath().normalize();
        Files.createDirectories(parent);
        Path folder = Files.createTempDirectory(parent, name + "-");
        cleanup.add(() -> Directories.delete(folder));
        return new Workspace(folder);
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** Makes room as a measurement goes on. */
    void remove(Path part) throws IOException {
        Directories.delete(part);
    }
}
