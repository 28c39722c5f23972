package livery.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a criterion from JSON: maps, lists, texts, numbers and booleans, as any library makes of it. It judges the form
 * and the size only; whether the names in it exist is for {@link Criteria#check}.
 */
public final class CriterionReader {

    /** How deep a criterion may be: one comparison is 1 deep. */
    public static final int MOST_DEPTH = 20;

    /** How many clauses it may have. */
    public static final int MOST_NODES = 500;

    /** How many values it may have in all. */
    public static final int MOST_VALUES = 1_000;

    private static final int MOST_FAULTS = 20;

    /** What a whole clause comes to that cannot be read; never seen outside, for there are faults then. */
    private static final Criterion NOTHING = new Criterion.All(List.of());

    private final List<FieldFault> faults = new ArrayList<>();
    private int nodes;
    private int values;

    private CriterionReader() {}

    /**
     * The criterion.
     *
     * @param tree what JSON made of it
     * @param at what the faults' places begin with: where the criterion stands in what was sent
     * @throws Fault with the faults of the fields, each a JSON pointer: not a criterion, an unknown key, too large
     */
    public static Criterion read(@Nullable Object tree, String at) {
        CriterionReader reader = new CriterionReader();
        Criterion read = reader.clause(tree, at, 1);
        if (!reader.faults.isEmpty()) {
            throw Fault.invalid(reader.faults.subList(0, Math.min(MOST_FAULTS, reader.faults.size())));
        }
        return read;
    }

    private void fault(String at, String code, Map<String, Object> said) {
        faults.add(new FieldFault(at, code, said));
    }

    private Criterion clause(@Nullable Object tree, String at, int depth) {
        if (depth > MOST_DEPTH) {
            fault(at, "criteria.too-deep", Map.of("most", MOST_DEPTH));
            return NOTHING;
        }
        if (++nodes > MOST_NODES) {
            if (nodes == MOST_NODES + 1) {
                fault(at, "criteria.too-many-clauses", Map.of("most", MOST_NODES));
            }
            return NOTHING;
        }
        if (!(tree instanceof Map<?, ?> map)) {
            fault(at, "criteria.clause.shape", Map.of());
            return NOTHING;
        }
        if (map.containsKey("all")) {
            return new Criterion.All(clauses(map, "all", at, depth));
        }
        if (map.containsKey("any")) {
            return new Criterion.Any(clauses(map, "any", at, depth));
        }
        if (map.containsKey("not")) {
            only(map, at, Set.of("not"));
            return new Criterion.Not(clause(map.get("not"), at + "/not", depth + 1));
        }
        if (map.containsKey("collection")) {
            return aggregate(map, at, depth);
        }
        if (map.containsKey("field")) {
            only(map, at, Set.of("field", "operator", "values"));
            return new Criterion.Comparison(text(map, "field", at), operator(map, at), values(map, at));
        }
        fault(at, "criteria.clause.shape", Map.of());
        return NOTHING;
    }

    private List<Criterion> clauses(Map<?, ?> map, String name, String at, int depth) {
        only(map, at, Set.of(name));
        List<Criterion> read = new ArrayList<>();
        if (!(map.get(name) instanceof List<?> list)) {
            fault(at + "/" + name, "criteria.list", Map.of());
            return read;
        }
        for (int i = 0; i < list.size() && nodes <= MOST_NODES; i++) {
            read.add(clause(list.get(i), at + "/" + name + "/" + i, depth + 1));
        }
        return read;
    }

    private Criterion aggregate(Map<?, ?> map, String at, int depth) {
        only(map, at, Set.of("collection", "function", "field", "window", "where", "operator", "values"));
        Function function = named(Function.values(), Function::wire, map, "function", at, "criteria.function.unknown");
        Object where = map.get("where");
        return new Criterion.Aggregate(
                text(map, "collection", at),
                function == null ? Function.COUNT : function,
                map.get("field") == null ? null : text(map, "field", at),
                map.get("window") == null ? null : window(map.get("window"), at + "/window"),
                where == null ? null : clause(where, at + "/where", depth + 1),
                operator(map, at),
                values(map, at));
    }

    private Operator operator(Map<?, ?> map, String at) {
        Operator operator = named(Operator.values(), Operator::wire, map, "operator", at, "criteria.operator.unknown");
        return operator == null ? Operator.KNOWN : operator;
    }

    private <T> @Nullable T named(
            T[] all, java.util.function.Function<T, String> wire, Map<?, ?> map, String key, String at, String code) {
        Object said = map.get(key);
        for (T one : all) {
            if (wire.apply(one).equals(said)) {
                return one;
            }
        }
        String known = String.join(", ", List.of(all).stream().map(wire).toList());
        fault(at + "/" + key, code, Map.of("known", known));
        return null;
    }

    private @Nullable Window window(@Nullable Object tree, String at) {
        if (tree instanceof Map<?, ?> map && map.containsKey("last")) {
            only(map, at, Set.of("last", "unit"));
            Value.Ago last = ago(map, "last", 1, at);
            return last == null ? null : new Window.Last(last.count(), last.unit());
        }
        if (tree instanceof Map<?, ?> map && (map.containsKey("from") || map.containsKey("before"))) {
            only(map, at, Set.of("from", "before"));
            Window.Absolute window = new Window.Absolute(Days.read(map.get("from")), Days.read(map.get("before")));
            day(map.get("from"), window.from() == null, at + "/from");
            day(map.get("before"), window.before() == null, at + "/before");
            if (window.from() != null
                    && window.before() != null
                    && !window.from().isBefore(window.before())) {
                fault(at + "/before", "criteria.window.order", Map.of());
            }
            return window;
        }
        fault(at, "criteria.window.shape", Map.of());
        return null;
    }

    private void day(@Nullable Object said, boolean unread, String at) {
        if (said != null && unread) {
            fault(at, "criteria.day", Map.of("least", Days.EARLIEST, "most", Days.LATEST));
        }
    }

    private List<Value> values(Map<?, ?> map, String at) {
        List<Value> read = new ArrayList<>();
        Object tree = map.get("values");
        if (tree == null) {
            return read;
        }
        if (!(tree instanceof List<?> list)) {
            fault(at + "/values", "criteria.list", Map.of());
            return read;
        }
        values += list.size();
        if (values > MOST_VALUES) {
            fault(at + "/values", "criteria.too-many-values", Map.of("most", MOST_VALUES));
            return read;
        }
        for (int i = 0; i < list.size(); i++) {
            Value value = value(list.get(i), at + "/values/" + i);
            if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    private @Nullable Value value(@Nullable Object tree, String at) {
        if (tree instanceof String text) {
            return new Value.Text(text);
        }
        if (tree instanceof Boolean yes) {
            return new Value.YesNo(yes);
        }
        if (tree instanceof Number number) {
            BigDecimal read = Numbers.read(number.toString());
            if (read != null) {
                return new Value.Quantity(read);
            }
            fault(at, "criteria.number", Map.of("digits", Numbers.DIGITS, "decimals", Numbers.DECIMALS));
            return null;
        }
        if (tree instanceof Map<?, ?> map && map.containsKey("amount")) {
            return amount(map, at);
        }
        if (tree instanceof Map<?, ?> map && map.containsKey("ago")) {
            only(map, at, Set.of("ago", "unit"));
            return ago(map, "ago", 0, at);
        }
        if (tree instanceof Map<?, ?> map && map.containsKey("ahead")) {
            only(map, at, Set.of("ahead", "unit"));
            Value.Ago ahead = ago(map, "ahead", 0, at);
            return ahead == null ? null : new Value.Ago(-ahead.count(), ahead.unit());
        }
        fault(at, "criteria.value.shape", Map.of());
        return null;
    }

    private @Nullable Value amount(Map<?, ?> map, String at) {
        only(map, at, Set.of("amount", "currency"));
        Object said = map.get("amount");
        BigDecimal amount = said instanceof Number || said instanceof String ? Numbers.read(said.toString()) : null;
        if (amount == null) {
            fault(at + "/amount", "criteria.number", Map.of("digits", Numbers.DIGITS, "decimals", Numbers.DECIMALS));
            return null;
        }
        Object currency = map.get("currency");
        if (currency != null && !Numbers.isCurrency(currency)) {
            fault(at + "/currency", "criteria.currency", Map.of());
            return null;
        }
        return new Value.Amount(amount, (String) currency);
    }

    private Value.@Nullable Ago ago(Map<?, ?> map, String key, int least, String at) {
        Unit unit = named(Unit.values(), Unit::wire, map, "unit", at, "criteria.unit.unknown");
        BigDecimal count = map.get(key) instanceof Number number ? Numbers.read(number.toString()) : null;
        boolean whole = count != null && count.stripTrailingZeros().scale() <= 0;
        if (count == null || !whole || count.intValue() < least || count.intValue() > Days.MOST_UNITS) {
            fault(at + "/" + key, "criteria.count", Map.of("least", least, "most", Days.MOST_UNITS));
            return null;
        }
        return unit == null ? null : new Value.Ago(count.intValue(), unit);
    }

    private String text(Map<?, ?> map, String key, String at) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        fault(at + "/" + key, "criteria.name", Map.of());
        return "";
    }

    private void only(Map<?, ?> map, String at, Set<String> known) {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                fault(at + "/" + pointed(String.valueOf(key)), "criteria.key.unknown", Map.of("known", listed(known)));
            }
        }
    }

    private static String listed(Set<String> known) {
        return known.stream().sorted().reduce((a, b) -> a + ", " + b).orElse("");
    }

    /** A key as a part of a JSON pointer; of a long one the beginning tells enough. */
    private static String pointed(String key) {
        String part = key.length() > 60 ? key.substring(0, 60) : key;
        return part.replace("~", "~0").replace("/", "~1");
    }
}
