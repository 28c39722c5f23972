package livery.criteria.internal.clause;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Operator;
import livery.criteria.Value;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import org.jspecify.annotations.Nullable;

/** Judges the operator and the values of one comparison, and makes a condition of them. */
final class Conditions {

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_DAYS = 400_000;
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final StoreDay day;
    private final String at;
    private final List<FieldFault> faults;

    Conditions(StoreDay day, String at, List<FieldFault> faults) {
        this.day = day;
        this.at = at;
        this.faults = faults;
    }

    /** What was meant; null when it makes no sense, and the faults say why. */
    @Nullable
    Condition of(FieldType type, List<Field.Choice> choices, Operator operator, List<Value> values) {
        if (!fits(type.wire(), type.operators(), operator, values)) {
            return null;
        }
        if (operator == Operator.KNOWN || operator == Operator.MISSING) {
            return new Condition.Known(operator == Operator.KNOWN);
        }
        return switch (type) {
            case TEXT -> texts(operator, values);
            case NUMBER -> numbers(operator, read(values, this::number));
            case MONEY -> numbers(operator, read(values, this::money));
            case DATE -> dates(operator, read(values, this::date));
            case INSTANT -> instants(operator, read(values, this::date));
            case CHOICE -> oneOf(read(values, (value, where) -> choice(value, where, choices)));
            case YES_NO -> oneOf(read(values, this::yesNo));
            case ID -> oneOf(read(values, this::id));
        };
    }

    /** Of a number that is never missing. */
    @Nullable
    Condition ofCounted(FieldType type, Operator operator, List<Value> values) {
        Set<Operator> operators = type.operators();
        operators.remove(Operator.KNOWN);
        operators.remove(Operator.MISSING);
        return fits(type.wire(), operators, operator, values) ? of(type, List.of(), operator, values) : null;
    }

    /** Of the days since a moment: a condition of that moment. */
    @Nullable
    Condition ofDaysSince(Operator operator, List<Value> values) {
        if (!fits("number", FieldType.NUMBER.operators(), operator, values)) {
            return null;
        }
        if (operator == Operator.KNOWN || operator == Operator.MISSING) {
            return new Condition.Known(operator == Operator.KNOWN);
        }
        List<Integer> days = read(values, this::days);
        if (days == null) {
            return null;
        }
        int first = days.get(0);
        return switch (operator) {
            case AT_LEAST -> ago(null, first);
            case MORE_THAN -> ago(null, first + 1);
            case AT_MOST -> ago(first, null);
            case LESS_THAN -> ago(first - 1, null);
            case BETWEEN -> ordered(first <= days.get(1)) ? ago(days.get(1), first) : null;
            default ->
                new Condition.Either(days.stream().map(one -> ago(one, one)).toList());
        };
    }

    /** A moment at most and at least so many days ago. */
    private Condition ago(@Nullable Integer most, @Nullable Integer least) {
        return new Condition.Within(
                most == null ? null : day.start(StoreDay.within(day.today().minusDays(most))),
                least == null ? null : day.start(StoreDay.within(day.today().minusDays(least - 1L))));
    }

    /** The one currency of the amounts; null when there is none. */
    @Nullable
    String currency(List<Value> values) {
        List<String> all = values.stream()
                .filter(Value.Amount.class::isInstance)
                .map(value -> day.currency((Value.Amount) value))
                .distinct()
                .toList();
        if (all.size() > 1) {
            fault(at + "/values", "criteria.value.currencies", Map.of());
        }
        return all.isEmpty() ? null : all.get(0);
    }

    private boolean fits(String type, Set<Operator> operators, Operator operator, List<Value> values) {
        if (!operators.contains(operator)) {
            String known = operators.stream().map(Operator::wire).collect(Collectors.joining(", "));
            fault(at + "/operator", "criteria.operator.unfit", Map.of("type", type, "known", known));
            return false;
        }
        if (values.size() < operator.least() || values.size() > operator.most()) {
            Map<String, Object> said = Map.of("least", operator.least(), "most", operator.most());
            fault(at + "/values", "criteria.values.count", said);
            return false;
        }
        return true;
    }

    private void fault(String where, String code, Map<String, Object> said) {
        faults.add(new FieldFault(where, code, said));
    }

    private boolean ordered(boolean inOrder) {
        if (!inOrder) {
            fault(at + "/values/1", "criteria.values.order", Map.of());
        }
        return inOrder;
    }

    /** Reads one value; null when it is not what is wanted. */
    private interface Reading<T> {
        @Nullable
        T read(Value value, String where);
    }

