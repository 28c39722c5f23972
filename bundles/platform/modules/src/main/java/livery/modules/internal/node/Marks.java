package livery.modules.internal.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Which bytes each bundle of a module was made of, beside the framework's own cache of bundles, which does not tell. The
 * mark of a bundle is taken away before it is changed, so a bundle that was being changed when the process died has
 * none, and is made anew. Without marks all is made anew, which is slow and right.
 */
final class Marks {

    private final PropertiesFile file;
    private final Properties marks;

    Marks(Path file) {
        this.file = new PropertiesFile(file);
        this.marks = this.file.read();
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
        try {
            file.write(marks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
