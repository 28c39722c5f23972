package livery.crm.internal.fulfilling;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An order of rows along an index.
 *
 * @param columns in their weight, {@code id} at the end
 */
public record RowOrder(List<String> columns, boolean descending) {

    public static final RowOrder NEWEST = new RowOrder(List.of("id"), true);

    public RowOrder {
        columns = List.copyOf(columns);
    }

    /** The columns of a table or a select of this name. */
    public String columns(String of) {
        return columns.stream().map(column -> of + '.' + column).collect(Collectors.joining(", "));
    }

    /** Puts a table or a select of this name in order. */
    public String by(String of) {
        String direction = descending ? " desc" : "";
        return columns.stream()
                .map(column -> of + '.' + column + direction)
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
