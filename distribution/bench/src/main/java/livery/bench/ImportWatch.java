package livery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Follows the imports of some stores over the API. */
final class ImportWatch {
    private static final long BETWEEN_LOOKS_MILLIS = 250;
    private static final int LOOKS_BETWEEN_REPORTS = 40;
    private static final Set<String> ENDED = Set.of("done", "failed");

    /** How far the imports are: as long as that changes, there is hope. */
    private record Progress(int begun, int ended, long read) {}

    private final Api api;
    private final List<String> stores;
    private final Report report;
    private final Duration patience;

    ImportWatch(Api api, List<String> stores, Report report) {
        this(api, stores, report, Duration.ofMinutes(5));
    }

    ImportWatch(Api api, List<String> stores, Report report, Duration patience) {
        this.api = api;
        this.stores = stores;
        this.report = report;
        this.patience = patience;
    }

    /**
     * Waits until so many files, of those that are meant, have ended.
     *
     * @throws BenchException when for the time of its patience no record was read, no file begun and none ended
     */
    Counts await(int files, Predicate<String> meant) throws IOException, InterruptedException {
        Progress last = new Progress(0, 0, 0);
        long moved = System.nanoTime();
        for (int look = 1; ; look++) {
            List<JsonNode> all = imports(meant);
            List<JsonNode> ended = all.stream()
                    .filter(one -> ENDED.contains(one.path("state").asText()))
                    .toList();
            if (ended.size() >= files) {
                return Counts.of(ended);
            }
            long read = all.stream().mapToLong(one -> one.path("read").asLong()).sum();
            Progress now = new Progress(all.size(), ended.size(), read);
            if (!now.equals(last)) {
                last = now;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > patience.toNanos()) {
                throw new BenchException(String.format(
                        Locale.ROOT,
                        "Nothing came in for %,d s: %d of %d files are done, %d begun, %,d records read",
                        patience.toSeconds(),
                        now.ended(),
                        files,
                        now.begun(),
                        read));
            }
            if (look % LOOKS_BETWEEN_REPORTS == 0) {
                report.progress(
                        String.format(Locale.ROOT, "%d of %d files done, %,d records read", ended.size(), files, read));
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private List<JsonNode> imports(Predicate<String> meant) throws IOException, InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        for (String store : stores) {
            for (JsonNode one :
                    api.get("/api/v1/tenants/" + store + "/imports?limit=200").path("items")) {
                if (meant.test(one.path("file").asText())) {
                    found.add(one);
                }
            }
        }
        return found;
    }
}
