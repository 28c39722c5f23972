package livery.crm.internal.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import livery.crm.internal.sql.Query;

/**
 * Takes customers out of households, of whom nothing is to be left: a household that nobody is in any more goes with them,
 * and one that is called after them has no name.
 */
public final class HouseholdLeaving {

    private static final String OF =
            "select household_id from crm_household_member where tenant_id = ? and customer_id = ?";
    private static final String LOCK = "select id from crm_household where tenant_id = ? and id = ? for update";
    /** A name of one character is a family's. */
    private static final String NAMELESS = "update crm_household set name = '—', version = version + 1"
            + " where tenant_id = ? and id = ? and exists (select 1 from crm_customer c where c.tenant_id = ?"
            + " and c.id = ? and char_length(c.name) > 1 and instr(crm_household.name, c.name) > 0)";

    private static final String LEAVE = "delete from crm_household_member where tenant_id = ? and customer_id = ?";
    private static final String NO_HEAD =
            "update crm_household set head_id = null, version = version + 1 where tenant_id = ? and head_id = ?";
    private static final String ANYBODY =
            "select customer_id from crm_household_member where tenant_id = ? and household_id = ? limit 1 for update";
    private static final String DELETE = "delete from crm_household where tenant_id = ? and id = ?";

    private HouseholdLeaving() {}

    /** Returns how many rows it has changed. */
    public static long leave(Connection connection, long tenant, long customer) throws SQLException {
        long rows = 0;
        List<Long> households = Query.list(connection, OF, row -> row.getLong("household_id"), tenant, customer);
        for (long household : households) {
            Query.exists(connection, LOCK, tenant, household);
            rows += Query.change(connection, NAMELESS, tenant, household, tenant, customer);
        }
        rows += Query.change(connection, NO_HEAD, tenant, customer);
        rows += Query.change(connection, LEAVE, tenant, customer);
        for (long household : households) {
            if (!Query.exists(connection, ANYBODY, tenant, household)) {
                rows += Query.change(connection, DELETE, tenant, household);
            }
        }
        return rows;
    }
}
