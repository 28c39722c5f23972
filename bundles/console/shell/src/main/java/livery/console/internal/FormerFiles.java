package livery.console.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of former versions whose names change with their content, on this node's disk: a page that was opened before
 * the console itself was updated, or the node restarted, still asks for them. Each is kept for a month after the last
 * start that had it.
 */
final class FormerFiles {

    private static final Logger LOG = LoggerFactory.getLogger(FormerFiles.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,150}");

    /** What is asked for is looked up here, and never as a path. */
    private final Map<String, Path> known = new ConcurrentHashMap<>();

    private final @Nullable Path folder;

    /** @param folder which belongs to this alone; null where there is no place for it, and nothing is kept then */
    FormerFiles(@Nullable File folder) {
        Path root = folder == null ? null : folder.toPath();
        this.folder = root;
        if (root != null && Files.isDirectory(root)) {
            try (Stream<Path> all = Files.walk(root, 2)) {
                all.filter(Files::isRegularFile).toList().forEach(file -> know(root, file));
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("Files of former versions cannot be read", e);
            }
        }
    }

    private void know(Path root, Path file) {
        try {
            boolean old = Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(Instant.now().minus(KEPT));
            if (old || file.toString().endsWith(".part")) {
                Files.delete(file);
            } else {
                // The part, a slash and the name.
                known.put(root.relativize(file).toString(), file);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be looked at", file, e);
        }
    }

    /** Keeps those that last; those that are kept already are so for another month. */
    void keep(String part, Map<String, StaticFile> files) {
        if (folder == null || !NAME.matcher(part).matches()) {
            return;
        }
        files.forEach((path, file) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (file.lasting() && NAME.matcher(name).matches()) {
                write(folder.resolve(part), key(part, name), name, file.content());
            }
        });
    }

    private void write(Path place, String key, String name, byte[] content) {
        try {
            Path target = place.resolve(name);
            if (known.containsKey(key)) {
                Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
                return;
            }
            Files.createDirectories(place);
            Path half = place.resolve(name + ".part");
            Files.write(half, content);
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            known.put(key, target);
        } catch (IOException e) {
            LOG.warn("{} is not kept for pages that are open", name, e);
        }
    }

    /** A file of the frame or of a plug-in, by its name. */
    Optional<StaticFile> find(String part, String name) {
        Path file = known.get(key(part, name));
        if (file == null) {
            return Optional.empty();
        }
        try {
            return BundleFiles.file(name, Files.readAllBytes(file));
        } catch (IOException e) {
            LOG.warn("{} cannot be read", file, e);
            return Optional.empty();
        }
    }

    private static String key(String part, String name) {
        return part + "/" + name;
    }
}
