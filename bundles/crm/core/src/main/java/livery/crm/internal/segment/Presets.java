package livery.crm.internal.segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The segments that are shipped, for a store to take over and change. Their numbers are where to begin: the classes of
 * A9 and the axes of A10 name no more.
 */
final class Presets {

    private static final String DEALINGS = "crm.dealings";
    private static final String INCOME = "crm.annual-income";
    private static final String USE = "crm.purpose-of-use";

    /** In the characters of both. */
    private static final List<String> FIRST_TIER = List.of("北京市", "上海市", "广州市", "廣州市", "深圳市");

    private Presets() {}

    /** Criteria as JSON has them, by the preset's name. */
    static Map<String, Map<String, Object>> all() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        Map<String, Object> dealtThisYear = count("at-least", 1, window(12, "months"), null);
        all.put("new", and(List.of(count("at-least", 1, null, null), not(firstBefore(90)))));
        all.put("potential", count("is", 0, null, null));
        all.put("current", and(List.of(dealtThisYear, firstBefore(90))));
        all.put("vip", and(List.of(spent(10_000, 12), count("at-least", 3, window(12, "months"), null))));
        all.put(
                "core",
                and(List.of(spent(20_000, 24), count("at-least", 4, window(24, "months"), kind("service-visit")))));
        all.put("growing", and(List.of(dealtThisYear, not(spent(20_000, 24)), spent(5_000, 24))));
        all.put("basic", and(List.of(count("at-least", 1, null, null), not(spent(5_000, 24)))));
        all.put("absent", and(List.of(count("at-least", 1, null, null), count("is", 0, window(12, "months"), null))));
        all.put("frequent", count("at-least", 4, window(12, "months"), kind("rental")));
        all.put(
                "long-term",
                count("at-least", 1, window(24, "months"), and(List.of(kind("rental"), at("days", "at-least", 30)))));
        all.put("young", at("crm.age", "less-than", 30));
        all.put("middle-aged", Map.of("field", "crm.age", "operator", "between", "values", List.of(30, 49)));
        all.put("senior", at("crm.age", "at-least", 50));
        all.put("first-tier-cities", Map.of("field", "crm.city", "operator", "is", "values", FIRST_TIER));
        all.put("region-unknown", Map.of("field", "crm.region", "operator", "missing"));
        all.put("high-income", at(INCOME, "at-least", amount(300_000)));
        all.put(
                "middle-income",
                and(List.of(at(INCOME, "at-least", amount(100_000)), at(INCOME, "less-than", amount(300_000)))));
        all.put("low-income", at(INCOME, "less-than", amount(100_000)));
        for (String rating : List.of("good", "average", "bad")) {
            all.put("credit-" + rating, at("crm.credit-rating", "is", rating));
        }
        all.put("for-production", at(USE, "is", "production"));
        all.put("for-haulage", at(USE, "is", "haulage"));
        all.put("for-family", at(USE, "is", "family"));
        all.put("for-commerce", at(USE, "is", "commercial"));
        all.put("new-energy", owns(List.of("hybrid", "plug-in", "electric")));
        all.put("value-added", paidForMore());
        all.put("clv-high", spent(50_000, 24));
        all.put("clv-mid", and(List.of(spent(20_000, 24), not(spent(50_000, 24)))));
        all.put("clv-potential", and(List.of(spent(5_000, 24), not(spent(20_000, 24)))));
        all.put("clv-low", and(List.of(count("at-least", 1, null, null), not(spent(5_000, 24)))));
        Map<String, Object> rental = kind("rental");
        Map<String, Object> brief = and(List.of(rental, at("days", "less-than", 30)));
        Map<String, Object> lasting = and(List.of(rental, at("days", "at-least", 30)));
        Map<String, Object> within = window(24, "months");
        all.put("short-term", and(List.of(count("at-least", 2, within, brief), count("is", 0, within, lasting))));
        all.put("temporary-term", and(List.of(count("is", 1, null, rental), count("is", 1, null, brief))));
        Map<String, Object> visited = count("at-least", 1, window(12, "months"), kind("service-visit"));
        all.put("personal-need", choosing());
        all.put("basic-need", and(List.of(visited, not(paidForMore()), not(choosing()))));
        all.put("referred", at("crm.was-referred", "is", true));
        all.put("referrer", brought());
        return all;
    }

    private static Map<String, Object> amount(int amount) {
        return Map.of("amount", amount);
    }

    private static Map<String, Object> owns(List<String> energies) {
        return Map.of(
                "collection",
                "crm.vehicles",
                "function",
                "count",
                "where",
                Map.of("field", "energy-type", "operator", "is", "values", energies),
                "operator",
                "at-least",
                "values",
                List.of(1));
    }

    private static Map<String, Object> brought() {
        return Map.of("collection", "crm.referrals", "function", "count", "operator", "at-least", "values", List.of(1));
    }

    /** Parts and work that the customer paid for, within a year. */
    private static Map<String, Object> paidForMore() {
        return Map.of(
                "collection",
                "crm.service-lines",
                "function",
                "sum",
                "field",
                "amount",
                "window",
                window(12, "months"),
                "where",
                at("payer", "is", "customer"),
                "operator",
                "at-least",
                "values",
                List.of(amount(1_000)));
    }

    /** Bought a car in a configuration that is on record, or asked and tried more than once within a year. */
    private static Map<String, Object> choosing() {
        Map<String, Object> configured =
                and(List.of(kind("vehicle-sale"), Map.of("field", "configuration", "operator", "known")));
        Map<String, Object> comparing =
                Map.of("field", "kind", "operator", "is", "values", List.of("test-drive", "inquiry"));
        return Map.of(
                "any",
                List.of(
                        count("at-least", 1, window(24, "months"), configured),
                        count("at-least", 2, window(12, "months"), comparing)));
    }

    private static Map<String, Object> and(List<Map<String, Object>> clauses) {
        return Map.of("all", clauses);
    }

    private static Map<String, Object> not(Map<String, Object> clause) {
        return Map.of("not", clause);
    }

    private static Map<String, Object> at(String field, String operator, Object value) {
        return Map.of("field", field, "operator", operator, "values", List.of(value));
    }

    private static Map<String, Object> kind(String kind) {
        return at("kind", "is", kind);
    }

    private static Map<String, Object> window(int count, String unit) {
        return Map.of("last", count, "unit", unit);
    }

    private static Map<String, Object> count(
            String operator,
            int value,
            @org.jspecify.annotations.Nullable Map<String, Object> window,
            @org.jspecify.annotations.Nullable Map<String, Object> where) {
        Map<String, Object> clause = new LinkedHashMap<>();
        clause.put("collection", DEALINGS);
        clause.put("function", "count");
        if (window != null) {
            clause.put("window", window);
        }
        if (where != null) {
            clause.put("where", where);
        }
        clause.put("operator", operator);
        clause.put("values", List.of(value));
        return clause;
    }

    /** In the store's own currency. */
    private static Map<String, Object> spent(int amount, int months) {
        return Map.of(
                "collection",
                DEALINGS,
                "function",
                "sum",
                "field",
                "amount",
                "window",
                window(months, "months"),
                "operator",
                "at-least",
                "values",
                List.of(Map.of("amount", amount)));
    }

    private static Map<String, Object> firstBefore(int days) {
        return Map.of(
                "collection",
                DEALINGS,
                "function",
                "first",
                "operator",
                "before",
                "values",
                List.of(Map.of("ago", days, "unit", "days")));
    }
}
