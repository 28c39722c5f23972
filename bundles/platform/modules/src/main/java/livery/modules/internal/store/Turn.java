package livery.modules.internal.store;

import java.sql.PreparedStatement;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;

/**
 * Whose turn it is to change modules: one node's at a time, so that of several nodes all but one serve. By the clock of
 * the database, which all share; a node that dies loses its turn when its time is over.
 */
public final class Turn {

    private static final int SECONDS = 300;
    private static final long GROUP = TenantId.GROUP.value();

    private final EntityStore store;
    private final UnitOfWork units;
    private final String node;

    public Turn(EntityStore store, UnitOfWork units, String node) {
        this.store = store;
        this.units = units;
        this.node = node;
    }

    /** Takes the turn when it is free, or this node's. */
    public boolean take(CallContext group) {
        return units.call(
                group,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement("""
                    insert ignore into modules_turn (tenant_id, node, until) values (?, '', '2000-01-01')""")) {
                        insert.setLong(1, GROUP);
                        insert.executeUpdate();
                    }
                    try (PreparedStatement update = connection.prepareStatement("""
                    update modules_turn set node = ?, until = utc_timestamp(6) + interval ? second
                    where tenant_id = ? and (until < utc_timestamp(6) or node = ?)""")) {
                        update.setString(1, node);
                        update.setInt(2, SECONDS);
                        update.setLong(3, GROUP);
                        update.setString(4, node);
                        return update.executeUpdate() == 1;
                    }
                }));
    }

    /** Lets others have it. */
    public void give(CallContext group) {
        units.run(
                group,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement update = connection.prepareStatement("""
                    update modules_turn set until = '2000-01-01' where tenant_id = ? and node = ?""")) {
                        update.setLong(1, GROUP);
                        update.setString(2, node);
                        return update.executeUpdate();
                    }
                }));
    }
}
