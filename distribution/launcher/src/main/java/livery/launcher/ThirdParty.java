package livery.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * For the build of a distribution: writes {@code THIRD-PARTY.txt}, which names every jar in it with its licence. Feature
 * files decide what is in it, and not a pom, so that a plug-in which reads poms would not know all of it.
 */
public final class ThirdParty {

    private ThirdParty() {}

    /** The only argument is the directory of the distribution. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        StringBuilder text = new StringBuilder(head());
        lines(directory).forEach(line -> text.append(line).append('\n'));
        Files.writeString(directory.resolve("THIRD-PARTY.txt"), text);
    }

    private static String head() throws IOException {
        try (InputStream text = Objects.requireNonNull(ThirdParty.class.getResourceAsStream("third-party.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Collection<String> lines(Path directory) throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        for (String folder : List.of("lib", "system")) {
            try (Stream<Path> files = Files.walk(directory.resolve(folder))) {
                for (Path jar :
                        files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                    lines.addAll(JarLicence.lines(jar));
                }
            }
        }
        lines.addAll(ofModules(directory.resolve("modules")));
        return lines;
    }

    /** Of the bundles inside the archives of modules. */
    private static Collection<String> ofModules(Path folder) throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return lines;
        }
        Path bundle = Files.createTempFile("bundle", ".jar");
        try (Stream<Path> archives = Files.list(folder)) {
            for (Path archive : archives.sorted().toList()) {
                try (ZipFile zip = new ZipFile(archive.toFile())) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        if (entry.getName().endsWith(".jar")) {
                            Files.copy(zip.getInputStream(entry), bundle, StandardCopyOption.REPLACE_EXISTING);
                            lines.addAll(JarLicence.lines(bundle));
                        }
                    }
                }
            }
        } finally {
            Files.delete(bundle);
        }
        return lines;
    }
}
