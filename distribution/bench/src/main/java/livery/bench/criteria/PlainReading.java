package livery.bench.criteria;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import livery.criteria.Criterion;
import livery.criteria.Operator;
import livery.criteria.Value;
import livery.criteria.Window;
import org.jspecify.annotations.Nullable;

/** Judges a criterion over plain objects, one after the other, with no SQL: what the product must agree with. */
final class PlainReading {

    private final LocalDate today;
    private final ZoneId zone;
    private final String currency;

    PlainReading(LocalDate today, ZoneId zone, String currency) {
        this.today = today;
        this.zone = zone;
        this.currency = currency;
    }

    LocalDate today() {
        return today;
    }

    String currency() {
        return currency;
    }

    boolean holds(Criterion criterion, Someone someone) {
        return holds(criterion, someone.fields(), someone.items());
    }

    private boolean holds(Criterion criterion, Map<String, Object> fields, Map<String, List<Someone.Item>> items) {
        if (criterion instanceof Criterion.All all) {
            return all.of().stream().allMatch(one -> holds(one, fields, items));
        }
        if (criterion instanceof Criterion.Any any) {
            return any.of().stream().anyMatch(one -> holds(one, fields, items));
        }
        if (criterion instanceof Criterion.Not not) {
            return !holds(not.of(), fields, items);
        }
        if (criterion instanceof Criterion.Comparison comparison) {
            return compares(fields.get(comparison.field()), comparison.operator(), comparison.values());
        }
        Criterion.Aggregate aggregate = (Criterion.Aggregate) criterion;
        return compares(made(aggregate, items), aggregate.operator(), aggregate.values());
    }

    private @Nullable Object made(Criterion.Aggregate aggregate, Map<String, List<Someone.Item>> items) {
        Window window = aggregate.window();
        Criterion where = aggregate.where();
        List<Someone.Item> some = items.getOrDefault(aggregate.collection(), List.of()).stream()
                .filter(item -> window == null || inside(day(item.at()), window))
                .filter(item -> where == null || holds(where, item.fields(), Map.of()))
                .toList();
        Stream<Object> values = some.stream()
                .map(item -> item.fields().get(String.valueOf(aggregate.field())))
                .filter(Objects::nonNull);
        Comparator<Instant> order = Comparator.naturalOrder();
        return switch (aggregate.function()) {
            case COUNT -> BigDecimal.valueOf(some.size());
            case DISTINCT ->
                BigDecimal.valueOf(values.map(PlainReading::plain).distinct().count());
            case SUM -> sum(values.toList(), aggregate.values());
            case FIRST -> some.stream().map(Someone.Item::at).min(order).orElse(null);
            case LAST -> some.stream().map(Someone.Item::at).max(order).orElse(null);
            case DAYS_SINCE -> {
                Optional<LocalDate> last = some.stream()
                        .map(item -> day(item.at()))
                        .filter(day -> !day.isAfter(today))
                        .max(Comparator.naturalOrder());
                yield last.map(day -> BigDecimal.valueOf(ChronoUnit.DAYS.between(day, today)))
                        .orElse(null);
            }
        };
    }

    private static Object plain(Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros()
                : value instanceof Value.Amount amount ? amount.amount().stripTrailingZeros() : value;
    }

    private Object sum(List<Object> values, List<Value> beside) {
        if (beside.get(0) instanceof Value.Amount first) {
            BigDecimal all = values.stream()
                    .map(Value.Amount.class::cast)
                    .filter(amount -> code(amount).equals(code(first)))
                    .map(Value.Amount::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Value.Amount(all, code(first));
        }
        return values.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String code(Value.Amount amount) {
        return Objects.requireNonNullElse(amount.currency(), currency);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private boolean inside(LocalDate day, Window window) {
        if (window instanceof Window.Last last) {
            return !day.isAfter(today) && !day.isBefore(ago(last.count(), last.unit()));
        }
        Window.Absolute fixed = (Window.Absolute) window;
        return (fixed.from() == null || !day.isBefore(fixed.from()))
                && (fixed.before() == null || day.isBefore(fixed.before()));
    }

    private LocalDate ago(int count, livery.criteria.Unit unit) {
        return switch (unit) {
            case DAYS -> today.plusDays(-count);
            case WEEKS -> today.plusDays(-7L * count);
            case MONTHS -> today.plusMonths(-count);
            case YEARS -> today.plusYears(-count);
        };
    }

    private boolean compares(@Nullable Object stored, Operator operator, List<Value> values) {
        if (operator == Operator.KNOWN || operator == Operator.MISSING) {
            return (stored != null) == (operator == Operator.KNOWN);
        }
        if (stored == null) {
            return false;
        }
        if (stored instanceof String text) {
            return values.stream().map(value -> ((Value.Text) value).text()).anyMatch(one -> switch (operator) {
                case IS -> text.equals(one);
                case STARTS_WITH -> text.startsWith(one);
                default -> text.contains(one);
            });
        }
        if (stored instanceof Boolean yes) {
            return values.stream().anyMatch(value -> ((Value.YesNo) value).yes() == yes);
        }
        if (stored instanceof BigDecimal number) {
            List<BigDecimal> numbers = values.stream()
                    .map(value -> ((Value.Quantity) value).number())
                    .toList();
            return ordered(number, operator, numbers);
        }
        if (stored instanceof Value.Amount amount) {
            List<BigDecimal> amounts = values.stream()
                    .map(Value.Amount.class::cast)
                    .filter(value -> code(value).equals(code(amount)))
                    .map(Value.Amount::amount)
                    .toList();
            return amounts.size() == values.size() && ordered(amount.amount(), operator, amounts);
        }
        LocalDate day = stored instanceof Instant at ? day(at) : (LocalDate) stored;
        List<LocalDate> days = values.stream()
                .map(value -> value instanceof Value.Ago ago
                        ? ago(ago.count(), ago.unit())
                        : LocalDate.parse(((Value.Text) value).text()))
                .toList();
        return ordered(day, operator, days);
    }

    private static <T extends Comparable<? super T>> boolean ordered(T stored, Operator operator, List<T> values) {
        int first = stored.compareTo(values.get(0));
        return switch (operator) {
            case IS -> values.stream().anyMatch(value -> stored.compareTo(value) == 0);
            case AT_LEAST, FROM -> first >= 0;
            case AT_MOST -> first <= 0;
            case MORE_THAN -> first > 0;
            case LESS_THAN, BEFORE -> first < 0;
            default -> first >= 0 && stored.compareTo(values.get(1)) <= 0;
        };
    }
}
