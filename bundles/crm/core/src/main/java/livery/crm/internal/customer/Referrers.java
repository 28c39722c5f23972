package livery.crm.internal.customer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.crm.CustomerFacts;
import livery.crm.internal.sql.ListQuery;
import livery.platform.CallContext;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;

/** Who brought customers: how many they brought is theirs, so they have changed where that does. */
public final class Referrers {

    private static final ListQuery OF = new ListQuery(
            "select referred_by from crm_customer where tenant_id = ? and referred_by is not null and id in (??)");

    private Referrers() {}

    /** Those who brought some of these customers. */
    public static Set<Long> of(Connection connection, long tenant, Collection<Long> customers) throws SQLException {
        Set<Long> referrers = new TreeSet<>();
        OF.read(connection, customers, row -> referrers.add(row.getLong("referred_by")), tenant);
        return referrers;
    }

    /** Tells that they have changed. */
    public static void tell(Facts facts, CallContext context, Collection<Long> referrers) {
        if (!referrers.isEmpty()) {
            List<String> subjects =
                    referrers.stream().map(String::valueOf).distinct().toList();
            facts.tell(context, CustomerFacts.CHANGED, subjects, Map.of("fields", List.of("referrals")));
        }
    }

    /** Tells that those have changed of whom one brought a customer and the other one is said to have done so now. */
    static void tell(Facts facts, CallContext context, @Nullable String before, @Nullable String after) {
        Set<Long> both = new TreeSet<>();
        if (before != null) {
            both.add(Long.valueOf(before));
        }
        if (after != null) {
            both.add(Long.valueOf(after));
        }
        tell(facts, context, both);
    }
}
