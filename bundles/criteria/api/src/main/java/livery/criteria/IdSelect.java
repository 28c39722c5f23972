package livery.criteria;

import java.util.List;

/**
 * A select of ids that becomes a part of another statement of the same tenant.
 *
 * @param sql selects one column, {@code id}; with a {@code ?} for each value
 * @param values texts, numbers, days and moments
 */
public record IdSelect(String sql, List<Object> values) {
    public IdSelect {
        values = List.copyOf(values);
    }
}
