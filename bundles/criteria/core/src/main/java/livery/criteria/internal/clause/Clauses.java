package livery.criteria.internal.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.criteria.Catalogue;
import livery.criteria.Criterion;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Function;
import livery.criteria.ItemCollection;
import livery.criteria.Sheet;
import livery.criteria.Window;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Finds the names of a criterion in a catalogue and judges what is put beside them. */
public final class Clauses {

    private final Catalogue catalogue;
    private final StoreDay day;
    private final List<FieldFault> faults = new ArrayList<>();

    private Clauses(Catalogue catalogue, StoreDay day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    /** What is wrong with it. */
    public static List<FieldFault> faults(Catalogue catalogue, StoreDay day, Criterion criterion) {
        Clauses clauses = new Clauses(catalogue, day);
        clauses.of(criterion, "", null);
        return List.copyOf(clauses.faults);
    }

    /**
     * The clause.
     *
     * @throws Fault when something is wrong with it
     */
    public static Clause of(Catalogue catalogue, StoreDay day, Criterion criterion) {
        Clauses clauses = new Clauses(catalogue, day);
        Clause clause = clauses.of(criterion, "", null);
        if (!clauses.faults.isEmpty()) {
            throw Fault.invalid(clauses.faults);
        }
        return clause;
    }

    /** @param inside the collection whose items the criterion is about, or null for the population */
    private Clause of(Criterion criterion, String at, @Nullable ItemCollection inside) {
        if (criterion instanceof Criterion.All all) {
            return new Clause.All(at, each(all.of(), at + "/all/", inside));
        }
        if (criterion instanceof Criterion.Any any) {
            return new Clause.Any(at, each(any.of(), at + "/any/", inside));
        }
        if (criterion instanceof Criterion.Not not) {
            return new Clause.Not(at, of(not.of(), at + "/not", inside));
        }
        if (criterion instanceof Criterion.Aggregate aggregate) {
            return inside == null ? made(aggregate, at) : nothing(at, at + "/collection", "criteria.collection.inside");
        }
        Criterion.Comparison comparison = (Criterion.Comparison) criterion;
        return inside == null ? ofSheet(comparison, at) : ofItem(comparison, at, inside);
    }

    private List<Clause> each(List<Criterion> criteria, String at, @Nullable ItemCollection inside) {
        List<Clause> clauses = new ArrayList<>(criteria.size());
        for (int i = 0; i < criteria.size(); i++) {
            clauses.add(of(criteria.get(i), at + i, inside));
        }
        return clauses;
    }

    /** Stands for what is faulty, and is never asked. */
    private Clause nothing(String at, String where, String code) {
        faults.add(new FieldFault(where, code, Map.of()));
        return new Clause.All(at, List.of());
    }

    private Clause ofSheet(Criterion.Comparison comparison, String at) {
        for (Sheet sheet : catalogue.sheets()) {
            Field field = field(sheet.fields(), comparison.field());
            if (field != null) {
                return test(comparison, at, sheet, field);
            }
        }
        return nothing(at, at + "/field", "criteria.field.unknown");
    }

    private Clause ofItem(Criterion.Comparison comparison, String at, ItemCollection inside) {
        Field field = field(inside.fields(), comparison.field());
        return field == null ? nothing(at, at + "/field", "criteria.field.unknown") : test(comparison, at, null, field);
    }

    private static @Nullable Field field(List<Field> fields, @Nullable String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Clause test(Criterion.Comparison comparison, String at, @Nullable Sheet sheet, Field field) {
        Conditions conditions = new Conditions(day, at, faults);
        Condition condition = conditions.of(field.type(), field.choices(), comparison.operator(), comparison.values());
        String currency = field.type() == FieldType.MONEY ? conditions.currency(comparison.values()) : null;
        return condition == null
                ? new Clause.All(at, List.of())
                : new Clause.Test(at, sheet, field, currency, condition);
    }

    private Clause made(Criterion.Aggregate aggregate, String at) {
        ItemCollection collection = catalogue.collection(aggregate.collection()).orElse(null);
        if (collection == null) {
            return nothing(at, at + "/collection", "criteria.collection.unknown");
        }
        Function function = aggregate.function();
        if (!collection.functions().contains(function)) {
            return nothing(at, at + "/function", "criteria.function.unfit");
        }
        Field field = field(collection.fields(), aggregate.field());
        if (function.ofField() && field == null) {
            return nothing(at, at + "/field", "criteria.field.unknown");
        }
        if (!function.ofField() && aggregate.field() != null) {
            return nothing(at, at + "/field", "criteria.field.unused");
        }
        if (function == Function.SUM
                && field != null
                && field.type() != FieldType.NUMBER
                && field.type() != FieldType.MONEY) {
            return nothing(at, at + "/field", "criteria.field.unsummed");
        }
        if (function == Function.DISTINCT && field != null && field.type() == FieldType.MONEY) {
            return nothing(at, at + "/field", "criteria.field.uncounted");
        }
        if (aggregate.window() != null && collection.time() == null) {
            return nothing(at, at + "/window", "criteria.window.timeless");
        }
        Clause where = aggregate.where() == null ? null : of(aggregate.where(), at + "/where", collection);
        Conditions conditions = new Conditions(day, at, faults);
        Condition condition = condition(aggregate, field, conditions);
        boolean money = function == Function.SUM && field != null && field.type() == FieldType.MONEY;
        return condition == null
                ? new Clause.All(at, List.of())
                : new Clause.Made(
                        at,
                        collection,
                        function,
                        field,
                        money ? conditions.currency(aggregate.values()) : null,
                        span(aggregate.window(), function),
                        where,
                        condition);
    }

    private static @Nullable Condition condition(
            Criterion.Aggregate aggregate, @Nullable Field field, Conditions conditions) {
        return switch (aggregate.function()) {
            case COUNT, DISTINCT -> conditions.ofCounted(FieldType.NUMBER, aggregate.operator(), aggregate.values());
            case SUM ->
                conditions.ofCounted(
                        field == null ? FieldType.NUMBER : field.type(), aggregate.operator(), aggregate.values());
            case FIRST, LAST -> conditions.of(FieldType.INSTANT, List.of(), aggregate.operator(), aggregate.values());
            case DAYS_SINCE -> conditions.ofDaysSince(aggregate.operator(), aggregate.values());
        };
    }

    /** What lies ahead is no part of the days since. */
    private Condition.@Nullable Within span(@Nullable Window window, Function function) {
        java.time.LocalDate from = window == null ? null : window.from(day.today());
        java.time.LocalDate before = window == null ? null : window.before(day.today());
        java.time.LocalDate tomorrow = day.today().plusDays(1);
        if (function == Function.DAYS_SINCE && (before == null || before.isAfter(tomorrow))) {
            before = tomorrow;
        }
        return from == null && before == null
                ? null
                : new Condition.Within(
                        from == null ? null : day.start(StoreDay.within(from)),
                        before == null ? null : day.start(StoreDay.within(before)));
    }
}
