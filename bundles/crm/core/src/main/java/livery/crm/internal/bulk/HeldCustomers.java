package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import livery.crm.CustomerFacts;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.platform.CallContext;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;

/** Customers with whom something is done at once: nobody else changes them meanwhile, and what became of each is noted. */
final class HeldCustomers extends Outcomes {

    private static final ListQuery LOCK = new ListQuery("select id, adviser_id from crm_customer"
            + " where tenant_id = ? and erased_at is null and id in (??) order by id for update");
    private static final ListQuery TOUCH =
            new ListQuery("update crm_customer set updated_at = ? where tenant_id = ? and id in (??)");

    private final CallContext context;
    private final Connection connection;
    private final long tenant;
    private final Facts facts;
    /** Of those with whom it can be done. */
    private final Map<Long, @Nullable Long> advisers = new TreeMap<>();

    /** Those that the store does not have are skipped. */
    HeldCustomers(CallContext context, Connection connection, Facts facts, Collection<Long> ids) throws SQLException {
        this.context = context;
        this.connection = connection;
        this.tenant = context.tenant().value();
        this.facts = facts;
        LOCK.read(connection, ids, row -> advisers.put(row.getLong("id"), Columns.number(row, "adviser_id")), tenant);
        withoutMissing(ids, advisers.keySet(), "crm.customer.unknown");
    }

    /** Holds some more, and returns those of them that the store has; nothing is noted of these. */
    Set<Long> alsoHold(Collection<Long> ids) throws SQLException {
        Set<Long> there = new HashSet<>();
        LOCK.read(connection, ids, row -> there.add(row.getLong("id")), tenant);
        return there;
    }

    /** Those are skipped for whom others stand. */
    void withoutMerged(Map<Long, Long> merged) {
        for (long id : merged.keySet()) {
            advisers.remove(id);
            if (!has(id)) {
                skipped(id, "crm.customer.merged");
            }
        }
    }

    /** With whom it can be done. */
    Set<Long> ids() {
        return advisers.keySet();
    }

    /** With whom it can be done, and who looks after each. */
    Map<Long, @Nullable Long> advisers() {
        return advisers;
    }

    /** It can be done with nobody. */
    void allSkipped(String reason) {
        ids().forEach(id -> skipped(id, reason));
    }

    /**
     * Tells that those with whom it was done have changed.
     *
     * @param merged who stands for some of them
     */
    void tell(String field, Map<Long, Long> merged) throws SQLException {
        List<Long> done = done().stream()
                .map(id -> merged.getOrDefault(id, id))
                .distinct()
                .toList();
        if (!done.isEmpty()) {
            touch(done, Instant.now());
            List<String> subjects = done.stream().map(String::valueOf).toList();
            facts.tell(context, CustomerFacts.CHANGED, subjects, Map.of("fields", List.of(field)));
        }
    }

    void touch(Collection<Long> ids, Instant now) throws SQLException {
        TOUCH.change(connection, ids, now, tenant);
    }
}
