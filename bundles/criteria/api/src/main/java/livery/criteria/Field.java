package livery.criteria;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be compared.
 *
 * @param name stable; of a population its first part is the module's name: {@code crm.region}. Inside a collection
 *     without it: {@code amount}
 * @param column the column's name, or an expression of SQL in which <code>{row}</code> stands for the row and
 *     <code>{today}</code> for the date on the store's wall. Written by the module, never by a user; without parameters,
 *     comments and selects. Yes and no are 1 and 0
 * @param currency the column with the currency of {@link FieldType#MONEY}, else null
 * @param label the code of its name in the module's messages
 * @param choices of {@link FieldType#CHOICE}, else empty
 * @param beside the table that has its value, when that is not a column of the row itself
 * @param names its name in each language that it has one in, by language tag, where a tenant named it; else empty
 */
public record Field(
        String name,
        FieldType type,
        String column,
        @Nullable String currency,
        String label,
        List<Choice> choices,
        @Nullable Beside beside,
        Map<String, String> names) {

    /** Stands for the row in an expression. */
    public static final String ROW = "{row}";

    /** Stands for the date on the store's wall in an expression. */
    public static final String TODAY = "{today}";

    /**
     * One of the values that there can be.
     *
     * @param value as a criterion has it
     * @param stored as the column has it
     * @param label the code of its name in the module's messages
     * @param names as of the field
     */
    public record Choice(String value, String stored, String label, Map<String, String> names) {
        public Choice {
            names = Map.copyOf(names);
        }

        public Choice(String value, String stored, String label) {
            this(value, stored, label, Map.of());
        }
    }

    /**
     * A table with at most one row for each thing that has a value, and none for those that have none.
     *
     * @param table of the module itself, with a column {@code tenant_id}
     * @param key the column with the id of what has the value, never null
     * @param of the column of the field's own row that has this id
     * @param condition what else holds for the rows of this field: SQL of the module in which {@link #ROW} stands for the
     *     row, without parameters
     */
    public record Beside(String table, String key, String of, String condition) {}

    public Field {
        choices = List.copyOf(choices);
        names = Map.copyOf(names);
        if (beside != null && (type == FieldType.MONEY || column.contains(ROW))) {
            throw new IllegalArgumentException(name + ": what stands in another table is one column of it");
        }
        if ((type == FieldType.MONEY) != (currency != null)) {
            throw new IllegalArgumentException(name + ": money has a currency, and nothing else has");
        }
        if ((type == FieldType.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException(name + ": a choice has choices, and nothing else has");
        }
    }

    public static Field of(String name, FieldType type, String column, String label) {
        return new Field(name, type, column, null, label, List.of(), null, Map.of());
    }

    public static Field money(String name, String column, String currency, String label) {
        return new Field(name, FieldType.MONEY, column, currency, label, List.of(), null, Map.of());
    }

    public static Field choice(String name, String column, String label, List<Choice> choices) {
        return new Field(name, FieldType.CHOICE, column, null, label, choices, null, Map.of());
    }

    /** Whether it changes by itself as days pass. */
    public boolean changesDaily() {
        return column.contains(TODAY);
    }
}
