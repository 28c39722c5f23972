package livery.crm.internal.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.criteria.Window;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * The days of a report, and those that they are compared with.
 *
 * @param columns from left to right
 * @param before of each column what it is compared with; null when it is with nothing
 */
public record Days(List<Window.Absolute> columns, @Nullable List<Window.Absolute> before) {

    /** The weeks of a year. */
    static final int MOST = 54;

    /** @throws Fault when there would be more than {@value #MOST} columns */
    static Days of(Definition definition, LocalDate today) {
        LocalDate from = Objects.requireNonNull(definition.span().from(today));
        LocalDate end = Objects.requireNonNull(definition.span().before(today));
        Period by = definition.by();
        List<Window.Absolute> columns = by == null ? List.of(new Window.Absolute(from, end)) : by.of(from, end, MOST);
        if (columns.size() > MOST) {
            throw Fault.invalid(
                    new FieldFault(DefinitionReader.AT + "/by", "crm.report.too-many-columns", Map.of("most", MOST)));
        }
        Comparison comparison = definition.comparison();
        return new Days(
                columns,
                comparison == null
                        ? null
                        : columns.stream()
                                .map(column -> earlier(column, definition, columns.size(), from))
                                .toList());
    }

    private static Window.Absolute earlier(
            Window.Absolute column, Definition definition, int columns, LocalDate spanBegin) {
        LocalDate begin = Objects.requireNonNull(column.from());
        LocalDate end = Objects.requireNonNull(column.before());
        if (definition.comparison() == Comparison.YEAR_BEFORE) {
            return new Window.Absolute(begin.minusYears(1), end.minusYears(1));
        }
        if (definition.span() instanceof Window.Last last) {
            LocalDate shifted = last.unit().before(end, last.count());
            return new Window.Absolute(
                    last.unit().before(begin, last.count()), shifted.isAfter(spanBegin) ? spanBegin : shifted);
        }
        Window.Absolute span = (Window.Absolute) definition.span();
        LocalDate first = Objects.requireNonNull(span.from());
        LocalDate after = Objects.requireNonNull(span.before());
        Period by = definition.by();
        if (by != null && by.first(first).equals(first) && by.first(after).equals(after)) {
            return new Window.Absolute(by.plus(begin, -columns), by.plus(end, -columns));
        }
        long days = ChronoUnit.DAYS.between(first, after);
        return new Window.Absolute(begin.minusDays(days), end.minusDays(days));
    }
}
