package livery.bench.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that operations take: written here where the schema alone does not say what would be right, else made from it. */
final class Samples {

    private static final String REASON = "{\"reason\":\"proof of isolation\"}";
    private static final String SETTINGS =
            "{\"folder\":\"/nowhere\",\"kind\":\"customer\",\"mapping\":{\"externalId\":\"id\",\"name\":\"name\"}}";
    private static final String CONNECTION = "{\"name\":\"proof\",\"adapter\":\"csv\",\"settings\":" + SETTINGS + "}";

    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("POST /tenants/{tenant}/customers", "{\"name\":\"proof\"}"),
            Map.entry(
                    "POST /tenants/{tenant}/customers/{id}/reveal",
                    "{\"fields\":[\"mobile\"],\"reason\":\"proof of isolation\"}"),
            Map.entry("POST /tenants/{tenant}/customers/{id}/merges", "{\"merged\":\"\"}"),
            Map.entry("PATCH /tenants/{tenant}/duplicates/{pair}", "{\"state\":\"different\"}"),
            Map.entry("POST /tenants/{tenant}/customers/{id}/erase", "{\"confirm\":\"nobody\",\"reason\":\"proof\"}"),
            Map.entry("POST /tenants/{tenant}/tasks", "{\"title\":\"proof\"}"),
            Map.entry("POST /tenants/{tenant}/leads", "{\"name\":\"proof\"}"),
            Map.entry("POST /tenants/{tenant}/leads/{id}/convert", "{}"),
            Map.entry("POST /tenants/{tenant}/tags", "{\"name\":\"proof\"}"),
            Map.entry(
                    "POST /tenants/{tenant}/fields",
                    "{\"record\":\"customer\",\"code\":\"proof\",\"type\":\"text\",\"labels\":{\"en\":\"proof\"}}"),
            Map.entry("POST /tenants/{tenant}/customers/{customer}/notes", "{\"text\":\"proof\"}"),
            Map.entry(
                    "POST /tenants/{tenant}/customers/{customer}/interactions",
                    "{\"channel\":\"phone\",\"direction\":\"in\",\"subject\":\"proof\"}"),
            Map.entry(
                    "POST /tenants/{tenant}/customers/{id}/consents",
                    "{\"purpose\":\"service\",\"channel\":\"any\",\"given\":false,\"method\":\"spoken\"}"),
            Map.entry(
                    "POST /tenants/{tenant}/customers/{customer}/external-data",
                    "{\"provider\":\"proof\",\"category\":\"other\",\"name\":\"proof\",\"text\":\"proof\","
                            + "\"purpose\":\"service\",\"basis\":\"contract\",\"reference\":\"proof\"}"),
            Map.entry(
                    "POST /tenants/{tenant}/customers/{customer}/feedback",
                    "{\"kind\":\"praise\",\"channel\":\"store\",\"text\":\"proof\"}"),
            Map.entry("POST /tenants/{tenant}/surveys", "{\"title\":\"proof\",\"method\":\"phone\"}"),
            Map.entry("POST /tenants/{tenant}/surveys/{id}/audience", "{\"customers\":[\"1\"]}"),
            Map.entry("POST /tenants/{tenant}/surveys/{id}/responses", "{\"answers\":[]}"),
            Map.entry("POST /tenants/{tenant}/surveys/{id}/measures", "{\"what\":\"proof\"}"),
            Map.entry(
                    "POST /tenants/{tenant}/advisers/hand-over",
                    "{\"from\":\"1\",\"to\":\"1\",\"customers\":0,\"tasks\":0,\"leads\":0}"),
            Map.entry("POST /tenants/{tenant}/vehicles", "{\"plate\":\"proof1\"}"),
            Map.entry("POST /tenants/{tenant}/vehicles/{id}/odometer", "{\"km\":1}"),
            Map.entry("POST /tenants/{tenant}/vehicles/{id}/roles", "{\"customer\":\"1\"}"),
            Map.entry(
                    "POST /tenants/{tenant}/customers/{id}/dealings",
                    "{\"kind\":\"inquiry\",\"at\":\"2026-01-01T00:00:00Z\"}"),
            Map.entry("POST /tenants/{tenant}/households", "{\"name\":\"proof\",\"members\":[]}"),
            Map.entry("POST /tenants/{tenant}/customers/{id}/contacts", "{\"name\":\"proof\"}"),
            Map.entry("POST /group/tenants/{place}/erase", "{\"code\":\"nobody\"}"),
            Map.entry("POST /tenants/{tenant}/segments", "{\"name\":\"proof\",\"criterion\":{\"all\":[]}}"),
            Map.entry("POST /tenants/{tenant}/criteria/customer/preview", "{\"criterion\":{\"all\":[]}}"),
            Map.entry(
                    "POST /tenants/{tenant}/criteria/customer/explain",
                    "{\"customer\":\"1\",\"criterion\":{\"all\":[]}}"),
            Map.entry("POST /tenants/{tenant}/reports", "{\"name\":\"proof\",\"definition\":{}}"),
            Map.entry("POST /tenants/{tenant}/reports/run", "{\"definition\":{}}"),
            Map.entry("POST /tenants/{tenant}/reports/customers", "{\"criterion\":{\"all\":[]}}"),
            Map.entry("POST /tenants/{tenant}/tallies/customer", "{\"field\":\"crm.region\"}"),
            Map.entry("POST /tenants/{tenant}/tallies/customer/ranked", "{}"),
            Map.entry("POST /tenants/{tenant}/views", "{\"list\":\"customers\",\"name\":\"proof\",\"shared\":true}"),
            Map.entry("POST /tenants/{tenant}/bulk/count", "{\"selection\":{\"ids\":[]}}"),
            Map.entry(
                    "POST /tenants/{tenant}/bulk",
                    "{\"action\":\"task\",\"title\":\"proof\",\"selection\":{\"ids\":[\"1\"]},\"count\":1}"),
            Map.entry("POST /tenants/{tenant}/list-exports", "{\"selection\":{\"ids\":[]}}"),
            Map.entry("POST /tenants/{tenant}/connections", CONNECTION),
            Map.entry("POST /tenants/{tenant}/connections/test", CONNECTION),
            Map.entry("POST /tenants/{tenant}/connections/{id}/test", "{}"),
            Map.entry("POST /tenants/{tenant}/quarantine/replay", "{\"count\":0,\"through\":\"1\"}"),
            Map.entry(
                    "POST /tenants/{tenant}/quarantine/dismiss",
                    "{\"count\":0,\"through\":\"1\",\"reason\":\"proof of isolation\"}"),
            Map.entry("POST /tenants/{tenant}/quarantine/{id}/replay", "{\"fields\":{}}"),
            Map.entry("POST /tenants/{tenant}/jobs", "{\"kind\":\"platform.trim-audit\"}"),
            Map.entry("POST /group/jobs", "{\"kind\":\"platform.trim-audit\"}"),
            Map.entry("PUT /tenants/{tenant}/calendar/days/{day}", "{\"name\":\"proof\",\"shifts\":[]}"),
            Map.entry("POST /tenants/{tenant}/calendar/import", "{\"days\":[]}"),
            Map.entry("PUT /group/holidays/{region}/{day}", "{\"kind\":\"holiday\",\"name\":\"proof\"}"),
            Map.entry("POST /group/holidays/{region}/import", "{\"holidays\":[]}"),
            Map.entry("POST /group/people/{person}/keys", "{\"name\":\"proof\",\"expires\":\"never\"}"),
            Map.entry("POST /group/people/{person}/password", "{\"password\":\"third of the proof\"}"));

    private Samples() {}

    /** The body of a call, or null where the operation takes none. */
    static @org.jspecify.annotations.Nullable String body(Operation operation) {
        if (!operation.takesBody()) {
            return null;
        }
        String written = WRITTEN.get(operation.toString());
        if (written != null) {
            return written;
        }
        if (operation.path().endsWith("/reveal")
                || operation.path().endsWith("/dismiss")
                || operation.path().endsWith("/skip")) {
            return REASON;
        }
        return operation.method().equals("PATCH") ? "{}" : Json.text(made(operation.properties()));
    }

    private static Map<String, Object> made(Map<String, JsonNode> properties) {
        Map<String, Object> body = new LinkedHashMap<>();
        properties.forEach((name, schema) -> {
            switch (type(schema)) {
                case "string" ->
                    body.put(name, schema.has("enum") ? schema.at("/enum/0").asText() : "proof");
                case "integer", "number" -> body.put(name, 1);
                case "boolean" -> body.put(name, true);
                case "array" -> body.put(name, List.of());
                default -> body.put(name, Map.of());
            }
        });
        return body;
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }
}
