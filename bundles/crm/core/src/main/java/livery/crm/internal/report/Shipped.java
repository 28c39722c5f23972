package livery.crm.internal.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reports that are shipped, each on the dashboard of those whose work it is about. A store may keep its own instead. */
final class Shipped {

    private static final Map<String, Object> LAST_YEAR = Map.of("last", 12, "unit", "months");
    private static final String DEALINGS = "crm.dealings";

    private Shipped() {}

    /** One of them, whose name is the message {@code crm.report.preset.<code>}. */
    record One(String code, Audience audience, Map<String, Object> definition) {}

    static List<One> all() {
        return List.of(
                new One("revenue", Audience.MANAGERS, over("month", sum(null), "line", "year-before")),
                new One(
                        "service-visits",
                        Audience.MANAGERS,
                        over("month", count("service-visit"), "bar", "year-before")),
                new One("regions", Audience.MANAGERS, by("crm.region", sum(null), "bar")),
                new One("sources", Audience.MARKETERS, by("crm.information-source", sum(null), "pie")),
                new One("ages", Audience.MARKETERS, bounded("crm.age", List.of(18, 30, 45, 60), sum(null))),
                new One("rentals-by-use", Audience.MARKETERS, by("crm.purpose-of-use", count("rental"), "bar")),
                new One("rentals", Audience.ADVISERS, over("month", count("rental"), "bar", "year-before")),
                new One("insured", Audience.ADVISERS, by("crm.insured", sum("insurance-policy"), "pie")));
    }

    private static Map<String, Object> sum(@Nullable String kind) {
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.put("collection", DEALINGS);
        measure.put("function", "sum");
        measure.put("field", "amount");
        if (kind != null) {
            measure.put("where", of(kind));
        }
        return measure;
    }

    private static Map<String, Object> count(String kind) {
        return Map.of("collection", DEALINGS, "function", "count", "where", of(kind));
    }

    private static Map<String, Object> of(String kind) {
        return Map.of("field", "kind", "operator", "is", "values", List.of(kind));
    }

    private static Map<String, Object> over(String period, Map<String, Object> measure, String chart, String compare) {
        return Map.of("measure", measure, "span", LAST_YEAR, "by", period, "chart", chart, "compare", compare);
    }

    private static Map<String, Object> by(String field, Map<String, Object> measure, String chart) {
        return Map.of("field", field, "measure", measure, "span", LAST_YEAR, "chart", chart);
    }

    private static Map<String, Object> bounded(String field, List<Integer> bounds, Map<String, Object> measure) {
        return Map.of("field", field, "bounds", bounds, "measure", measure, "span", LAST_YEAR, "chart", "bar");
    }
}
