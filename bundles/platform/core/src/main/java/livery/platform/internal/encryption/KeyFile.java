package livery.platform.internal.encryption;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys are given: in the environment ({@code LIVERY_KEYS}), or in a file ({@code LIVERY_KEY_FILE}, else
 * {@code keys/livery.keys} in the home).
 *
 * @param given the keys themselves, or null when they lie in the file
 */
record KeyFile(@Nullable String given, Path file) {

    private static final String HEAD = "# The keys of this installation. Without them what is encrypted is lost: "
            + "keep a copy apart from the database's.\n";

    static KeyFile standard() {
        return from(System.getenv(), Path.of(System.getProperty("karaf.base", ".")));
    }

    static KeyFile from(Map<String, String> environment, Path base) {
        String keys = environment.getOrDefault("LIVERY_KEYS", "").strip();
        String file = environment.getOrDefault("LIVERY_KEY_FILE", "").strip();
        Path home = Path.of(environment.getOrDefault("LIVERY_HOME", base.toString()));
        return new KeyFile(
                keys.isEmpty() ? null : keys, file.isEmpty() ? home.resolve("keys/livery.keys") : Path.of(file));
    }

    /** What is written there, or nothing when there is no file. */
    Optional<String> text() throws IOException {
        if (given != null) {
            return Optional.of(given);
        }
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** Makes the file, for its owner's eyes; on disk when this returns. */
    void create(KeyRing keys) throws IOException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(written);
        try (FileChannel channel = FileChannel.open(
                written,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap((HEAD + keys.text()).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
