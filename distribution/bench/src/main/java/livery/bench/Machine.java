package livery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The machine at the start of a measurement.
 *
 * @param load average number of processes that ran or wanted to, over the last minute
 */
record Machine(int cores, double load, long memoryMegabytes) {
    private static final double QUIET = 1.5;
    private static final int KILOBYTES_OF_A_MEGABYTE = 1024;

    static Machine now() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                number(Path.of("/proc/loadavg"), 0),
                (long) number(Path.of("/proc/meminfo"), 1) / KILOBYTES_OF_A_MEGABYTE);
    }

    private static double number(Path file, int word) {
        try {
            return Double.parseDouble(Files.readString(file).split("\\s+", word + 2)[word]);
        } catch (IOException e) {
            throw new BenchException("This machine does not say what it does: " + e, e);
        }
    }

    /** Whether other work shares the machine, so that no verdict can be given. */
    boolean busy() {
        return load > QUIET;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d cores, %,d MB, load %.2f at the start, Java %s",
                cores,
                memoryMegabytes,
                load,
                System.getProperty("java.version"));
    }
}
