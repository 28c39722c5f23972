package livery.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code livery bench} and {@code livery prove}: a program of its own, for it needs more memory than a launcher has, and
 * itself calls the launcher.
 */
record Bench(Distribution distribution) {

    private static final List<String> KARAF =
            List.of("org/apache/karaf", "org/apache/felix", "org/eclipse", "org/ops4j");

    int call(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx1g",
                // Each of its threads keeps a connection.
                "-Dhttp.maxConnections=128",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-Dorg.jboss.logging.provider=slf4j",
                "-Dlivery.distribution=" + distribution.directory(),
                "-classpath",
                distribution.directory().resolve("lib/bench") + "/*" + File.pathSeparator
                        + distribution.directory().resolve("lib/launcher") + "/*" + File.pathSeparator + bundles(),
                "livery.bench.Main"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop"));
        return process.waitFor();
    }

    /** What some measurements run in their own process; Karaf and its log are no part of that. */
    private String bundles() throws IOException {
        Path system = distribution.directory().resolve("system");
        try (Stream<Path> files = Files.walk(system)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> KARAF.stream().noneMatch(system.relativize(file)::startsWith))
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** It has a platform to stop and folders to remove. */
    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
