package livery.criteria.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import livery.criteria.Population;

/**
 * Which stores have so few of a population that either way of asking takes no longer than finding out which is better. What
 * is known of a store is remembered for a while: it decides how something is asked, never what comes of it.
 */
public final class Sizes {

    private static final int SMALL = 10_000;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private final Map<Store, Size> known = new ConcurrentHashMap<>();

    private record Store(long tenant, String population) {}

    private record Size(boolean small, long at) {}

    boolean isSmall(Connection connection, Population population, long tenant) throws SQLException {
        Store store = new Store(tenant, population.table());
        Size last = known.get(store);
        if (last == null || System.nanoTime() - last.at() > KNOWN_FOR.toNanos()) {
            long now = System.nanoTime();
            Sql some = Sql.of(
                    "select count(*) from (select c." + population.key() + " from " + population.table()
                            + " c where c.tenant_id = ? limit ?) p",
                    tenant,
                    SMALL);
            boolean small =
                    Statements.list(connection, some, 0, row -> row.getLong(1)).get(0) < SMALL;
            last = new Size(small, now);
            known.put(store, last);
        }
        return last.small();
    }
}
