package livery.crm.internal.report;

import java.util.LinkedHashMap;
import java.util.Map;
import livery.criteria.Criterion;
import livery.criteria.Measure;
import livery.criteria.Window;
import org.jspecify.annotations.Nullable;

/**
 * What a report asks.
 *
 * @param who which customers
 * @param rows by what they are told apart; null for one row
 * @param measure what is added up, in whatever window
 * @param span the days that it is about; both ends are known
 * @param by a column for each of these; null for one column
 */
public record Definition(
        Criterion who,
        @Nullable Rows rows,
        Measure measure,
        Window span,
        @Nullable Period by,
        @Nullable Comparison comparison,
        Chart chart) {

    /** As JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("criterion", who.tree());
        if (rows instanceof Rows.ByField byField) {
            tree.put("field", byField.field());
        } else if (rows instanceof Rows.ByItem byItem) {
            tree.put("itemField", byItem.field());
        } else if (rows instanceof Rows.BySegments bySegments) {
            tree.put(
                    "segments",
                    bySegments.segments().stream().map(Object::toString).toList());
        }
        if (rows != null && !rows.bounds().isEmpty()) {
            tree.put("bounds", rows.bounds());
        }
        Map<String, Object> measured = new LinkedHashMap<>();
        measured.put("collection", measure.collection());
        measured.put("function", measure.function().wire());
        if (measure.field() != null) {
            measured.put("field", measure.field());
        }
        if (measure.where() != null) {
            measured.put("where", measure.where().tree());
        }
        tree.put("measure", measured);
        tree.put("span", span.tree());
        if (by != null) {
            tree.put("by", by.wire());
        }
        if (comparison != null) {
            tree.put("compare", comparison.wire());
        }
        tree.put("chart", chart.wire());
        return tree;
    }
}
