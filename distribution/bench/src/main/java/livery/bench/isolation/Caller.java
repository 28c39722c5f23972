package livery.bench.isolation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody who calls, known by the headers that they send. */
record Caller(String url, Map<String, String> known) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);
    private static final int TOO_MANY = 429;

    static Caller nobody(String url) {
        return new Caller(url, Map.of());
    }

    static Caller withKey(String url, String key) {
        return new Caller(url, Map.of("Authorization", "Bearer " + key));
    }

    /** Somebody who has signed in. */
    static Caller inSession(String url, Answer signedIn) {
        String cookie = signedIn.headers()
                .getOrDefault("set-cookie", List.of(""))
                .get(0)
                .split(";", 2)[0];
        String csrf = Json.read(signedIn.body()).path("csrf").asText();
        return new Caller(url, Map.of("Cookie", cookie, "X-Livery-Csrf", csrf));
    }

    /** Waits as long as it is told to when it has asked too often. */
    Answer call(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        Answer answer = send(method, path, body);
        while (answer.status() == TOO_MANY) {
            TimeUnit.SECONDS.sleep(Long.parseLong(
                    answer.headers().getOrDefault("retry-after", List.of("1")).get(0)));
            answer = send(method, path, body);
        }
        return answer;
    }

    private Answer send(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LONGEST_CALL)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        known.forEach(request::setHeader);
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        return new Answer(answer.statusCode(), headers, answer.body());
    }

    /**
     * What this makes or shows.
     *
     * @throws IOException when it is refused, with the answer
     */
    com.fasterxml.jackson.databind.JsonNode done(String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        Answer answer = call(method, path, body == null ? null : Json.text(body));
        if (!answer.succeeded()) {
            throw new IOException(method + " " + path + " was answered " + answer);
        }
        return Json.read(answer.body());
    }
}
