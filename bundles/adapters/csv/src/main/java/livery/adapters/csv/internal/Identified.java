package livery.adapters.csv.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Which file it was that bore a name: another one of the same name, or the same written on, is not equal to it.
 *
 * @param key the file system's own
 */
record Identified(String key, long size, long modified) {

    /** Nothing for what is no plain file: a link could lead anywhere, and a pipe never ends. */
    static Optional<Identified> of(File file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file.toPath(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    ? Optional.of(new Identified(
                            String.valueOf(found.fileKey()),
                            found.size(),
                            found.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (IOException | InvalidPathException gone) {
            // It went meanwhile, or has a name that cannot be written here.
            return Optional.empty();
        }
    }
}
