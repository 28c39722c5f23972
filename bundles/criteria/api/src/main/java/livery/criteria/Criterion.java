package livery.criteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition that each thing of a population, such as each customer, fulfils or does not: there is no third answer. A
 * comparison with a value that is missing is false, and so {@link Not} of it is true; whether a value is missing is asked
 * by {@link Operator#KNOWN} and {@link Operator#MISSING}. The names in it are judged by {@link Criteria#check} only.
 */
public sealed interface Criterion {

    /** All of them; of none it is true. */
    record All(List<Criterion> of) implements Criterion {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public Map<String, Object> tree() {
            return Map.of("all", of.stream().map(Criterion::tree).toList());
        }
    }

    /** At least one of them; of none it is false. */
    record Any(List<Criterion> of) implements Criterion {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public Map<String, Object> tree() {
            return Map.of("any", of.stream().map(Criterion::tree).toList());
        }
    }

    /** True where the other is false. */
    record Not(Criterion of) implements Criterion {
        @Override
        public Map<String, Object> tree() {
            return Map.of("not", of.tree());
        }
    }

    /**
     * A field beside values.
     *
     * @param field of the population, or inside {@link Aggregate#where} of the collection
     */
    record Comparison(String field, Operator operator, List<Value> values) implements Criterion {
        public Comparison {
            values = List.copyOf(values);
        }

        @Override
        public Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("field", field);
            put(tree, operator, values);
            return tree;
        }
    }

    /**
     * Something counted over a collection, beside values. Of no item at all, count, sum and distinct are 0, while the
     * first, the last and the days since the last are missing.
     *
     * @param field what is summed, or what differs; null for the other functions
     * @param window only items whose time lies in it; null for all
     * @param where only items that fulfil it; null for all
     */
    record Aggregate(
            String collection,
            Function function,
            @Nullable String field,
            @Nullable Window window,
            @Nullable Criterion where,
            Operator operator,
            List<Value> values)
            implements Criterion {
        public Aggregate {
            values = List.copyOf(values);
        }

        @Override
        public Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("collection", collection);
            tree.put("function", function.wire());
            if (field != null) {
                tree.put("field", field);
            }
            if (window != null) {
                tree.put("window", window.tree());
            }
            if (where != null) {
                tree.put("where", where.tree());
            }
            put(tree, operator, values);
            return tree;
        }
    }

    /** As JSON: maps, lists, texts, numbers and booleans, which {@link CriterionReader} reads again. */
    Map<String, Object> tree();

    private static void put(Map<String, Object> tree, Operator operator, List<Value> values) {
        tree.put("operator", operator.wire());
        if (!values.isEmpty()) {
            tree.put("values", values.stream().map(Value::tree).toList());
        }
    }
}
