package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import livery.crm.internal.sql.Batch;
import org.jspecify.annotations.Nullable;

/** Writes the pieces by which customers are found. */
public final class GramRows {

    /** What the pieces are of. */
    public enum Kind {
        NAME("N"),
        PLATE("P"),
        READING("R");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        public String stored() {
            return stored;
        }
    }

    private static final String ROWS = "into crm_gram (tenant_id, kind, gram, customer_id) values (?, ?, ?, ?)";
    private static final String INSERT_IF_ABSENT = "insert ignore " + ROWS;
    private static final String REMOVE =
            "delete from crm_gram where tenant_id = ? and kind = ? and gram = ? and customer_id = ?";

    private GramRows() {}

    /** Writes pieces of several kinds in one statement; those that are there already stay. */
    static void insertIfAbsent(Connection connection, long tenant, Map<Kind, ? extends Collection<Gram>> grams)
            throws SQLException {
        Batch.run(connection, INSERT_IF_ABSENT, rows(tenant, grams));
    }

    /** Removes pieces of several kinds in one statement. */
    static void remove(Connection connection, long tenant, Map<Kind, ? extends Collection<Gram>> grams)
            throws SQLException {
        Batch.run(connection, REMOVE, rows(tenant, grams));
    }

    public static void remove(Connection connection, long tenant, Kind kind, Collection<Gram> grams)
            throws SQLException {
        Batch.run(connection, REMOVE, rows(tenant, kind, grams));
    }

    private static List<@Nullable Object[]> rows(long tenant, Map<Kind, ? extends Collection<Gram>> grams) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        new TreeMap<>(grams).forEach((kind, some) -> rows.addAll(rows(tenant, kind, some)));
        return rows;
    }

    private static List<@Nullable Object[]> rows(long tenant, Kind kind, Collection<Gram> grams) {
        return new TreeSet<>(grams)
                .stream()
                        .map(gram -> new @Nullable Object[] {tenant, kind.stored, gram.gram(), gram.customer()})
                        .toList();
    }
}
