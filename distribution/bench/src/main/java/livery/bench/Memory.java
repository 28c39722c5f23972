package livery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The memory of a running platform, looked at again and again, and whether it stays flat. */
final class Memory {
    private static final int KILOBYTES_OF_A_MEGABYTE = 1024;
    /** What collections and caches may differ by from one third of the time to another. */
    private static final double TOLERANCE = 1.25;

    private static final int TOLERANCE_MEGABYTES = 64;

    private final long pid;
    private final Path log;
    private final Instant started;
    private final List<Look> looks = new ArrayList<>();

    /**
     * One look.
     *
     * @param second since the JVM's start
     * @param heap least megabytes after a collection since the look before, if there was one
     * @param resident megabytes of the process
     */
    record Look(double second, OptionalInt heap, int resident) {
        String heapText() {
            return heap.isPresent() ? Integer.toString(heap.getAsInt()) : "-";
        }
    }

    Memory(long pid, Path log) {
        this.pid = pid;
        this.log = log;
        this.started =
                ProcessHandle.of(pid).flatMap(one -> one.info().startInstant()).orElseGet(Instant::now);
    }

    Look look() throws IOException {
        double now = Duration.between(started, Instant.now()).toMillis() / 1_000.0;
        double before = looks.isEmpty() ? now : looks.get(looks.size() - 1).second();
        Look look = new Look(now, GcLog.read(log).least(before, now), resident());
        looks.add(look);
        return look;
    }

    private int resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Integer.parseInt(line.replaceAll("[^0-9]", "")) / KILOBYTES_OF_A_MEGABYTE;
            }
        }
        throw new BenchException("The platform's process is gone");
    }

    /**
     * The last third of the looks against the first: the least heap after a collection, which is left out where there
     * was none, and the most resident memory.
     */
    List<Comparison> comparisons() {
        int third = looks.size() / 3;
        if (third == 0) {
            throw new BenchException("Too few looks at the memory to judge it: " + looks.size());
        }
        List<Look> first = looks.subList(0, third);
        List<Look> last = looks.subList(looks.size() - third, looks.size());
        List<Comparison> comparisons = new ArrayList<>();
        OptionalInt before = leastHeap(first);
        OptionalInt after = leastHeap(last);
        if (before.isPresent() && after.isPresent()) {
            comparisons.add(new Comparison("heap after collections", before.getAsInt(), after.getAsInt()));
        }
        comparisons.add(new Comparison("resident memory", mostResident(first), mostResident(last)));
        return comparisons;
    }

    private static OptionalInt leastHeap(List<Look> looks) {
        return looks.stream().map(Look::heap).flatMapToInt(OptionalInt::stream).min();
    }

    private static int mostResident(List<Look> looks) {
        return looks.stream().mapToInt(Look::resident).max().orElseThrow();
    }

    /** Megabytes at the beginning and at the end. */
    record Comparison(String what, int first, int last) {
        boolean flat() {
            return last <= first * TOLERANCE + TOLERANCE_MEGABYTES;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %,d MB in the first third of the time, %,d MB in the last: %s",
                    what,
                    first,
                    last,
                    flat() ? "flat" : "it grows");
        }
    }
}
