package livery.systemtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import livery.bench.deploy.ModuleVariant;
import livery.database.Directories;

/** The distribution once more, by links, with other versions of some of its modules. */
final class OtherDistribution {

    private static final Path TESTED = Path.of(System.getProperty("livery.assembly"));

    private OtherDistribution() {}

    /** @param versions by module */
    static Path with(String name, Map<String, String> versions) throws IOException {
        Path folder = Path.of(System.getProperty("basedir"), "target", name).toAbsolutePath();
        Directories.delete(folder);
        link(TESTED.toAbsolutePath().normalize(), folder);
        for (Map.Entry<String, String> one : versions.entrySet()) {
            Path archive = folder.resolve("modules").resolve(one.getKey() + ".kar");
            Files.delete(archive);
            new ModuleVariant(TESTED.resolve("modules").resolve(archive.getFileName()), one.getValue())
                    .write(archive, null);
        }
        return folder;
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path place = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(place);
                } else {
                    Files.createLink(place, one);
                }
            }
        }
    }
}
