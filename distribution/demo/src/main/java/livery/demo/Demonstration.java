package livery.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets three stores up through the REST API, and drops what their dealer systems export into the folders that their
 * connections watch. Each step can be repeated; a home in which all of it was done is left alone.
 */
public final class Demonstration {

    private static final long SEED = 20_261_101L;
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(\\d+)\"");
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private final Path folder;
    private final List<Store> stores;

    /**
     * @param folder where the exports and the watched folders lie: one folder a store
     */
    public Demonstration(Path folder, List<Store> stores) {
        this.folder = folder.toAbsolutePath();
        this.stores = List.copyOf(stores);
    }

    /** Whether nothing is left to do. */
    public boolean done() {
        return Files.exists(folder.resolve("done"));
    }

    /**
     * Writes the exports of all stores beside the watched folders. Needs no running platform.
     *
     * @return how many lines they have below their headers
     */
    public long writeExports() throws IOException {
        long lines = 0;
        for (Store store : stores) {
            Map<Kind, Integer> written =
                    StoreExports.write(store, folder.resolve(store.code()).resolve("exports"), SEED);
            lines += written.values().stream().mapToLong(Integer::longValue).sum();
        }
        return lines;
    }

    /**
     * Makes brands, stores and connections where they are missing, and drops the exports.
     *
     * @param url of the platform, without a path
     * @param key an API key that may do this
     * @throws IOException when the platform refuses, with its answer
     */
    public void setUp(String url, String key) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        Calls calls = new Calls(client, url, key);
        calls.post("/api/v1/group/tenants", Map.of("kind", "brand", "code", "yuanhang", "name", "远航租车"));
        calls.post("/api/v1/group/tenants", Map.of("kind", "brand", "code", "anchi", "name", "安馳汽車"));
        for (Store store : stores) {
            String tenant = calls.post(
                    "/api/v1/group/tenants",
                    Map.of(
                            "kind", "store",
                            "code", store.code(),
                            "name", store.name(),
                            "brand", store.brand(),
                            "region", store.region(),
                            "timeZone", store.timeZone(),
                            "currency", store.currency()));
            String known = calls.get("/api/v1/tenants/" + tenant + "/connections?limit=200");
            for (Kind kind : Kind.values()) {
                Path watched =
                        Files.createDirectories(folder.resolve(store.code()).resolve(kind.folder()));
                if (!known.contains(Json.of(watched.toString()))) {
                    calls.post("/api/v1/tenants/" + tenant + "/connections", connection(store, kind, watched));
                }
                drop(store, kind, watched);
            }
        }
        Files.writeString(folder.resolve("done"), "");
    }

    private static Map<String, Object> connection(Store store, Kind kind, Path watched) {
        DealerSystem system = store.system();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("folder", watched.toString());
        settings.put("kind", kind.id());
        settings.put("source", system.source());
        settings.put("encoding", kind == Kind.CUSTOMER ? "" : system.encoding());
        settings.put("separator", "");
        settings.put("mapping", system.columns().getOrDefault(kind, Map.of()));
        settings.put("dateFormats", List.of(system.dateFormat(), system.dateTimeFormat()));
        return Map.of("name", system.source() + " " + kind.folder(), "adapter", "csv", "settings", settings);
    }

    /** A file appears in a watched folder all at once, and only if it was not dropped before. */
    private void drop(Store store, Kind kind, Path watched) throws IOException {
        Path export = StoreExports.file(folder.resolve(store.code()).resolve("exports"), kind);
        if (Files.exists(export)) {
            Files.move(export, watched.resolve(export.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Calls of the API as the holder of a key. */
    private record Calls(HttpClient client, String url, String key) {

        /** The id of what was made, or was there. */
        String post(String path, Map<String, Object> body) throws IOException, InterruptedException {
            String answer = send(HttpRequest.newBuilder(URI.create(url + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(Json.of(body))));
            Matcher id = ID.matcher(answer);
            if (!id.find()) {
                throw new IOException(path + " gave no id: " + answer);
            }
            return id.group(1);
        }

        String get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
        }

        private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(
                    request.header("Authorization", "Bearer " + key)
                            .timeout(LONGEST_CALL)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(
                        answer.request().uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }
}
