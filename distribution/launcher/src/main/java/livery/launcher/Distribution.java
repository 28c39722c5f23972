package livery.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The unpacked distribution: read-only while it runs, shared by any number of homes. */
record Distribution(Path directory) {

    /** The launcher's jar lies in {@code lib/launcher} of its distribution. */
    static Distribution ofThisJar() {
        try {
            Path jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path directory = jar.resolveSibling("../..").toAbsolutePath().normalize();
            if (Files.isDirectory(directory.resolve("system"))) {
                return new Distribution(directory);
            }
            throw new LauncherException(LauncherException.FAILED, "There is no distribution around " + jar);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Differs between any two builds whose files differ. */
    String buildId() throws IOException {
        return Files.readString(directory.resolve("build.id")).strip();
    }

    /** Of Livery; 0 where it was not packed. */
    String version() {
        String version = Distribution.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    Path etc() {
        return directory.resolve("etc");
    }

    Path databaseBinaries() {
        return directory.resolve("lib/mariadb");
    }

    List<Path> jars(String folder) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("lib").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
