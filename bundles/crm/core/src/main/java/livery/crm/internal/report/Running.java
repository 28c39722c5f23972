package livery.crm.internal.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.criteria.Axis;
import livery.criteria.Catalogue;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Function;
import livery.criteria.Grid;
import livery.criteria.Measure;
import livery.criteria.Operator;
import livery.criteria.Value;
import livery.criteria.Window;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.own.Labels;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.segment.Segments;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Asks what a report asks: by field two statements, however many columns; one more for each segment. */
final class Running {

    private static final int MOST_ROWS = 200;

    private final Criteria criteria;
    private final Segments segments;
    private final Texts texts;
    private final Guarded guarded;

    Running(Criteria criteria, Segments segments, Texts texts, Guarded guarded) {
        this.criteria = criteria;
        this.segments = segments;
        this.texts = texts;
        this.guarded = guarded;
    }

    /** @throws Fault with what is wrong, as {@code definition/…}; {@code criteria.too-slow} */
    Result run(CallContext context, Definition definition, Days days) {
        List<Measure> measures = measures(definition, days);
        List<SegmentRow> parts = segments(context, definition);
        Grid grid = asked(context, definition, definition.who(), axis(definition, parts, whole(days)), measures);
        List<Object> trees = new ArrayList<>(List.of(definition.tree()));
        parts.forEach(part -> trees.add(part.tree()));
        guarded.asked(context, trees);
        int width = days.columns().size();
        boolean compared = days.before() != null;
        List<Result.Row> rows = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            rows.add(row(context, definition, parts, row, days));
        }
        Result.Row all = cut(grid.all(), null, null, definition.who(), width, compared);
        return new Result(days, rows, all, grid.more(), grid.currency());
    }

    /** That it can be asked: it is, of nobody. */
    void check(CallContext context, Definition definition) {
        List<Measure> one = List.of(definition.measure());
        asked(
                context,
                definition,
                new Criterion.Any(List.of()),
                axis(definition, segments(context, definition), null),
                one);
    }

    private Grid asked(
            CallContext context, Definition definition, Criterion who, @Nullable Axis axis, List<Measure> measures) {
        List<FieldFault> faults = criteria.check(context, CustomerCriteria.CUSTOMER, definition.who());
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults.stream()
                    .map(fault -> new FieldFault(
                            DefinitionReader.AT + "/criterion" + fault.field(), fault.code(), fault.values()))
                    .toList());
        }
        boolean byItem = definition.rows() instanceof Rows.ByItem;
        try {
            return criteria.grid(context, CustomerCriteria.CUSTOMER, who, axis, measures, MOST_ROWS);
        } catch (Fault e) {
            throw new Fault(
                    e.kind(),
                    e.code(),
                    e.values(),
                    e.fields().stream()
                            .map(fault -> new FieldFault(
                                    DefinitionReader.AT + "/"
                                            + fault.field()
                                                    .replace("axis/classes", "segments")
                                                    .replace("axis/field", byItem ? "itemField" : "field")
                                                    .replace("axis/", ""),
                                    fault.code(),
                                    fault.values()))
                            .toList(),
                    e.getCause());
        }
    }

    private static List<Measure> measures(Definition definition, Days days) {
        List<Window.Absolute> windows = new ArrayList<>(days.columns());
        if (days.before() != null) {
            windows.addAll(days.before());
        }
        Measure measure = definition.measure();
        return windows.stream()
                .map(window ->
                        new Measure(measure.collection(), measure.function(), measure.field(), window, measure.where()))
                .toList();
    }

    private List<SegmentRow> segments(CallContext context, Definition definition) {
        List<SegmentRow> found = new ArrayList<>();
        if (definition.rows() instanceof Rows.BySegments bySegments) {
            context.require(Segments.READ);
            for (int i = 0; i < bySegments.segments().size(); i++) {
                try {
                    found.add(segments.find(context, bySegments.segments().get(i)));
                } catch (Fault gone) {
                    throw Fault.invalid(new FieldFault(DefinitionReader.AT + "/segments/" + i, "crm.segment.unknown"));
                }
            }
        }
        return found;
    }

    /** From the first column to the last one. */
    private static Window.Absolute whole(Days days) {
        List<Window.Absolute> columns = days.columns();
        return new Window.Absolute(
                columns.get(0).from(), columns.get(columns.size() - 1).before());
    }

    private static @Nullable Axis axis(
            Definition definition, List<SegmentRow> segments, Window.@Nullable Absolute whole) {
        if (definition.rows() instanceof Rows.ByField byField) {
            return new Axis.ByField(byField.field(), byField.bounds());
        }
        if (definition.rows() instanceof Rows.ByItem byItem) {
            return new Axis.ByItem(byItem.field(), byItem.bounds(), whole);
        }
        return definition.rows() == null
                ? null
                : new Axis.ByClasses(segments.stream().map(Running::criterion).toList());
    }

    private static Criterion criterion(SegmentRow segment) {
        return CriterionReader.read(segment.tree(), "");
    }

    private Result.Row row(
            CallContext context, Definition definition, List<SegmentRow> parts, Grid.Row row, Days days) {
        int width = days.columns().size();
        boolean compared = days.before() != null;
        String value = row.value();
        Rows rows = definition.rows();
        if (rows instanceof Rows.BySegments) {
            SegmentRow segment = parts.get(Integer.parseInt(Objects.requireNonNull(value)));
            Criterion both = new Criterion.All(List.of(definition.who(), criterion(segment)));
            return cut(row, Long.toString(segment.id()), segment.name(), both, width, compared);
        }
        Field field = field(context, definition);
        Criterion part = part(Objects.requireNonNull(rows).bounds(), field, value);
        Criterion theirs = rows instanceof Rows.ByItem ? someone(definition.measure(), whole(days), part) : part;
        Criterion both = new Criterion.All(List.of(definition.who(), theirs));
        return cut(row, value, value == null ? null : names(context, field).get(value), both, width, compared);
    }

    /** Those of whom there is an item in these days that is one of the part. */
    private static Criterion someone(Measure measure, Window.Absolute days, Criterion part) {
        Criterion where = measure.where() == null ? part : new Criterion.All(List.of(measure.where(), part));
        return new Criterion.Aggregate(
                measure.collection(),
                Function.COUNT,
                null,
                days,
                where,
                Operator.AT_LEAST,
                List.of(new Value.Quantity(BigDecimal.ONE)));
    }

    private static Result.Row cut(
            Grid.Row row, @Nullable String value, @Nullable String name, Criterion who, int width, boolean compared) {
        List<BigDecimal> all = row.measured();
        return new Result.Row(
                value, name, row.count(), all.subList(0, width), compared ? all.subList(width, all.size()) : null, who);
    }

    private static Criterion part(List<BigDecimal> bounds, Field field, @Nullable String value) {
        if (value == null) {
            return compared(field, Operator.MISSING);
        }
        if (bounds.isEmpty()) {
            return compared(
                    field,
                    Operator.IS,
                    field.type() == FieldType.YES_NO
                            ? new Value.YesNo(Boolean.parseBoolean(value))
                            : new Value.Text(value));
        }
        int bound = Integer.parseInt(value);
        List<Criterion> both = new ArrayList<>();
        if (bound >= 0) {
            both.add(compared(field, Operator.AT_LEAST, number(field, bounds.get(bound))));
        }
        if (bound + 1 < bounds.size()) {
            both.add(compared(field, Operator.LESS_THAN, number(field, bounds.get(bound + 1))));
        }
        return new Criterion.All(both);
    }

    private static Criterion compared(Field field, Operator operator, Value... values) {
        return new Criterion.Comparison(field.name(), operator, List.of(values));
    }

    private static Value number(Field field, BigDecimal bound) {
        return field.type() == FieldType.MONEY ? new Value.Amount(bound, null) : new Value.Quantity(bound);
    }

    /** By which there are rows. */
    private Field field(CallContext context, Definition definition) {
        Catalogue catalogue = criteria.catalogue(context, CustomerCriteria.CUSTOMER);
        boolean byItem = definition.rows() instanceof Rows.ByItem;
        String name = definition.rows() instanceof Rows.ByItem item
                ? item.field()
                : ((Rows.ByField) Objects.requireNonNull(definition.rows())).field();
        List<Field> fields = byItem
                ? catalogue
                        .collection(definition.measure().collection())
                        .orElseThrow()
                        .fields()
                : catalogue.fields();
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> names(CallContext context, Field field) {
        Map<String, String> names = new HashMap<>();
        field.choices()
                .forEach(choice ->
                        names.put(choice.value(), Labels.of(choice.names(), choice.label(), texts, context.locale())));
        return names;
    }
}
