package livery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What became of the records of some imports.
 *
 * @param begun when the first file was begun
 * @param ended when the last one was done
 */
record Counts(
        int files,
        int failed,
        long read,
        long accepted,
        long unchanged,
        long quarantined,
        long waiting,
        Instant begun,
        Instant ended) {

    /**
     * The sum of imports that have ended.
     *
     * @param imports as the API shows them, one at least
     */
    static Counts of(List<JsonNode> imports) {
        return new Counts(
                imports.size(),
                (int) imports.stream()
                        .filter(one -> one.path("state").asText().equals("failed"))
                        .count(),
                sum(imports, "read"),
                sum(imports, "accepted"),
                sum(imports, "unchanged"),
                sum(imports, "quarantined"),
                sum(imports, "waiting"),
                imports.stream()
                        .map(one -> Instant.parse(one.path("startedAt").asText()))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                imports.stream()
                        .map(one -> Instant.parse(one.path("finishedAt").asText()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static long sum(List<JsonNode> imports, String count) {
        return imports.stream().mapToLong(one -> one.path(count).asLong()).sum();
    }

    /** Whether each record read is counted once. */
    boolean accountedFor() {
        return read == accepted + unchanged + quarantined + waiting;
    }

    double seconds() {
        return Duration.between(begun, ended).toMillis() / 1_000.0;
    }

    double recordsPerSecond() {
        return read / seconds();
    }
}
