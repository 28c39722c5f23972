package livery.itests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The container as its tests see it: its bundles, and its API as the first person may use it. */
final class Inside {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static BundleContext bundles;

    private Inside() {}

    static void bundles(BundleContext context) {
        bundles = context;
    }

    static BundleContext bundles() {
        return bundles;
    }

    static Bundle bundle(String symbolicName) {
        return Arrays.stream(bundles.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bundle " + symbolicName));
    }

    /** Waits until the platform says that it is ready; says what is missing when it does not. */
    static void awaitReady() throws Exception {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        String last = "no answer";
        while (System.nanoTime() < end) {
            try {
                if (send("GET", "/health/ready", null).statusCode() == 200) {
                    return;
                }
                last = reasons();
            } catch (IOException e) {
                last = String.valueOf(e);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready: " + last);
    }

    /** At the monitor's port, where they are told. */
    private static String reasons() throws Exception {
        URI ready = URI.create("http://127.0.0.1:" + System.getProperty("livery.itests.monitor") + "/health/ready");
        return CLIENT.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    static HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getProperty("livery.itests.port") + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (path.startsWith("/api/")) {
            request.header("Authorization", "Bearer " + key());
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String key() throws IOException {
        String json = Files.readString(Path.of(System.getProperty("karaf.base"), "first-sign-in.json"));
        return first("apiKey", json);
    }

    /** The first value of a field in a JSON document. */
    static String first(String field, String json) {
        Matcher value =
                Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!value.find()) {
            throw new AssertionError("no " + field + " in " + json);
        }
        return value.group(1);
    }
}
