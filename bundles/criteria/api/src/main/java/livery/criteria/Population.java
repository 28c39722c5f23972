package livery.criteria;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those whom criteria are about.
 *
 * @param name {@code customer}
 * @param table of its module, with a column {@code tenant_id}; not a view, for all depends on its speed
 * @param key the column with their ids
 * @param condition what else holds for a row that counts: SQL in which {@link Field#ROW} stands for the row; null when
 *     all count. Of the other rows only what they have is added up, as nobody's
 * @param merges where some stand for others, or null
 * @param facts types of facts after which there may be more or fewer of them, or others may stand for others; their
 *     subjects are ids of the population
 */
public record Population(
        String name,
        String table,
        String key,
        @Nullable String condition,
        @Nullable Merges merges,
        Set<String> facts) {
    public Population {
        facts = Set.copyOf(facts);
    }

    /**
     * A table of those that are merged into others. Who is merged does not count; what hangs on them counts for the one
     * that stands for them. Never in chains.
     *
     * @param member the column with the id of the merged one, unique in a tenant
     * @param canonical the column with the id of the one that stands for them
     */
    public record Merges(String table, String member, String canonical) {}
}
