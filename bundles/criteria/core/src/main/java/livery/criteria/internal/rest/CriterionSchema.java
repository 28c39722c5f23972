package livery.criteria.internal.rest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import livery.criteria.CriterionReader;
import livery.criteria.Operator;
import livery.criteria.Unit;

/** The language as JSON Schema (2020-12). What a schema cannot say, the reader does: how deep, and how much in all. */
final class CriterionSchema {

    private static final Map<String, Object> CLAUSE = Map.of("$ref", "#/$defs/criterion");
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private CriterionSchema() {}

    static Map<String, Object> make() {
        Map<String, Object> defs = new LinkedHashMap<>();
        defs.put(
                "criterion",
                Map.of(
                        "oneOf",
                        List.of(
                                several("all"),
                                several("any"),
                                object(Map.of("not", CLAUSE), "not"),
                                comparison(),
                                aggregate())));
        defs.put("operator", Map.of("enum", names(Operator.values(), Operator::wire)));
        defs.put("unit", Map.of("enum", names(Unit.values(), Unit::wire)));
        defs.put("values", Map.of("type", "array", "items", value(), "maxItems", CriterionReader.MOST_VALUES));
        defs.put("window", Map.of("oneOf", List.of(last(), days("from"), days("before"))));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$ref", "#/$defs/criterion");
        schema.put("$defs", defs);
        return schema;
    }

    private static Map<String, Object> object(Map<String, Object> properties, String... required) {
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of(required),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> several(String name) {
        Map<String, Object> list = Map.of("type", "array", "items", CLAUSE, "maxItems", CriterionReader.MOST_NODES);
        return object(Map.of(name, list), name);
    }

    private static Map<String, Object> comparison() {
        return object(Map.of("field", TEXT, "operator", ref("operator"), "values", ref("values")), "field", "operator");
    }

    private static Map<String, Object> aggregate() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("collection", TEXT);
        properties.put(
                "function", Map.of("enum", names(livery.criteria.Function.values(), livery.criteria.Function::wire)));
        properties.put("field", TEXT);
        properties.put("window", ref("window"));
        properties.put("where", CLAUSE);
        properties.put("operator", ref("operator"));
        properties.put("values", ref("values"));
        return object(properties, "collection", "function", "operator");
    }

    private static Map<String, Object> last() {
        Map<String, Object> count = Map.of("type", "integer", "minimum", 1, "maximum", 40_000);
        return object(Map.of("last", count, "unit", ref("unit")), "last", "unit");
    }

    /** With one of its ends required, and the other not where the first is missing. */
    private static Map<String, Object> days(String required) {
        Map<String, Object> day = Map.of("type", "string", "format", "date");
        return object(required.equals("from") ? Map.of("from", day, "before", day) : Map.of("before", day), required);
    }

    private static Map<String, Object> value() {
        Map<String, Object> count = Map.of("type", "integer", "minimum", 0, "maximum", 40_000);
        Map<String, Object> amount = Map.of("type", List.of("number", "string"));
        return Map.of(
                "oneOf",
                List.of(
                        Map.of("type", List.of("string", "number", "boolean")),
                        object(
                                Map.of("amount", amount, "currency", Map.of("type", "string", "pattern", "^[A-Z]{3}$")),
                                "amount"),
                        object(Map.of("ago", count, "unit", ref("unit")), "ago", "unit"),
                        object(Map.of("ahead", count, "unit", ref("unit")), "ahead", "unit")));
    }

    private static Map<String, Object> ref(String name) {
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static <T> List<String> names(T[] all, Function<T, String> wire) {
        return Arrays.stream(all).map(wire).toList();
    }
}
