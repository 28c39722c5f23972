package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** What an installation says of itself at its monitor's port. */
record Monitor(Installation installation) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> get(String path) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(installation.monitor() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    /** The state of each part, with the code of its reason where it is not up. */
    Map<String, String> parts(int status) {
        HttpResponse<String> answer = get("/health/ready");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        Map<String, String> parts = new TreeMap<>();
        try {
            for (JsonNode part : JSON.readTree(answer.body()).path("parts")) {
                String code = part.path("code").asText();
                parts.put(part.path("name").asText(), part.path("state").asText() + (code.isEmpty() ? "" : " " + code));
                assertThat(code.isEmpty() || part.path("reason").asText().contains(" "))
                        .as(part + " has a sentence")
                        .isTrue();
            }
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
        return parts;
    }

    /** The value of each series that there is now. */
    Map<String, Double> metrics() {
        HttpResponse<String> answer = get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Double> values = new TreeMap<>();
        answer.body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> values.put(
                        line.substring(0, line.lastIndexOf(' ')),
                        Double.parseDouble(
                                line.substring(line.lastIndexOf(' ') + 1).replace("+Inf", "Infinity"))));
        return values;
    }
}
