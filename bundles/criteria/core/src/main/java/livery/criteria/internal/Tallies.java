package livery.criteria.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import livery.criteria.Axis;
import livery.criteria.Grid;
import livery.criteria.Measure;
import livery.criteria.Tally;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.Measured;
import livery.criteria.internal.sql.Counting;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Puts what is counted of those who fulfil a criterion into the parts of an axis: in their order, with all of them together. */
final class Tallies {

    private final Counting counting;
    private final Measured measured;
    private final Clause clause;

    Tallies(Counting counting, Measured measured, Clause clause) {
        this.counting = counting;
        this.measured = measured;
        this.clause = clause;
    }

    /** @param most parts where there may be any number */
    Tally tally(Axis axis, Clause.Made made, int most) throws SQLException {
        if (axis instanceof Axis.ByItem) {
            throw Fault.invalid(new FieldFault("axis/field", "criteria.axis.unfit"));
        }
        boolean bySize =
                axis instanceof Axis.ByField byField && byField.bounds().isEmpty();
        List<Tally.Part> parts;
        if (axis instanceof Axis.ByField byField) {
            Clause.Test field = measured.of(byField);
            List<BigDecimal> bounds = measured.stored(field.field(), byField.bounds());
            int all = bySize ? most + 1 : Axis.MOST + 2;
            parts = new ArrayList<>(counting.byField(clause, field, bounds, made, all));
        } else {
            parts = counting.byClasses(clause, measured.of((Axis.ByClasses) axis), made);
        }
        if (!bySize && axis instanceof Axis.ByField) {
            parts.sort(Comparator.comparingInt(
                    part -> part.value() == null ? Integer.MAX_VALUE : Integer.parseInt(part.value())));
        }
        boolean more = bySize && parts.size() > most;
        return new Tally(counting.all(clause, made), more ? parts.subList(0, most) : parts, more, made.currency());
    }

    /**
     * @param first what the first of the measures is made of
     * @param most rows where there may be any number
     */
    Grid grid(@Nullable Axis axis, Clause.Made first, List<Measure> measures, int most) throws SQLException {
        List<Clause.Made> made = measures.stream().map(measured::of).toList();
        List<Grid.Row> rows = new ArrayList<>();
        List<BigDecimal> bounds = List.of();
        if (axis instanceof Axis.ByField byField) {
            Clause.Test field = measured.of(byField);
            bounds = measured.stored(field.field(), byField.bounds());
            rows.addAll(counting.grid(clause, field, bounds, made, parts(bounds, most)));
        } else if (axis instanceof Axis.ByItem byItem) {
            Clause.Test field = measured.of(byItem, first);
            bounds = measured.stored(field.field(), byItem.bounds());
            Clause.Made counted = measured.counted(byItem, first);
            rows.addAll(counting.byItem(clause, field, bounds, counted, made, parts(bounds, most)));
        } else if (axis instanceof Axis.ByClasses byClasses) {
            rows.addAll(counting.grid(clause, measured.of(byClasses), made));
        }
        boolean more = bounds.isEmpty() && !(axis instanceof Axis.ByClasses) && rows.size() > most;
        if (more) {
            rows.remove(most);
        } else if (!bounds.isEmpty()) {
            rows.sort(Comparator.comparingInt(
                    row -> row.value() == null ? Integer.MAX_VALUE : Integer.parseInt(row.value())));
        }
        Grid.Row all = counting.grid(clause, null, List.of(), made, 1).stream()
                .findFirst()
                .orElseGet(() -> Counting.nobody(null, made));
        return new Grid(all, rows, more, first.currency());
    }

    /** One more than is shown, where there may be any number. */
    private static int parts(List<BigDecimal> bounds, int most) {
        return bounds.isEmpty() ? most + 1 : Axis.MOST + 2;
    }
}
