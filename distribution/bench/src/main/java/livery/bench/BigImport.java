package livery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** One file in a store of its own, as the API shows it. */
final class BigImport {
    private final Api api;
    private final String base;
    private final String connection;
    private final Path watched;

    /** How far it is. */
    record Progress(String state, long bytes, long bytesRead, Counted counted) {
        double percent() {
            return bytes == 0 ? 0 : 100.0 * bytesRead / bytes;
        }
    }

    /** How many records were read, and what became of them. */
    record Counted(long read, long accepted, long unchanged, long quarantined, long waiting) {}

    private BigImport(Api api, String base, String connection, Path watched) {
        this.api = api;
        this.base = base;
        this.connection = connection;
        this.watched = watched;
    }

    static BigImport prepare(Api api, Path watched) throws IOException, InterruptedException {
        api.post("/api/v1/group/tenants", Map.of("kind", "brand", "code", "bench", "name", "Bench"));
        String store = api.post(
                        "/api/v1/group/tenants",
                        Map.of("kind", "store", "code", "big", "name", "Big", "brand", "bench", "region", "CN"))
                .path("id")
                .asText();
        String base = "/api/v1/tenants/" + store;
        Files.createDirectories(watched);
        Map<String, Object> settings = Map.of(
                "folder", watched.toString(), "kind", "customer", "source", "big", "mapping", WideCustomers.mapping());
        String connection = api.post(
                        base + "/connections", Map.of("name", "big", "adapter", "csv", "settings", settings))
                .path("id")
                .asText();
        return new BigImport(api, base, connection, watched);
    }

    void drop(Path file) throws IOException {
        Files.move(file, watched.resolve(file.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
    }

    Progress progress() throws IOException, InterruptedException {
        JsonNode one = api.get(base + "/imports?connection=" + connection)
                .path("items")
                .path(0);
        return new Progress(
                one.path("state").asText("none"),
                one.path("bytes").asLong(),
                one.path("bytesRead").asLong(),
                new Counted(
                        one.path("read").asLong(),
                        one.path("accepted").asLong(),
                        one.path("unchanged").asLong(),
                        one.path("quarantined").asLong(),
                        one.path("waiting").asLong()));
    }

    void pause() throws IOException, InterruptedException {
        api.post(base + "/connections/" + connection + "/pause", Map.of());
    }

    void resume() throws IOException, InterruptedException {
        api.post(base + "/connections/" + connection + "/resume", Map.of());
    }
}
