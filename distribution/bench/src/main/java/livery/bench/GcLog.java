package livery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM writes with {@code -Xlog:gc}. */
record GcLog(List<Collection> collections) {
    private static final Pattern PAUSE =
            Pattern.compile("\\[([0-9.]+)s\\].*GC\\([0-9]+\\) Pause .* [0-9]+M->([0-9]+)M\\([0-9]+M\\).*");

    /**
     * One collection.
     *
     * @param second since the JVM's start
     * @param megabytesLeft in the heap after it, what lives and what it did not look at
     */
    record Collection(double second, int megabytesLeft) {}

    static GcLog read(Path file) throws IOException {
        return parse(Files.readAllLines(file));
    }

    static GcLog parse(List<String> lines) {
        return new GcLog(
                lines.stream().map(GcLog::collection).flatMap(Optional::stream).toList());
    }

    private static Optional<Collection> collection(String line) {
        Matcher parts = PAUSE.matcher(line);
        return parts.matches()
                ? Optional.of(new Collection(Double.parseDouble(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** The least that any collection in this time left: the nearest to what really lives. */
    OptionalInt least(double from, double to) {
        return collections.stream()
                .filter(one -> one.second() >= from && one.second() <= to)
                .mapToInt(Collection::megabytesLeft)
                .min();
    }
}
