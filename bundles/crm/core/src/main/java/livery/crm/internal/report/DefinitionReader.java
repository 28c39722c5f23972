package livery.crm.internal.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import livery.criteria.Axis;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.criteria.Measure;
import livery.criteria.Window;
import livery.platform.Decimals;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import org.jspecify.annotations.Nullable;

/** Reads definitions; what is wrong is said with its place, as {@code definition/span}. */
final class DefinitionReader {

    static final String AT = "definition";
    private static final TreeSet<String> KEYS = new TreeSet<>(List.of(
            "criterion", "field", "itemField", "bounds", "segments", "measure", "span", "by", "compare", "chart"));
    /** By what there are rows: one of these. */
    private static final List<String> ROWS = List.of("field", "itemField", "segments");

    private static final Map<String, Object> LAST_YEAR = Map.of("last", 12, "unit", "months");
    private static final Map<String, Object> REVENUE =
            Map.of("collection", "crm.dealings", "function", "sum", "field", "amount");

    private final Map<String, Object> tree;
    private final List<FieldFault> faults = new ArrayList<>();

    private DefinitionReader(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** @throws Fault with all that is wrong by itself, whatever fields and segments there are */
    static Definition read(@Nullable Map<String, Object> tree) {
        if (tree == null) {
            throw Fault.invalid(new FieldFault(AT, "crm.required"));
        }
        return new DefinitionReader(tree).read();
    }

    private Definition read() {
        tree.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> fault(
                        key.length() > 60 ? key.substring(0, 60) : key,
                        "criteria.key.unknown",
                        Map.of("known", String.join(", ", KEYS))));
        Rows rows = rows();
        Period by = word("by", Period.values(), Period::wire);
        Comparison comparison = word("compare", Comparison.values(), Comparison::wire);
        Chart chart = word("chart", Chart.values(), Chart::wire);
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        Object criterion = tree.get("criterion");
        Criterion who =
                criterion == null ? new Criterion.All(List.of()) : CriterionReader.read(criterion, AT + "/criterion");
        Criterion.Aggregate measured = aggregate(map("measure", REVENUE), LAST_YEAR, AT + "/measure");
        Window span = Objects.requireNonNull(
                aggregate(REVENUE, tree.getOrDefault("span", LAST_YEAR), AT).window());
        if (span instanceof Window.Absolute days && (days.from() == null || days.before() == null)) {
            throw Fault.invalid(
                    new FieldFault(AT + "/span/" + (days.from() == null ? "from" : "before"), "crm.required"));
        }
        return new Definition(
                who,
                rows,
                new Measure(measured.collection(), measured.function(), measured.field(), null, measured.where()),
                span,
                by,
                comparison,
                chart == null ? Chart.BAR : chart);
    }

    private Map<?, ?> map(String key, Map<String, Object> otherwise) {
        return tree.getOrDefault(key, otherwise) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** What is measured is read as what it would be compared with. */
    private static Criterion.Aggregate aggregate(Map<?, ?> given, Object window, String at) {
        Map<Object, Object> whole = new LinkedHashMap<>(given);
        whole.putIfAbsent("collection", "");
        whole.put("operator", "at-least");
        whole.put("values", List.of(0));
        if (whole.containsKey("window")) {
            throw Fault.invalid(new FieldFault(at + "/window", "crm.report.window"));
        }
        whole.put("window", window);
        try {
            return (Criterion.Aggregate) CriterionReader.read(whole, at);
        } catch (Fault e) {
            throw Fault.invalid(e.fields().stream()
                    .map(fault -> new FieldFault(
                            fault.field().replace(at + "/window", AT + "/span"), fault.code(), fault.values()))
                    .toList());
        }
    }

    private @Nullable Rows rows() {
        List<String> given = ROWS.stream().filter(key -> tree.get(key) != null).toList();
        if (given.size() > 1) {
            fault(given.get(1), "crm.report.rows", Map.of());
        }
        if (given.isEmpty()) {
            return null;
        }
        String key = given.get(0);
        Object value = Objects.requireNonNull(tree.get(key));
        if (key.equals("segments")) {
            return new Rows.BySegments(list(key, value, DefinitionReader::id));
        }
        if (!(value instanceof String name)) {
            fault(key, "criteria.name", Map.of());
            return null;
        }
        Object written = tree.get("bounds");
        List<BigDecimal> bounds = written == null ? List.of() : list("bounds", written, DefinitionReader::number);
        return key.equals("field") ? new Rows.ByField(name, bounds) : new Rows.ByItem(name, bounds);
    }

    private <T> List<T> list(String key, Object given, Function<Object, @Nullable T> reader) {
        if (!(given instanceof List<?> list) || list.size() > Axis.MOST) {
            String code = given instanceof List<?> ? "criteria.axis.too-many" : "criteria.list";
            fault(key, code, Map.of("most", Axis.MOST));
            return List.of();
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object one = list.get(i);
            T value = one == null ? null : reader.apply(one);
            if (value == null) {
                fault(key + "/" + i, key.equals("bounds") ? "crm.report.number" : "crm.segment.unknown", Map.of());
            } else {
                read.add(value);
            }
        }
        return read;
    }

    private static @Nullable Long id(Object given) {
        return Identifier.parse(String.valueOf(given)).orElse(null);
    }

    private static @Nullable BigDecimal number(Object given) {
        if (!(given instanceof Number) || given.toString().length() > 24) {
            return null;
        }
        BigDecimal number = new BigDecimal(given.toString());
        return Decimals.within(number, 16, 4) == null ? null : number;
    }

    private <T> @Nullable T word(String key, T[] all, Function<T, String> wire) {
        Object given = tree.get(key);
        if (given == null) {
            return null;
        }
        for (T one : all) {
            if (wire.apply(one).equals(given)) {
                return one;
            }
        }
        String known = String.join(", ", Arrays.stream(all).map(wire).toList());
        fault(key, "crm.report.word", Map.of("known", known));
        return null;
    }

    private void fault(String key, String code, Map<String, ?> values) {
        faults.add(new FieldFault(AT + "/" + key, code, Map.copyOf(values)));
    }
}
