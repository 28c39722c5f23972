package livery.criteria.internal.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import livery.criteria.Population;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.StoreDay;

/**
 * About what share of a store's population some conditions leave. The database keeps no statistics of most columns, and
 * would guess. What was found is remembered for a while: it decides how something is asked, never what comes of it.
 */
public final class Shares {

    private static final int SAMPLE = 500;
    private static final int MOST = 5_000;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private final Cache<Asked, Double> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN_FOR).build();

    private record Asked(long tenant, String text, List<Object> values) {}

    /** By the oldest and the newest of the population. */
    double of(List<Clause> conditions, Connection connection, Population population, StoreDay day, long tenant)
            throws SQLException {
        Clause all = new Clause.All("", conditions);
        Sql truth = new Asking(population, day, tenant).truth(all, true);
        Asked asked = new Asked(tenant, population.table() + " " + truth.text(), truth.values());
        Double share = known.getIfPresent(asked);
        if (share == null) {
            share = looked(all, connection, population, day, tenant);
            known.put(asked, share);
        }
        return share;
    }

    private static double looked(Clause all, Connection connection, Population population, StoreDay day, long tenant)
            throws SQLException {
        long seen = 0;
        long left = 0;
        for (String order : List.of("", " desc")) {
            Asking asking = new Asking(population, day, tenant);
            Sql sql = asking.sample(asking.truth(all, true), order, SAMPLE, tenant);
            long[] counted = Statements.list(
                            connection, sql, 0, row -> new long[] {row.getLong("seen"), row.getLong("fit")})
                    .get(0);
            seen += counted[0];
            left += counted[1];
        }
        return seen == 0 ? 1 : (double) left / seen;
    }
}
