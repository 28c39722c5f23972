package livery.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What is left in a platform after a full collection, as the JDK's own tool counts it.
 *
 * @param loaders class loaders of bundles, of former versions too
 * @param megabytes of the heap that is in use
 */
record LoadedClasses(long loaders, double megabytes) {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int SAME = 3;

    private static final String LOADER = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

    /** Once it has become no less for a while: what has just ended still holds what it used. */
    static LoadedClasses settled(long pid) throws IOException, InterruptedException {
        LoadedClasses least = of(pid);
        for (int same = 0; same < SAME; same++) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            LoadedClasses now = of(pid);
            if (now.loaders < least.loaders) {
                same = -1;
            }
            least = now.loaders <= least.loaders ? now : least;
        }
        return least;
    }

    private static LoadedClasses of(long pid) throws IOException, InterruptedException {
        // Twice: what the first collection has cleared the references to goes with the second.
        histogram(pid);
        List<String> lines = histogram(pid).lines().map(String::strip).toList();
        long loaders = lines.stream()
                .filter(line -> line.contains(LOADER + " ") || line.endsWith(LOADER))
                .map(line -> line.split("\\s+"))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .sum();
        long bytes = lines.stream()
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.split("\\s+"))
                .mapToLong(columns -> Long.parseLong(columns[2]))
                .sum();
        if (loaders == 0 || bytes == 0) {
            throw new BenchException("The classes of process " + pid + " cannot be counted.");
        }
        return new LoadedClasses(loaders, bytes / 1e6);
    }

    private static String histogram(long pid) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String printed = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new BenchException("jcmd failed: " + printed);
        }
        return printed;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d class loaders of bundles, heap %.1f MB", loaders, megabytes);
    }
}
