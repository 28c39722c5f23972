package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.sql.Query;
import livery.platform.Fault;

/** Whether a store has a customer at all; another store's are as unknown as those that never were. */
public final class CustomerPresence {

    private static final String KNOWN = "select id from crm_customer where tenant_id = ? and id = ?";

    private static final String TOUCH = "update crm_customer set updated_at = ? where tenant_id = ? and id = ?";

    private CustomerPresence() {}

    /** Whether the store has the customer. */
    public static boolean of(Connection connection, long tenant, CustomerId id) throws SQLException {
        return Query.exists(connection, KNOWN, tenant, id.value());
    }

    /**
     * Passes when the store has the customer.
     *
     * @throws Fault {@code crm.customer.unknown} otherwise
     */
    public static void require(Connection connection, long tenant, CustomerId id) throws SQLException {
        if (!of(connection, tenant, id)) {
            throw Fault.notFound("crm.customer.unknown");
        }
    }

    /**
     * Says that somebody had to do with the customer, and holds their row until the unit of work ends, so that facts about
     * them are told in order.
     *
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer, {@code crm.customer.merged} when
     *     another one stands for them
     */
    public static void touch(Connection connection, long tenant, CustomerId id) throws SQLException {
        Members.requireCanonical(connection, tenant, id.value());
        if (Query.change(connection, TOUCH, Instant.now(), tenant, id.value()) == 0) {
            throw Fault.notFound("crm.customer.unknown");
        }
    }
}
