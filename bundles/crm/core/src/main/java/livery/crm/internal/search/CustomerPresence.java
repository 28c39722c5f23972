package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.sql.Query;
import livery.platform.Fault;

/**
 * Whether a store has a customer at all; another store's are as unknown as those that never were. Of one who was erased the
 * row is still there to be looked at, and nothing is written about them any more.
 */
public final class CustomerPresence {

    private static final String KNOWN = "select id from crm_customer where tenant_id = ? and id = ?";
    private static final String SOMEBODY = KNOWN + " and erased_at is null";
    private static final String HOLD = SOMEBODY + " for update";
    private static final String TOUCH =
            "update crm_customer set updated_at = ? where tenant_id = ? and id = ? and erased_at is null";

    private CustomerPresence() {}

    /** Whether the store has the customer, who was not erased. */
    public static boolean of(Connection connection, long tenant, CustomerId id) throws SQLException {
        return Query.exists(connection, SOMEBODY, tenant, id.value());
    }

    /**
     * Passes when the store has the customer, erased or not: for who reads.
     *
     * @throws Fault {@code crm.customer.unknown} otherwise
     */
    public static void require(Connection connection, long tenant, CustomerId id) throws SQLException {
        if (!Query.exists(connection, KNOWN, tenant, id.value())) {
            throw Fault.notFound("crm.customer.unknown");
        }
    }

    /**
     * Passes when something may be written about the customer.
     *
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer, {@code crm.customer.merged} when
     *     another one stands for them, {@code crm.customer.erased}
     */
    public static void requireSomebody(Connection connection, long tenant, CustomerId id) throws SQLException {
        Members.requireCanonical(connection, tenant, id.value());
        if (!of(connection, tenant, id)) {
            throw nobody(connection, tenant, id);
        }
    }

    /**
     * The same, and holds the customer's row until the unit of work ends, so that what there is but one of about them is
     * written by one after the other.
     *
     * @throws Fault as {@link #requireSomebody}
     */
    public static void hold(Connection connection, long tenant, CustomerId id) throws SQLException {
        Members.requireCanonical(connection, tenant, id.value());
        if (!Query.exists(connection, HOLD, tenant, id.value())) {
            throw nobody(connection, tenant, id);
        }
    }

    private static Fault nobody(Connection connection, long tenant, CustomerId id) throws SQLException {
        require(connection, tenant, id);
        return Fault.of(Fault.Kind.CONFLICT, "crm.customer.erased");
    }

    /**
     * Says that somebody had to do with the customer, and holds their row until the unit of work ends, so that facts about
     * them are told in order.
     *
     * @throws Fault {@code crm.customer.unknown} when the store has no such customer, {@code crm.customer.merged} when
     *     another one stands for them, {@code crm.customer.erased}
     */
    public static void touch(Connection connection, long tenant, CustomerId id) throws SQLException {
        Members.requireCanonical(connection, tenant, id.value());
        if (Query.change(connection, TOUCH, Instant.now(), tenant, id.value()) == 0) {
            throw nobody(connection, tenant, id);
        }
    }
}
