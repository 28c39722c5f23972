package livery.crm.internal.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of something that sources and staff write. */
public interface Field {

    /** As the API and the sources call it. */
    String wire();

    /** As its table calls it; the columns of a sensitive one begin so. */
    String column();

    /** Whether it always has a value. */
    boolean required();

    /** Whether its value is kept encrypted, and found by a keyed print. */
    default boolean sensitive() {
        return false;
    }

    /** Whether rows from before there were keys may hold the value of a sensitive one plain, in {@link #column()}. */
    default boolean oncePlain() {
        return false;
    }

    /** What the column of one that is not sensitive holds when there is no value; null when that is null. */
    default @Nullable String absent() {
        return null;
    }

    /** Where the currency of an amount is kept, whose value is its minor units, a space and the currency; else null. */
    default @Nullable String currencyColumn() {
        return null;
    }

    /** Where the value of a sensitive one is kept. */
    default String encryptedColumn() {
        return column() + "_encrypted";
    }

    /** Where the print is kept by which the value of a sensitive one is found. */
    default String indexColumn() {
        return column() + "_index";
    }

    /** All that its row has of it. */
    default List<String> columns() {
        String currency = currencyColumn();
        if (!sensitive()) {
            return currency == null ? List.of(column()) : List.of(column(), currency);
        }
        return oncePlain()
                ? List.of(encryptedColumn(), indexColumn(), column())
                : List.of(encryptedColumn(), indexColumn());
    }

    /** As the purposes of keys and the traces of persons call it. */
    default String term() {
        return column().replace('_', '-');
    }
}
