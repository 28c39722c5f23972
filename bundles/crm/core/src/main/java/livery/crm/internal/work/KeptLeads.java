package livery.crm.internal.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import livery.crm.internal.sql.ListQuery;

/** What actions on many keep of leads that they ended: where each was, and why it had been there before. */
public final class KeptLeads {

    private static final ListQuery FORGET = new ListQuery("update crm_bulk_result set kept = null where tenant_id = ?"
            + " and bulk_id in (select b.id from crm_bulk b where b.tenant_id = ? and b.action in ('SLEEP', 'LOSE'))"
            + " and customer_id in (??)");

    private KeptLeads() {}

    /** Forgets it of leads that are taken out. */
    public static void forget(Connection connection, long tenant, Collection<Long> leads) throws SQLException {
        FORGET.change(connection, leads, tenant, tenant);
    }
}
