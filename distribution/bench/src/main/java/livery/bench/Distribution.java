package livery.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import livery.database.MariaDbBinaries;

/** The distribution that is measured. */
record Distribution(Path directory) {
    /** Set by the launcher, which knows where it lies. */
    private static final String PROPERTY = "livery.distribution";

    static Distribution ofThisRun() {
        Path directory = Path.of(System.getProperty(PROPERTY, ""));
        if (!Files.isDirectory(directory.resolve("system"))) {
            throw new BenchException("-D" + PROPERTY + " names no distribution: " + directory);
        }
        return new Distribution(directory.toAbsolutePath().normalize());
    }

    /** The program {@code livery} as people start it. */
    Path program() {
        return directory.resolve("bin/livery");
    }

    MariaDbBinaries database() {
        return MariaDbBinaries.in(directory.resolve("lib/mariadb"));
    }

    /** In a checkout what is built lies under {@code target}; elsewhere the folder where one stands is as good as any. */
    Path benchFolder() {
        for (Path root = directory.getParent(); root != null; root = root.getParent()) {
            if (Files.exists(root.resolve("mvnw"))) {
                return root.resolve("target/bench");
            }
        }
        return Path.of("livery-bench");
    }
}
