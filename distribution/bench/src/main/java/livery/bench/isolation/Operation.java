package livery.bench.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An operation of the OpenAPI document.
 *
 * @param queries names of the query parameters that take a text
 * @param properties of the body, with their schemas; empty without a body
 */
record Operation(String method, String path, List<String> queries, Map<String, JsonNode> properties) {

    static final String ROOT = "/api/v1";
    static final String TENANT = "tenant";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** All of a document, each path after the other. */
    static List<Operation> all(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(found ->
                                operations.add(of(document, path.getKey(), found.getKey(), found.getValue()))));
        return operations;
    }

    private static Operation of(JsonNode document, String path, String method, JsonNode operation) {
        List<String> queries = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")
                    && parameter.at("/schema/type").asText().equals("string")) {
                queries.add(parameter.path("name").asText());
            }
        });
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        JsonNode whole =
                schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        Map<String, JsonNode> properties = new java.util.LinkedHashMap<>();
        whole.path("properties").properties().forEach(one -> properties.put(one.getKey(), one.getValue()));
        return new Operation(method.toUpperCase(Locale.ROOT), path, List.copyOf(queries), properties);
    }

    /** Whether it is about one store. */
    boolean ofStore() {
        return path.startsWith("/tenants/{tenant}/");
    }

    /** The variables of the path in their order, without the tenant. */
    List<String> variables() {
        return VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals(TENANT))
                .toList();
    }

    /** The path of what a variable picks one from. */
    String collection(String variable) {
        return path.substring(0, path.indexOf("/{" + variable + "}"));
    }

    /** The path with each variable in place, as it is called; 0 where nothing is known. */
    String at(Map<String, String> values) {
        return fill(path, values).replaceAll("\\{\\w+}", "0");
    }

    static String fill(String template, Map<String, String> values) {
        return ROOT
                + VARIABLE.matcher(template)
                        .replaceAll((MatchResult found) -> values.getOrDefault(found.group(1), found.group()));
    }

    boolean takesBody() {
        return !method.equals("GET") && !method.equals("DELETE");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
