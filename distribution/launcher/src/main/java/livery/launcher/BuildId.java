package livery.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** For the build of a distribution: writes {@code build.id}, by which a home sees that it was changed. */
public final class BuildId {

    private BuildId() {}

    /** The only argument is the directory of the distribution. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        MessageDigest digest = Sha256.digest();
        for (String folder : List.of("etc", "lib", "modules", "system")) {
            for (Path file : files(directory.resolve(folder))) {
                digest.update(directory.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                Sha256.update(digest, file);
            }
        }
        Files.writeString(directory.resolve("build.id"), HexFormat.of().formatHex(digest.digest()) + "\n");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
