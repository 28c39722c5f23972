package livery.modules.internal.node;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Which bytes each bundle of a module was made of, beside the framework's own cache of bundles, which does not tell. The
 * mark of a bundle is taken away before it is changed, so a bundle that was being changed when the process died has
 * none, and is made anew.
 */
final class Marks {

    private final Path file;
    private final Properties marks = new Properties();

    Marks(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                marks.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                // Without marks all is made anew, which is slow and right.
                marks.clear();
            }
        }
    }

    synchronized Optional<String> of(String location) {
        return Optional.ofNullable(marks.getProperty(location));
    }

    synchronized void set(String location, String sha256) {
        marks.setProperty(location, sha256);
        write();
    }

    synchronized void remove(String location) {
        if (marks.remove(location) != null) {
            write();
        }
    }

    private void write() {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(part)) {
                marks.store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
