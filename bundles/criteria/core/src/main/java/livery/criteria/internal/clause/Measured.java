package livery.criteria.internal.clause;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.criteria.Axis;
import livery.criteria.Catalogue;
import livery.criteria.Criterion;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Function;
import livery.criteria.Measure;
import livery.criteria.Operator;
import livery.criteria.Value;
import livery.criteria.Window;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Finds the names of what is measured and of what a population is told apart by. */
public final class Measured {

    private final Catalogue catalogue;
    private final StoreDay day;

    public Measured(Catalogue catalogue, StoreDay day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    /** As a clause, of whose comparison nothing is asked. */
    public Clause.Made of(Measure measure) {
        if (measure.function() != Function.COUNT && measure.function() != Function.SUM) {
            throw Fault.invalid(new FieldFault("measure/function", "criteria.function.unmeasured"));
        }
        boolean money = catalogue.collection(measure.collection()).stream()
                .flatMap(collection -> collection.fields().stream())
                .anyMatch(field -> field.name().equals(measure.field()) && field.type() == FieldType.MONEY);
        Value nothing = money ? new Value.Amount(BigDecimal.ZERO, null) : new Value.Quantity(BigDecimal.ZERO);
        return (Clause.Made) clause(
                new Criterion.Aggregate(
                        measure.collection(),
                        measure.function(),
                        measure.field(),
                        measure.window(),
                        measure.where(),
                        Operator.AT_LEAST,
                        List.of(nothing)),
                "measure");
    }

    /** As a clause whether there is a value. */
    public Clause.Test of(Axis.ByField axis) {
        Criterion known = new Criterion.Comparison(axis.field(), Operator.KNOWN, List.of());
        return told((Clause.Test) clause(known, "axis"), axis.bounds());
    }

    /** As a clause within the collection whether there is a value. */
    public Clause.Test of(Axis.ByItem axis, Clause.Made measure) {
        Criterion known = new Criterion.Comparison(axis.field(), Operator.KNOWN, List.of());
        try {
            Clause.Made made = items(measure.collection().name(), axis.within(), known);
            return told((Clause.Test) Objects.requireNonNull(made.where()), axis.bounds());
        } catch (Fault e) {
            throw new Fault(
                    e.kind(),
                    e.code(),
                    e.values(),
                    e.fields().stream()
                            .map(fault -> new FieldFault(
                                    fault.field().replace("axis/where/", "axis/"), fault.code(), fault.values()))
                            .toList(),
                    e);
        }
    }

    /** How many items make somebody one of a part: those within, which fulfil what the measured ones do. */
    public Clause.Made counted(Axis.ByItem axis, Clause.Made measure) {
        Clause.Made all = items(measure.collection().name(), axis.within(), null);
        return new Clause.Made(
                all.at(), all.collection(), all.function(), null, null, all.span(), measure.where(), all.condition());
    }

    private Clause.Made items(String collection, @Nullable Window within, @Nullable Criterion where) {
        return (Clause.Made) clause(
                new Criterion.Aggregate(
                        collection,
                        Function.COUNT,
                        null,
                        within,
                        where,
                        Operator.AT_LEAST,
                        List.of(new Value.Quantity(BigDecimal.ONE))),
                "axis");
    }

    private Clause.Test told(Clause.Test test, List<BigDecimal> bounds) {
        FieldType type = test.field().type();
        boolean counted = type == FieldType.NUMBER || type == FieldType.MONEY;
        if (counted == bounds.isEmpty() || type == FieldType.DATE || type == FieldType.INSTANT) {
            String code = counted ? "criteria.axis.bounds" : "criteria.axis.unfit";
            throw Fault.invalid(new FieldFault(counted ? "axis/bounds" : "axis/field", code));
        }
        few(bounds, "axis/bounds");
        BigDecimal before = null;
        for (BigDecimal bound : bounds) {
            if (before != null && bound.compareTo(before) <= 0) {
                throw Fault.invalid(new FieldFault("axis/bounds", "criteria.axis.order"));
            }
            before = bound;
        }
        return type == FieldType.MONEY
                ? new Clause.Test(test.at(), test.sheet(), test.field(), day.currency(), test.condition())
                : test;
    }

    /** Each with its faults at its own place. */
    public List<Clause> of(Axis.ByClasses axis) {
        few(axis.classes(), "axis/classes");
        List<Clause> classes = new ArrayList<>();
        for (int i = 0; i < axis.classes().size(); i++) {
            classes.add(clause(axis.classes().get(i), "axis/classes/" + i));
        }
        return classes;
    }

    private static void few(List<?> parts, String at) {
        if (parts.size() > Axis.MOST) {
            throw Fault.invalid(new FieldFault(at, "criteria.axis.too-many", Map.of("most", Axis.MOST)));
        }
    }

    private Clause clause(Criterion criterion, String at) {
        List<FieldFault> faults = Clauses.faults(catalogue, day, criterion);
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults.stream()
                    .map(fault -> new FieldFault(at + fault.field(), fault.code(), fault.values()))
                    .toList());
        }
        return Clauses.of(catalogue, day, criterion);
    }

    /** Bounds as they are stored. */
    public List<BigDecimal> stored(Field field, List<BigDecimal> bounds) {
        return field.type() == FieldType.MONEY
                ? bounds.stream()
                        .map(bound -> day.minor(new Value.Amount(bound, null)))
                        .toList()
                : bounds;
    }
}
