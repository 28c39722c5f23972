package livery.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code livery bench} and {@code livery prove}: a program of its own, for it needs more memory than a launcher has, and
 * itself calls the launcher.
 */
record Bench(Distribution distribution) {

    int call(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx1g",
                // Each of its threads keeps a connection.
                "-Dhttp.maxConnections=64",
                "-Dlivery.distribution=" + distribution.directory(),
                "-classpath",
                distribution.directory().resolve("lib/bench") + "/*" + File.pathSeparator
                        + distribution.directory().resolve("lib/launcher") + "/*",
                "livery.bench.Main"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop"));
        return process.waitFor();
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
