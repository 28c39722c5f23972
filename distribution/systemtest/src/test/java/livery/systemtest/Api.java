package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of the REST API with somebody's key, or with none. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String url;
    private final @Nullable String key;

    /** An answer. */
    record Answer(int status, String text, HttpResponse<String> response) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }

        /** The code of the problem. */
        String code() {
            return json().path("code").asText();
        }

        /** The codes by field. */
        List<String> fieldCodes() {
            List<String> codes = new ArrayList<>();
            json().path("errors")
                    .forEach(error -> codes.add(error.path("field").asText() + "="
                            + error.path("code").asText()));
            return codes;
        }

        Answer is(int wanted) {
            assertThat(status).as(text).isEqualTo(wanted);
            return this;
        }
    }

    private Api(String url, @Nullable String key) {
        this.url = url;
        this.key = key;
    }

    /** As the first person, who may do everything. */
    static Api operator() {
        return operator(Installation.shared());
    }

    static Api operator(Installation installation) {
        try {
            JsonNode first = JSON.readTree(
                    installation.home().resolve("first-sign-in.json").toFile());
            return new Api(installation.url(), first.get("apiKey").asText());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Api withKey(Installation installation, String key) {
        return new Api(installation.url(), key);
    }

    static Api nobody() {
        return new Api(Installation.shared().url(), null);
    }

    /** What it signs in with; null for nobody. */
    @Nullable
    String key() {
        return key;
    }

    /** With the same key, asking another node. */
    Api on(Installation node) {
        return new Api(node.url(), key);
    }

    /** As a new person with one role in one store. */
    Api somebody(String store, String role) {
        JsonNode person = post(
                        "/api/v1/group/people",
                        Map.of(
                                "name",
                                role + "-" + System.nanoTime(),
                                "roles",
                                List.of(Map.of("tenant", store, "role", role))))
                .is(201)
                .json();
        JsonNode made = post(
                        "/api/v1/group/people/" + person.get("id").asText() + "/keys",
                        Map.of("name", "test", "expires", "never"))
                .is(201)
                .json();
        return new Api(url, made.get("apiKey").asText());
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, Object body) {
        return send("POST", path, text(body));
    }

    Answer patch(String path, Object body) {
        return send("PATCH", path, text(body));
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    Answer send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The store with this code. */
    String store(String code) {
        for (JsonNode store :
                get("/api/v1/group/tenants?limit=200").is(200).json().get("items")) {
            if (store.get("code").asText().equals(code)) {
                return store.get("id").asText();
            }
        }
        throw new AssertionError("no store " + code);
    }

    /** A store of its own for a test. */
    String newStore() {
        return post(
                        "/api/v1/group/tenants",
                        Map.of("kind", "store", "code", "t" + System.nanoTime(), "name", "测试店", "brand", "yuanhang"))
                .is(201)
                .json()
                .get("id")
                .asText();
    }
}
