package livery.crm.internal.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import livery.crm.internal.customer.CustomerReveal;
import livery.platform.CallContext;
import livery.platform.Permissions;

/**
 * Of what somebody may do, as much as decides whom they find: what they may read, and whether mobiles are whole to them. Kept
 * with what they ask of a job, so that the job finds those whom they saw, and nobody else.
 */
public final class Asker {

    private static final Permissions DECIDING = new Permissions(Set.of("*.read", CustomerReveal.PERMISSION));

    private Asker() {}

    /** As {@link #read} reads it from the column {@code permissions}. */
    public static String kept(CallContext context) {
        return String.join(",", context.permissions().within(DECIDING).patterns());
    }

    /** What {@link #kept} wrote; of what was asked before that was kept, only whether mobiles were whole. */
    public static Permissions read(ResultSet row) throws SQLException {
        String kept = row.getString("permissions");
        if (kept == null) {
            return row.getBoolean("revealing") ? new Permissions(Set.of(CustomerReveal.PERMISSION)) : Permissions.NONE;
        }
        return kept.isEmpty() ? Permissions.NONE : new Permissions(Set.of(kept.split(",")));
    }
}
