package livery.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets stores up through the REST API, and drops what their dealer systems export into the folders that their connections
 * watch. What was interrupted can be repeated: what is there stays, and each export is written once and dropped once.
 */
public final class Demonstration {

    private static final long SEED = 20_261_101L;

    private final Path folder;
    private final List<Store> stores;

    /**
     * @param folder where the exports and the watched folders lie: one folder a store
     */
    public Demonstration(Path folder, List<Store> stores) {
        this.folder = folder.toAbsolutePath();
        this.stores = List.copyOf(stores);
    }

    /**
     * Writes the exports of all stores beside the watched folders. Needs no running platform. A store whose exports were
     * all written once is left alone: they may have been dropped, and be under import.
     *
     * @return how many lines were written below their headers
     */
    public long writeExports() throws IOException {
        long lines = 0;
        for (Store store : stores) {
            Path whole = exports(store);
            if (!Files.exists(whole)) {
                Path fresh = whole.resolveSibling("exports.new");
                Map<Kind, Integer> written = StoreExports.write(store, fresh, SEED);
                Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE);
                lines += written.values().stream().mapToLong(Integer::longValue).sum();
            }
        }
        return lines;
    }

    /**
     * Whether the platform has a store already, whoever made it.
     *
     * @throws IOException when the platform refuses, with its answer
     */
    public static boolean anyStore(String url, String key) throws IOException, InterruptedException {
        return new Calls(HttpClient.newHttpClient(), url, key).any("/api/v1/group/tenants?limit=1");
    }

    /**
     * Makes brands, stores and connections where they are missing, and drops the exports.
     *
     * @param url of the platform, without a path
     * @param key an API key that may do this
     * @throws IOException when the platform refuses, with its answer
     */
    public void setUp(String url, String key) throws IOException, InterruptedException {
        Calls calls = new Calls(HttpClient.newHttpClient(), url, key);
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

    /** A file appears in a watched folder all at once, and only if it was not dropped before: then it is here no more. */
    private void drop(Store store, Kind kind, Path watched) throws IOException {
        Path export = StoreExports.file(exports(store), kind);
        if (Files.exists(export)) {
            Files.move(export, watched.resolve(export.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** There when all of a store's exports were written; empty when all were dropped. */
    private Path exports(Store store) {
        return folder.resolve(store.code()).resolve("exports");
    }
}
