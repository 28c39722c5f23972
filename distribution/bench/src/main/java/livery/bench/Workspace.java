package livery.bench;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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
        Path folder = fresh(parent, name);
        cleanup.add(() -> Directories.delete(folder));
        return new Workspace(folder);
    }

    /** With a short name: the path of a socket in it has little room. */
    private static Path fresh(Path parent, String name) throws IOException {
        for (int number = 1; true; number++) {
            try {
                return Files.createDirectory(parent.resolve(name + "-" + number));
            } catch (FileAlreadyExistsException taken) {
                // Another measurement goes on, or one was killed.
            }
        }
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** Makes room as a measurement goes on. */
    void remove(Path part) throws IOException {
        Directories.delete(part);
    }
}
