package livery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

    private final Api api;
    private final List<String> stores;
    private final Report report;

    ImportWatch(Api api, List<String> stores, Report report) {
        this.api = api;
        this.stores = stores;
        this.report = report;
    }

    /** Waits until so many files, of those that are meant, have ended. */
    Counts await(int files, Predicate<String> meant) throws IOException, InterruptedException {
        for (int look = 1; ; look++) {
            List<JsonNode> all = imports(meant);
            List<JsonNode> ended = all.stream()
                    .filter(one -> ENDED.contains(one.path("state").asText()))
                    .toList();
            if (ended.size() >= files) {
                return Counts.of(ended);
            }
            if (look % LOOKS_BETWEEN_REPORTS == 0) {
                long read =
                        all.stream().mapToLong(one -> one.path("read").asLong()).sum();
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
