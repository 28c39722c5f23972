package livery.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A store of its own with connections to folders, and the imports that come of them. */
final class Intake {

    static final Map<String, String> COLUMNS =
            Map.of("externalId", "编号", "name", "姓名", "mobile", "手机", "birthDate", "生日");

    private final Api operator;
    private final String base;

    Intake(Api operator) {
        this.operator = operator;
        this.base = "/api/v1/tenants/" + operator.newStore();
    }

    /** The path of the store. */
    String base() {
        return base;
    }

    String connect(Path folder, String kind, Map<String, String> mapping) {
        return operator.post(
                        base + "/connections",
                        Map.of(
                                "name",
                                kind + " " + folder.getFileName(),
                                "adapter",
                                "csv",
                                "settings",
                                Map.of("folder", folder.toString(), "kind", kind, "mapping", mapping)))
                .is(201)
                .json()
                .get("id")
                .asText();
    }

    /** The import of a file, when it has come to this state. */
    JsonNode imported(String connection, String file, String state) {
        String path = base + "/imports?connection=" + connection;
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    JsonNode found = newest(operator.get(path).is(200).json(), file);
                    return found != null && found.get("state").asText().equals(state);
                });
        return newest(operator.get(path).json(), file);
    }

    private static JsonNode newest(JsonNode page, String file) {
        for (JsonNode one : page.get("items")) {
            if (one.get("file").asText().equals(file)) {
                return one;
            }
        }
        return null;
    }

    static void counts(JsonNode of, long read, long accepted, long unchanged, long quarantined, long waiting) {
        assertThat(List.of(
                        of.get("read").asLong(),
                        of.get("accepted").asLong(),
                        of.get("unchanged").asLong(),
                        of.get("quarantined").asLong(),
                        of.get("waiting").asLong()))
                .as("read, accepted, unchanged, quarantined, waiting")
                .containsExactly(read, accepted, unchanged, quarantined, waiting);
    }
}