    private <T> @Nullable List<T> read(List<Value> values, Reading<T> reading) {
        List<T> read = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            T one = reading.read(values.get(i), at + "/values/" + i);
            if (one != null) {
                read.add(one);
            }
        }
        return read.size() == values.size() ? read : null;
    }

    private void wanted(String where, String code) {
        fault(where, code, Map.of());
    }

    private @Nullable Condition texts(Operator operator, List<Value> values) {
        List<String> texts = read(values, this::text);
        if (texts == null) {
            return null;
        }
        return switch (operator) {
            case STARTS_WITH -> new Condition.StartsWith(texts);
            case CONTAINS -> new Condition.Contains(texts);
            default -> new Condition.OneOf(List.copyOf(texts));
        };
    }

    private @Nullable String text(Value value, String where) {
        if (!(value instanceof Value.Text text) || text.text().isEmpty()) {
            wanted(where, "criteria.value.text");
            return null;
        }
        if (text.text().length() > LONGEST_TEXT) {
            fault(where, "criteria.value.too-long", Map.of("most", LONGEST_TEXT));
            return null;
        }
        return text.text();
    }

    private @Nullable BigDecimal number(Value value, String where) {
        if (value instanceof Value.Quantity quantity) {
            return quantity.number();
        }
        wanted(where, "criteria.value.number");
        return null;
    }

    private @Nullable BigDecimal money(Value value, String where) {
        if (value instanceof Value.Amount amount) {
            return day.minor(amount);
        }
        wanted(where, "criteria.value.amount");
        return null;
    }

    private @Nullable Integer days(Value value, String where) {
        boolean whole = value instanceof Value.Quantity quantity
                && quantity.number().stripTrailingZeros().scale() <= 0
                && quantity.number().signum() >= 0
                && quantity.number().compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0;
        if (whole) {
            return ((Value.Quantity) value).number().intValue();
        }
        wanted(where, "criteria.value.days");
        return null;
    }

    private @Nullable Condition numbers(Operator operator, @Nullable List<BigDecimal> values) {
        if (values == null) {
            return null;
        }
        return switch (operator) {
            case IS -> new Condition.OneOf(List.copyOf(values));
            case BETWEEN ->
                ordered(values.get(0).compareTo(values.get(1)) <= 0)
                        ? new Condition.Between(values.get(0), values.get(1))
                        : null;
            default -> new Condition.Compared(operator, values.get(0));
        };
    }

    private @Nullable LocalDate date(Value value, String where) {
        if (value instanceof Value.Ago ago) {
            return day.day(ago);
        }
        try {
            if (value instanceof Value.Text text && text.text().length() == 10) {
                LocalDate date = LocalDate.parse(text.text());
                if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                    return date;
                }
            }
        } catch (DateTimeParseException e) {
            wanted(where, "criteria.value.day");
            return null;
        }
        wanted(where, "criteria.value.day");
        return null;
    }

    private @Nullable Condition dates(Operator operator, @Nullable List<LocalDate> days) {
        if (days == null) {
            return null;
        }
        return switch (operator) {
            case BEFORE -> new Condition.Within(null, days.get(0));
            case FROM -> new Condition.Within(days.get(0), null);
            case BETWEEN ->
                ordered(!days.get(0).isAfter(days.get(1)))
                        ? new Condition.Within(days.get(0), days.get(1).plusDays(1))
                        : null;
            default -> new Condition.OneOf(List.copyOf(days));
        };
    }

    private @Nullable Condition instants(Operator operator, @Nullable List<LocalDate> days) {
        if (days == null) {
            return null;
        }
        return switch (operator) {
            case BEFORE -> new Condition.Within(null, start(days.get(0)));
            case FROM -> new Condition.Within(start(days.get(0)), null);
            case BETWEEN ->
                ordered(!days.get(0).isAfter(days.get(1)))
                        ? new Condition.Within(
                                start(days.get(0)), start(days.get(1).plusDays(1)))
                        : null;
            default ->
                new Condition.Either(days.stream()
                        .<Condition>map(one -> new Condition.Within(start(one), start(one.plusDays(1))))
                        .toList());
        };
    }

    private Temporal start(LocalDate date) {
        return day.start(date);
    }

    private static @Nullable Condition oneOf(@Nullable List<?> values) {
        return values == null ? null : new Condition.OneOf(List.copyOf(values));
    }

    private @Nullable String choice(Value value, String where, List<Field.Choice> choices) {
        for (Field.Choice choice : choices) {
            if (value instanceof Value.Text text && choice.value().equals(text.text())) {
                return choice.stored();
            }
        }
        String known = choices.stream().map(Field.Choice::value).collect(Collectors.joining(", "));
        fault(where, "criteria.value.choice", Map.of("known", known));
        return null;
    }

    private @Nullable Integer yesNo(Value value, String where) {
        if (value instanceof Value.YesNo said) {
            return said.yes() ? 1 : 0;
        }
        wanted(where, "criteria.value.yes-no");
        return null;
    }

    private @Nullable Long id(Value value, String where) {
        Long id =
                value instanceof Value.Text text ? Identifier.parse(text.text()).orElse(null) : null;
        if (id == null) {
            wanted(where, "criteria.value.id");
        }
        return id;
    }
}
