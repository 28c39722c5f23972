package livery.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls of the REST API as the holder of a key; whatever is no success is an {@link IOException} with the answer. */
record Calls(HttpClient client, String url, String key) {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(\\d+)\"");
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

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

    /** Whether a list has anything in it. */
    boolean any(String path) throws IOException, InterruptedException {
        return ID.matcher(get(path)).find();
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
