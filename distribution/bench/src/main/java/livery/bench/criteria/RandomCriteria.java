package livery.bench.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import livery.criteria.Catalogue;
import livery.criteria.Criterion;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Function;
import livery.criteria.ItemCollection;
import livery.criteria.Operator;
import livery.criteria.Unit;
import livery.criteria.Value;
import livery.criteria.Window;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Criteria by chance over all that a catalogue offers, so that what is added to it is tried as well. */
final class RandomCriteria {

    private static final int DEPTH = 3;
    private static final int DEPTH_INSIDE = 2;

    private final Catalogue catalogue;
    private final LocalDate today;

    RandomCriteria(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    Arbitrary<Criterion> criteria() {
        Arbitrary<Criterion> comparisons = comparisons(catalogue.fields());
        Arbitrary<Criterion> aggregates =
                Arbitraries.of(catalogue.collections()).flatMap(this::aggregates);
        return tree(Arbitraries.oneOf(comparisons, aggregates), DEPTH);
    }

    private static Arbitrary<Criterion> tree(Arbitrary<Criterion> leaves, int depth) {
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Criterion> inner = tree(leaves, depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(2, leaves),
                Tuple.of(2, inner.list().ofMaxSize(3).map(Criterion.All::new)),
                Tuple.of(2, inner.list().ofMaxSize(3).map(Criterion.Any::new)),
                Tuple.of(1, inner.map(Criterion.Not::new)));
    }

    private Arbitrary<Criterion> comparisons(List<Field> fields) {
        List<Field> some = fields.stream().filter(RandomCriteria::isAsked).toList();
        return Arbitraries.of(some)
                .flatMap(field -> Arbitraries.of(field.type().operators())
                        .flatMap(operator -> values(field.type(), field, operator)
                                .map(values -> new Criterion.Comparison(field.name(), operator, values))));
    }

    /** Ids are left out: those of vehicles are known to the database alone. Tags have the same in each store. */
    private static boolean isAsked(Field field) {
        return field.type() != FieldType.ID || field.name().equals("tag");
    }

    private Arbitrary<Criterion> aggregates(ItemCollection collection) {
        Arbitrary<@Nullable Window> windows = windows().injectNull(collection.time() == null ? 1 : 0.4);
        Arbitrary<@Nullable Criterion> where =
                tree(comparisons(collection.fields()), DEPTH_INSIDE).injectNull(0.4);
        List<Function> functions = collection.functions().stream()
                .filter(function -> !fields(collection, function).isEmpty())
                .toList();
        return Arbitraries.of(functions)
                .flatMap(function -> Arbitraries.of(fields(collection, function))
                        .flatMap(field -> {
                            Arbitrary<Operator> operators = Arbitraries.of(operators(function, field));
                            return operators.flatMap(operator -> Combinators.combine(
                                            windows, where, values(type(function, field), field, operator, function))
                                    .as((window, inside, values) -> new Criterion.Aggregate(
                                            collection.name(),
                                            function,
                                            function.ofField() ? field.name() : null,
                                            window,
                                            inside,
                                            operator,
                                            values)));
                        }));
    }

    private static List<Field> fields(ItemCollection collection, Function function) {
        return collection.fields().stream()
                .filter(RandomCriteria::isAsked)
                .filter(field -> function != Function.DISTINCT || field.type() != FieldType.MONEY)
                .filter(field ->
                        function != Function.SUM || field.type() == FieldType.NUMBER || field.type() == FieldType.MONEY)
                .toList();
    }

    private static FieldType type(Function function, Field field) {
        return switch (function) {
            case SUM -> field.type();
            case FIRST, LAST -> FieldType.INSTANT;
            default -> FieldType.NUMBER;
        };
    }

    private static List<Operator> operators(Function function, Field field) {
        return type(function, field).operators().stream()
                .filter(operator -> function.ofTime() || operator.least() > 0)
                .toList();
    }

    private static Arbitrary<Window> windows() {
        Arbitrary<Window> last = Combinators.combine(Arbitraries.integers().between(1, 30), Arbitraries.of(Unit.class))
                .as(Window.Last::new);
        Arbitrary<LocalDate> from = Arbitraries.integers().between(0, 2_000).map(LocalDate.of(2020, 1, 1)::plusDays);
        Arbitrary<Window> fixed = Combinators.combine(
                        from.injectNull(0.2), Arbitraries.integers().between(1, 800))
                .as((day, days) -> new Window.Absolute(
                        day, day == null ? LocalDate.of(2024, 1, 1).plusDays(days) : day.plusDays(days)));
        return Arbitraries.oneOf(last, fixed);
    }

    private Arbitrary<List<Value>> values(FieldType type, Field field, Operator operator) {
        return values(type, field, operator, Function.COUNT);
    }

    private Arbitrary<List<Value>> values(FieldType type, Field field, Operator operator, Function function) {
        Arbitrary<Value> one = switch (type) {
            case TEXT -> Arbitraries.of(parts()).map(Value.Text::new);
            case NUMBER -> numbers(field, function);
            case MONEY ->
                Arbitraries.integers().between(0, 2_000).map(n -> new Value.Amount(BigDecimal.valueOf(n), "CNY"));
            case DATE, INSTANT -> days();
            case CHOICE ->
                Arbitraries.of(field.choices().stream().map(Field.Choice::value).toList())
                        .map(Value.Text::new);
            case ID -> Arbitraries.of(WorldRecords.TAGS).map(Value.Text::new);
            case YES_NO -> Arbitraries.of(true, false).map(Value.YesNo::new);
        };
        if (operator == Operator.BETWEEN) {
            Arbitrary<Value> side = type == FieldType.DATE || type == FieldType.INSTANT ? fixedDays() : one;
            return side.list().ofSize(2).map(RandomCriteria::ordered);
        }
        int most = Math.min(operator.most(), 3);
        return one.list().ofMinSize(operator.least()).ofMaxSize(most);
    }

    private static List<String> parts() {
        List<String> parts = new ArrayList<>(World.TEXTS);
        parts.addAll(List.of("广", "广东省", "市", "%", "_", "'", "\\", "%' or 1 = 1 --"));
        return parts;
    }

    private static Arbitrary<Value> numbers(Field field, Function function) {
        int most = function == Function.DAYS_SINCE ? 500 : field.name().endsWith("odometer-km") ? 100_000 : 8;
        if (function == Function.COUNT && field.name().startsWith("crm.")) {
            most = field.name().contains("birthday") ? 366 : 70;
        }
        boolean whole = function == Function.DAYS_SINCE;
        Arbitrary<Value> numbers =
                Arbitraries.integers().between(0, most).map(n -> new Value.Quantity(BigDecimal.valueOf(n)));
        Arbitrary<Value> halves = Arbitraries.integers()
                .between(-most, 2 * most)
                .map(n -> new Value.Quantity(BigDecimal.valueOf(5L * n, 1)));
        return whole ? numbers : Arbitraries.frequencyOf(Tuple.of(4, numbers), Tuple.of(1, halves));
    }

    private Arbitrary<Value> fixedDays() {
        return Arbitraries.integers()
                .between(-1_200, 10)
                .map(n -> new Value.Text(today.plusDays(n).toString()));
    }

    private Arbitrary<Value> days() {
        Arbitrary<Value> ago = Combinators.combine(Arbitraries.integers().between(-3, 40), Arbitraries.of(Unit.class))
                .as(Value.Ago::new);
        return Arbitraries.oneOf(fixedDays(), ago);
    }

    private static List<Value> ordered(List<Value> values) {
        Value first = values.get(0);
        if (first instanceof Value.Quantity) {
            return values.stream()
                    .sorted((a, b) -> ((Value.Quantity) a).number().compareTo(((Value.Quantity) b).number()))
                    .toList();
        }
        if (first instanceof Value.Amount) {
            return values.stream()
                    .sorted((a, b) -> ((Value.Amount) a).amount().compareTo(((Value.Amount) b).amount()))
                    .toList();
        }
        return Stream.of(values.get(0), values.get(1))
                .sorted((a, b) -> ((Value.Text) a).text().compareTo(((Value.Text) b).text()))
                .toList();
    }
}
