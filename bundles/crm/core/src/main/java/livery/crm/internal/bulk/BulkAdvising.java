package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import livery.crm.internal.sql.Batch;
import livery.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** Puts some customers into an adviser's hands, and those that are still there back into those of whoever had them. */
final class BulkAdvising {

    private static final String ADVISE = "update crm_customer set adviser_id = ? where tenant_id = ? and id = ?";

    private final Connection connection;
    private final long tenant;
    private final @Nullable Long wanted;
    private final HeldCustomers held;

    BulkAdvising(Connection connection, long tenant, Bulk bulk, HeldCustomers held) {
        this.connection = connection;
        this.tenant = tenant;
        PersonId adviser = bulk.detail().adviser();
        this.wanted = adviser == null ? null : (Long) adviser.value();
        this.held = held;
    }

    void advise() throws SQLException {
        Map<Long, @Nullable Long> given = new TreeMap<>();
        held.advisers().forEach((id, before) -> {
            if (Objects.equals(before, wanted)) {
                held.skipped(id, BulkResult.ALREADY);
            } else {
                given.put(id, wanted);
                held.done(id, before);
            }
        });
        give(given);
    }

    /** @param kept who had them */
    void adviseAgain(Map<Long, @Nullable String> kept) throws SQLException {
        Map<Long, @Nullable Long> given = new TreeMap<>();
        held.advisers().forEach((id, now) -> {
            String before = kept.get(id);
            if (Objects.equals(now, wanted)) {
                given.put(id, before == null ? null : Long.valueOf(before));
                held.done(id, null);
            } else {
                held.skipped(id, BulkResult.SINCE);
            }
        });
        give(given);
    }

    private void give(Map<Long, @Nullable Long> given) throws SQLException {
        List<@Nullable Object[]> changes = new ArrayList<>();
        given.forEach((id, adviser) -> changes.add(new @Nullable Object[] {adviser, tenant, id}));
        Batch.run(connection, ADVISE, changes);
        held.tell("adviser", Map.of());
    }
}
